package io.baton.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its reader sees it.
 *
 * @param dueOn in the zone the assignee had when it was set
 * @param dueMinute minutes after midnight, or null for the whole day
 * @param overdue whether it is open and its time was over when it was read
 * @param remindBefore minutes before it is due, or null
 * @param subject what it is about, or null
 * @param subjectName what that is called, or null where the reader does not see it
 * @param createdBy who gave it; null where Baton made it
 */
public record TaskView(
        UUID id,
        int version,
        TaskKind kind,
        String title,
        @Nullable String text,
        LocalDate dueOn,
        @Nullable Integer dueMinute,
        boolean overdue,
        TaskPriority priority,
        TaskPerson assignee,
        @Nullable Integer remindBefore,
        @Nullable TaskSubject subject,
        @Nullable String subjectName,
        TaskState state,
        @Nullable Instant doneAt,
        @Nullable TaskPerson doneBy,
        Instant createdAt,
        @Nullable TaskPerson createdBy) {

    public boolean open() {
        return state == TaskState.OPEN;
    }

    TaskView about(@Nullable String name) {
        return new TaskView(
                id,
                version,
                kind,
                title,
                text,
                dueOn,
                dueMinute,
                overdue,
                priority,
                assignee,
                remindBefore,
                subject,
                name,
                state,
                doneAt,
                doneBy,
                createdAt,
                createdBy);
    }
}
