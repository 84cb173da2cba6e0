package io.baton.tasks;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import io.baton.shared.TextInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a task may say, who may give it to whom, and who may change it. */
final class TaskRules {

    static final Refusal TASK_DONE = new Refusal("TASK_DONE", "the task is done: reopen it first");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_REMINDER = 30 * MINUTES_OF_A_DAY;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private TaskRules() {}

    /**
     * What a task says once it is right.
     *
     * @param assigneeId null for the acting user
     */
    record Said(
            String title,
            @Nullable String text,
            LocalDate dueOn,
            @Nullable Integer dueMinute,
            TaskPriority priority,
            @Nullable UUID assigneeId,
            @Nullable Integer remindBefore) {}

    /** Throws where anything of it cannot be kept. */
    static Said check(TaskFacts facts) {
        List<FieldProblem> problems = new ArrayList<>();
        String title = TextInput.requiredLine("title", facts.title(), LONGEST_TITLE, problems);
        String text = TextInput.text("text", facts.text(), LONGEST_TEXT, problems);
        LocalDate dueOn = facts.dueOn();
        if (dueOn == null) {
            problems.add(FieldProblem.required("dueOn"));
        } else if (dueOn.getYear() < FIRST_YEAR || dueOn.getYear() > LAST_YEAR) {
            problems.add(FieldProblem.malformed("dueOn", "a date of the years " + FIRST_YEAR + " to " + LAST_YEAR));
        }
        Integer minute = facts.dueMinute();
        if (minute != null && (minute < 0 || minute >= MINUTES_OF_A_DAY)) {
            problems.add(FieldProblem.malformed("dueTime", "a time of the day"));
        }
        Integer before = facts.remindBefore();
        if (before != null && (before < 0 || before > LONGEST_REMINDER)) {
            problems.add(FieldProblem.malformed("remindBefore", "from none to 30 days, in whole minutes"));
        }
        InvalidInputException.throwIfAny(problems);
        TaskPriority priority = facts.priority() == null ? TaskPriority.NORMAL : facts.priority();
        return new Said(
                title, text, Objects.requireNonNull(dueOn, "checked"), minute, priority, facts.assigneeId(), before);
    }

    /** Whoever has it, gave it, or coordinates the office of who has it. */
    static boolean mayChange(ActingUser user, TaskTable.Stored task) {
        return user.may(Right.LEAD_FOLLOW_UP)
                && (user.id().equals(task.view().assignee().id())
                        || isGiver(user, task.view())
                        || coordinates(user, task.assigneeOfficeId()));
    }

    static boolean isGiver(ActingUser user, TaskView task) {
        TaskPerson giver = task.createdBy();
        return giver != null && giver.id().equals(user.id());
    }

    private static boolean coordinates(ActingUser user, UUID officeId) {
        return user.may(Right.LEAD_ASSIGN) && user.coordinates(officeId);
    }
}
