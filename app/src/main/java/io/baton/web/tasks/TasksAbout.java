package io.baton.web.tasks;

import io.baton.tasks.TaskPerson;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.TaskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks about something, on its page.
 *
 * @param open by when they are due
 * @param done the latest first, a few
 * @param mayFollow whether the user makes tasks
 * @param nextContact the day somebody means to get in touch, or null
 * @param own the next contact that setting a day moves, or null
 * @param assignee for whom a next contact is set where it is not the user, or null
 * @param path the page this stands on
 */
public record TasksAbout(
        TaskSubject subject,
        List<TaskView> open,
        List<TaskView> done,
        boolean mayFollow,
        @Nullable LocalDate nextContact,
        @Nullable TaskView own,
        @Nullable TaskPerson assignee,
        String path) {

    /** Where a new one is made. */
    public String newPath() {
        return TaskPages.LIST + "/new?subjectKind=" + subject.kind() + "&subjectId=" + subject.id() + "&from=" + path;
    }
}
