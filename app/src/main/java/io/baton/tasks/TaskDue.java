package io.baton.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due, where its assignee is.
 *
 * @param overdueFrom the instant from which it is overdue: the time it was due, or the end of the day
 * @param remindAt when its assignee is to be reminded, or null
 */
record TaskDue(Instant overdueFrom, @Nullable Instant remindAt) {

    /** What is due on a whole day is reminded of as if it were due at nine. */
    private static final int USUAL_MINUTE = 9 * 60;

    static TaskDue of(LocalDate day, @Nullable Integer minute, @Nullable Integer remindBefore, ZoneId zone) {
        Instant overdueFrom =
                minute == null ? day.plusDays(1).atStartOfDay(zone).toInstant() : at(day, minute, zone);
        Instant remindAt = remindBefore == null
                ? null
                : at(day, minute == null ? USUAL_MINUTE : minute, zone).minus(Duration.ofMinutes(remindBefore));
        return new TaskDue(overdueFrom, remindAt);
    }

    private static Instant at(LocalDate day, int minute, ZoneId zone) {
        return day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }
}
