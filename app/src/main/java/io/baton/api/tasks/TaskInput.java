package io.baton.api.tasks;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads times as REST spells them. */
final class TaskInput {

    private TaskInput() {}

    /** Minutes after midnight, or null where nothing was given. */
    static @Nullable Integer minute(@Nullable String dueTime) {
        if (dueTime == null) {
            return null;
        }
        try {
            LocalTime time = LocalTime.parse(dueTime);
            if (time.getSecond() == 0 && time.getNano() == 0) {
                return time.getHour() * 60 + time.getMinute();
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new InvalidInputException(FieldProblem.malformed("dueTime", "hours and minutes, such as 14:30"));
    }

    /** Whole minutes, or null where nothing was given. */
    static @Nullable Integer before(@Nullable String remindBefore) {
        if (remindBefore == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(remindBefore);
            long minutes = duration.toMinutes();
            if (Duration.ofMinutes(minutes).equals(duration) && minutes >= 0 && minutes <= Integer.MAX_VALUE) {
                return (int) minutes;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // said below
        }
        throw new InvalidInputException(
                FieldProblem.malformed("remindBefore", "a duration of whole minutes by ISO 8601, such as PT1H"));
    }
}
