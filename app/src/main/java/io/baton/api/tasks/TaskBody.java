package io.baton.api.tasks;

import io.baton.tasks.SubjectKind;
import io.baton.tasks.TaskKind;
import io.baton.tasks.TaskPerson;
import io.baton.tasks.TaskPriority;
import io.baton.tasks.TaskState;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as REST answers it.
 *
 * @param nextContact whether it is to get in touch again: the lead's next contact
 * @param dueOn a day where the assignee is
 * @param dueTime hours and minutes, or null for the whole day
 * @param overdue whether it is open and its time is over
 * @param remindBefore ISO 8601, how long before it is due; one due on a whole day counts as due at nine. Null: never
 * @param subject what it is about; its name where the caller sees it
 * @param createdBy who gave it; null where Baton made it
 */
record TaskBody(
        UUID id,
        String title,
        @Nullable String text,
        boolean nextContact,
        LocalDate dueOn,
        @Nullable String dueTime,
        boolean overdue,
        TaskPriority priority,
        TaskPerson assignee,
        @Nullable String remindBefore,
        @Nullable Subject subject,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable TaskPerson doneBy,
        Instant createdAt,
        @Nullable TaskPerson createdBy,
        int version) {

    /** What a task is about. */
    record Subject(SubjectKind kind, UUID id, @Nullable String name) {}

    static TaskBody of(TaskView task) {
        TaskSubject subject = task.subject();
        Integer minute = task.dueMinute();
        Integer before = task.remindBefore();
        return new TaskBody(
                task.id(),
                task.title(),
                task.text(),
                task.kind() == TaskKind.NEXT_CONTACT,
                task.dueOn(),
                minute == null ? null : LocalTime.of(minute / 60, minute % 60).toString(),
                task.overdue(),
                task.priority(),
                task.assignee(),
                before == null ? null : Duration.ofMinutes(before).toString(),
                subject == null ? null : new Subject(subject.kind(), subject.id(), task.subjectName()),
                task.state(),
                task.doneAt(),
                task.doneBy(),
                task.createdAt(),
                task.createdBy(),
                task.version());
    }
}
