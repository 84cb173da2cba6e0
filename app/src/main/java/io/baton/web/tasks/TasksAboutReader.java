package io.baton.web.tasks;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.tasks.TaskKind;
import io.baton.tasks.TaskPerson;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.TaskView;
import io.baton.tasks.Tasks;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tasks about something for its page. In the snapshot that is open. */
@Component
public class TasksAboutReader {

    private static final int MOST_DONE = 5;

    private final Tasks tasks;

    TasksAboutReader(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * The tasks about something the user sees.
     *
     * @param holderId who has it, for whom a next contact is set where the user gives that one tasks; or null
     */
    public TasksAbout read(ActingUser user, TaskSubject subject, @Nullable UUID holderId) {
        List<TaskView> open = tasks.listAbout(user, subject, true);
        List<TaskView> contacts = open.stream()
                .filter(task -> task.kind() == TaskKind.NEXT_CONTACT)
                .toList();
        TaskPerson assignee = holderId == null || holderId.equals(user.id()) ? null : assignee(user, holderId);
        UUID whose = assignee == null ? user.id() : assignee.id();
        return new TasksAbout(
                subject,
                open,
                tasks.listAbout(user, subject, false).stream().limit(MOST_DONE).toList(),
                user.may(Right.LEAD_FOLLOW_UP),
                contacts.stream()
                        .map(TaskView::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                contacts.stream()
                        .filter(task -> task.assignee().id().equals(whose))
                        .findFirst()
                        .orElse(null),
                assignee,
                SubjectPaths.of(subject));
    }

    private @Nullable TaskPerson assignee(ActingUser user, UUID holderId) {
        return tasks.listAssignees(user).stream()
                .filter(other -> other.id().equals(holderId))
                .map(other -> new TaskPerson(other.id(), other.name()))
                .findFirst()
                .orElse(null);
    }
}
