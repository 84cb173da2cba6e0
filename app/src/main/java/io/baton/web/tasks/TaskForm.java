package io.baton.web.tasks;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.tasks.SubjectKind;
import io.baton.tasks.TaskFacts;
import io.baton.tasks.TaskKind;
import io.baton.tasks.TaskPriority;
import io.baton.tasks.TaskSubject;
import io.baton.tasks.TaskView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is typed; bound by Spring.
 *
 * @param remindBefore minutes, or empty for no reminder
 * @param nextContact whether it is to get in touch again with its subject
 * @param from the page to go back to
 */
public record TaskForm(
        @Nullable String title,
        @Nullable String text,
        @Nullable String dueOn,
        @Nullable String dueTime,
        @Nullable TaskPriority priority,
        @Nullable UUID assigneeId,
        @Nullable String remindBefore,
        @Nullable Boolean nextContact,
        @Nullable SubjectKind subjectKind,
        @Nullable UUID subjectId,
        @Nullable String from) {

    static TaskForm of(TaskView task, @Nullable String from) {
        TaskSubject subject = task.subject();
        Integer minute = task.dueMinute();
        return new TaskForm(
                task.title(),
                task.text(),
                task.dueOn().toString(),
                minute == null ? null : LocalTime.of(minute / 60, minute % 60).toString(),
                task.priority(),
                task.assignee().id(),
                Objects.toString(task.remindBefore(), null),
                task.kind() == TaskKind.NEXT_CONTACT,
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.id(),
                from);
    }

    /** A further one after this, on another day. */
    TaskForm again(LocalDate day) {
        return new TaskForm(
                title, null, day.toString(), null, priority, null, null, nextContact, subjectKind, subjectId, from);
    }

    TaskForm on(LocalDate day) {
        return dueOn != null
                ? this
                : new TaskForm(
                        title,
                        text,
                        day.toString(),
                        dueTime,
                        priority,
                        assigneeId,
                        remindBefore,
                        nextContact,
                        subjectKind,
                        subjectId,
                        from);
    }

    TaskKind kind() {
        return Boolean.TRUE.equals(nextContact) ? TaskKind.NEXT_CONTACT : TaskKind.TO_DO;
    }

    @Nullable
    TaskSubject subject() {
        SubjectKind kind = subjectKind;
        UUID id = subjectId;
        return kind == null || id == null ? null : new TaskSubject(kind, id);
    }

    TaskFacts facts() {
        return new TaskFacts(
                title, text, day(), minute(), priority, assigneeId, filled(remindBefore) ? before() : null);
    }

    /** What stands in a field of the form. */
    public String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public boolean isFor(UUID userId) {
        return userId.equals(assigneeId);
    }

    public boolean isReminded(int minutes) {
        return Integer.toString(minutes).equals(remindBefore);
    }

    public boolean isOf(TaskPriority which) {
        return which == (priority == null ? TaskPriority.NORMAL : priority);
    }

    private @Nullable LocalDate day() {
        try {
            return filled(dueOn) ? LocalDate.parse(shown(dueOn).strip()) : null;
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(FieldProblem.malformed("dueOn", "a date"));
        }
    }

    private @Nullable Integer minute() {
        try {
            return filled(dueTime) ? LocalTime.parse(shown(dueTime).strip()).toSecondOfDay() / 60 : null;
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(FieldProblem.malformed("dueTime", "a time"));
        }
    }

    private int before() {
        String digits = shown(remindBefore).strip();
        if (!digits.matches("[0-9]{1,5}")) {
            throw new InvalidInputException(FieldProblem.malformed("remindBefore", "minutes"));
        }
        return Integer.parseInt(digits);
    }

    private static boolean filled(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }
}
