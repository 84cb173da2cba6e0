package io.baton.tasks;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Whoever may change the task completes it; who gave it, and who had it to do, hear of it. One that is done already is
 * answered as it is.
 */
@Component
class CompleteTaskHandler implements CommandHandler<CompleteTask, TaskOutcome> {

    private final TasksOfCommand tasks;
    private final TaskTable table;
    private final Giving giving;

    CompleteTaskHandler(TasksOfCommand tasks, TaskTable table, Giving giving) {
        this.tasks = tasks;
        this.table = table;
        this.giving = giving;
    }

    @Override
    public Class<CompleteTask> commandType() {
        return CompleteTask.class;
    }

    @Override
    public TaskOutcome handle(CompleteTask command, Actor actor) {
        TasksOfCommand.Locked locked = tasks.lock(actor, command.taskId(), command.version());
        if (locked.task().open()) {
            table.complete(
                    locked.user().organisationId(),
                    command.taskId(),
                    locked.user().id());
            giving.tellDone(locked.user(), locked.task());
        }
        return new TaskOutcome.Kept(giving.shown(locked.user(), command.taskId()));
    }
}
