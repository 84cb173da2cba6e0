package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.HandingOver;
import io.baton.access.Holder;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever follows up leads makes tasks: for oneself, or, as a coordinator, for the people of the offices one sees.
 *
 * <p>Refused: {@code USER_INACTIVE}, {@code NOT_PERMITTED} (not somebody one gives tasks to). Wrong input, such as a
 * thing the user does not see or a user nobody knows: 422.
 */
@Component
class CreateTaskHandler implements CommandHandler<CreateTask, TaskOutcome> {

    private final ActingUsers users;
    private final SubjectNames subjects;
    private final Assignees assignees;
    private final TaskTable table;
    private final Giving giving;

    CreateTaskHandler(ActingUsers users, SubjectNames subjects, Assignees assignees, TaskTable table, Giving giving) {
        this.users = users;
        this.subjects = subjects;
        this.assignees = assignees;
        this.table = table;
        this.giving = giving;
    }

    @Override
    public Class<CreateTask> commandType() {
        return CreateTask.class;
    }

    @Override
    public TaskOutcome handle(CreateTask command, Actor actor) {
        ActingUser user = users.get(actor, Right.LEAD_FOLLOW_UP);
        TaskRules.Said said = TaskRules.check(command.facts());
        TaskSubject subject = command.subject();
        if (subject == null && command.kind() == TaskKind.NEXT_CONTACT) {
            throw new InvalidInputException(FieldProblem.required("subject"));
        }
        if (subject != null && !subjects.sees(user, subject)) {
            throw new InvalidInputException(FieldProblem.unknown("subject"));
        }
        Holder assignee = assignees.lock(user, said.assigneeId());
        Optional<Refusal> refusal = HandingOver.giving(user, assignee);
        if (refusal.isPresent()) {
            return new TaskOutcome.Refused(refusal.get(), null);
        }
        TaskDue due = TaskDue.of(said.dueOn(), said.dueMinute(), said.remindBefore(), assignee.zone());
        UUID id = table.insert(
                new TaskTable.New(user.organisationId(), user.id(), command.kind(), subject, assignee.id(), said, due));
        giving.tell(user, id, assignee.id());
        return new TaskOutcome.Kept(giving.shown(user, id));
    }
}
