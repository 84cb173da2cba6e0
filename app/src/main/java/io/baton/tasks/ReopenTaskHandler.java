package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.HandingOver;
import io.baton.access.Holder;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whoever may change the task reopens it. One that is open is answered as it is.
 *
 * <p>Refused: {@code NEXT_CONTACT_OPEN}, where a next contact about the same is open already; {@code USER_INACTIVE}.
 */
@Component
class ReopenTaskHandler implements CommandHandler<ReopenTask, TaskOutcome> {

    private static final Refusal NEXT_CONTACT_OPEN =
            new Refusal("NEXT_CONTACT_OPEN", "there is another next contact about the same: change that one");

    private final TasksOfCommand tasks;
    private final Assignees assignees;
    private final TaskTable table;
    private final Giving giving;

    ReopenTaskHandler(TasksOfCommand tasks, Assignees assignees, TaskTable table, Giving giving) {
        this.tasks = tasks;
        this.assignees = assignees;
        this.table = table;
        this.giving = giving;
    }

    @Override
    public Class<ReopenTask> commandType() {
        return ReopenTask.class;
    }

    @Override
    public TaskOutcome handle(ReopenTask command, Actor actor) {
        TasksOfCommand.Locked locked = tasks.lock(actor, command.taskId(), command.version());
        ActingUser user = locked.user();
        TaskView task = locked.task();
        if (task.open()) {
            return new TaskOutcome.Kept(giving.shown(user, task.id()));
        }
        Holder assignee = assignees.lock(user, task.assignee().id());
        if (!assignee.active()) {
            return new TaskOutcome.Refused(HandingOver.USER_INACTIVE, giving.shown(user, task.id()));
        }
        if (task.kind() == TaskKind.NEXT_CONTACT && table.hasNextContact(user, task, assignee.id())) {
            return new TaskOutcome.Refused(NEXT_CONTACT_OPEN, giving.shown(user, task.id()));
        }
        table.reopen(user.organisationId(), task.id());
        return new TaskOutcome.Kept(giving.shown(user, task.id()));
    }
}
