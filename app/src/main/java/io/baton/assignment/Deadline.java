package io.baton.assignment;

import io.baton.calendars.WorkingCalendar;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Until when, that instant included, an offer can be answered, and what happens then.
 *
 * @param remindAt when whoever has it is reminded next, or null: not any more
 */
record Deadline(Instant at, RevocationMode mode, @Nullable Instant remindAt) {

    /**
     * The deadline of an offer.
     *
     * @param from when the period begins
     * @param calendar of whoever it is offered to; needed where working hours count
     */
    static Deadline after(Instant from, RevocationPeriod period, @Nullable WorkingCalendar calendar) {
        return counted(from, from, period, calendar);
    }

    /**
     * The deadline of an offer that was made on other terms: counted from when it was made, but never over at once by
     * that. Where it would be, the whole new period begins now.
     */
    static Deadline moved(Instant offeredAt, Instant now, RevocationPeriod period, @Nullable WorkingCalendar calendar) {
        Deadline counted = counted(offeredAt, now, period, calendar);
        return counted.at().isAfter(now) ? counted : after(now, period, calendar);
    }

    private static Deadline counted(
            Instant from, Instant now, RevocationPeriod period, @Nullable WorkingCalendar calendar) {
        Instant at = switch (period.clock()) {
            case ALWAYS -> from.plus(Duration.ofDays(period.days())).plus(period.time());
            case WORKING_HOURS -> workingHours(calendar).after(from, period.days(), period.time());
        };
        return new Deadline(at, period.mode(), reminder(at, now, period, calendar));
    }

    /** When to remind next of an offer that ends then: the first of the reminders that is still to come. */
    static @Nullable Instant reminder(
            Instant end, Instant now, RevocationPeriod period, @Nullable WorkingCalendar calendar) {
        return period.reminders().stream()
                .map(before -> switch (period.clock()) {
                    case ALWAYS -> end.minus(before);
                    case WORKING_HOURS -> workingHours(calendar).before(end, before);
                })
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static WorkingCalendar workingHours(@Nullable WorkingCalendar calendar) {
        return Objects.requireNonNull(calendar, "working hours are somebody's");
    }
}
