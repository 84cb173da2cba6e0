package io.baton.assignment;

import io.baton.calendars.WorkingCalendar;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Until when, that instant included, an offer can be answered, and what happens then. */
record Deadline(Instant at, RevocationMode mode) {

    /**
     * The deadline of an offer.
     *
     * @param from when the period begins
     * @param calendar of whoever it is offered to; needed where working hours count
     */
    static Deadline after(Instant from, RevocationPeriod period, @Nullable WorkingCalendar calendar) {
        Instant at = switch (period.clock()) {
            case ALWAYS -> from.plus(Duration.ofDays(period.days())).plus(period.time());
            case WORKING_HOURS ->
                Objects.requireNonNull(calendar, "working hours are somebody's")
                        .after(from, period.days(), period.time());
        };
        return new Deadline(at, period.mode());
    }

    /**
     * The deadline of an offer that was made on other terms: counted from when it was made, but never over at once by
     * that. Where it would be, the whole new period begins now.
     */
    static Deadline moved(Instant offeredAt, Instant now, RevocationPeriod period, @Nullable WorkingCalendar calendar) {
        Deadline counted = after(offeredAt, period, calendar);
        return counted.at().isAfter(now) ? counted : after(now, period, calendar);
    }
}
