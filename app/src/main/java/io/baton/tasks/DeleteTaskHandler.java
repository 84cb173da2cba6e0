package io.baton.tasks;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

/** Whoever may change the task deletes it; alerts about it go with it. Not there: 404. */
@Component
class DeleteTaskHandler implements CommandHandler<DeleteTask, TaskDeleted> {

    private final TasksOfCommand tasks;
    private final TaskTable table;

    DeleteTaskHandler(TasksOfCommand tasks, TaskTable table) {
        this.tasks = tasks;
        this.table = table;
    }

    @Override
    public Class<DeleteTask> commandType() {
        return DeleteTask.class;
    }

    @Override
    public TaskDeleted handle(DeleteTask command, Actor actor) {
        TasksOfCommand.Locked locked = tasks.lock(actor, command.taskId(), null);
        table.delete(locked.user().organisationId(), command.taskId());
        return new TaskDeleted(locked.task().title(), locked.task().subject());
    }
}
