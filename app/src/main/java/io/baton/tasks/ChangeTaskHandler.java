package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.HandingOver;
import io.baton.access.Holder;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever has the task, gave it or coordinates the office of who has it changes it. Who is given it by that hears of
 * it.
 *
 * <p>Refused: {@code TASK_DONE}, {@code USER_INACTIVE}, {@code NOT_PERMITTED}. Another version: 412. Who sees the task
 * but may not change it: 403. Giving it on is asked about only where the assignee is another than before.
 */
@Component
class ChangeTaskHandler implements CommandHandler<ChangeTask, TaskOutcome> {

    private final TasksOfCommand tasks;
    private final Assignees assignees;
    private final TaskTable table;
    private final Giving giving;

    ChangeTaskHandler(TasksOfCommand tasks, Assignees assignees, TaskTable table, Giving giving) {
        this.tasks = tasks;
        this.assignees = assignees;
        this.table = table;
        this.giving = giving;
    }

    @Override
    public Class<ChangeTask> commandType() {
        return ChangeTask.class;
    }

    @Override
    public TaskOutcome handle(ChangeTask command, Actor actor) {
        TasksOfCommand.Locked locked = tasks.lock(actor, command.taskId(), command.version());
        ActingUser user = locked.user();
        TaskView before = locked.task();
        if (!before.open()) {
            return new TaskOutcome.Refused(TaskRules.TASK_DONE, giving.shown(user, before.id()));
        }
        TaskRules.Said said = TaskRules.check(command.facts());
        UUID former = before.assignee().id();
        Holder assignee = assignees.lock(user, said.assigneeId() == null ? former : said.assigneeId());
        boolean givenOn = !assignee.id().equals(former);
        Optional<Refusal> refusal = givenOn ? HandingOver.giving(user, assignee) : Optional.empty();
        if (refusal.isPresent()) {
            return new TaskOutcome.Refused(refusal.get(), giving.shown(user, before.id()));
        }
        if (givenOn && before.kind() == TaskKind.NEXT_CONTACT && table.hasNextContact(user, before, assignee.id())) {
            throw new InvalidInputException(new FieldProblem(
                    "assigneeId", "TAKEN", "has a next contact about the same already: change that one"));
        }
        TaskDue due = TaskDue.of(said.dueOn(), said.dueMinute(), said.remindBefore(), assignee.zone());
        table.update(user.organisationId(), before.id(), assignee.id(), said, due);
        if (givenOn) {
            giving.tell(user, before.id(), assignee.id());
        }
        return new TaskOutcome.Kept(giving.shown(user, before.id()));
    }
}
