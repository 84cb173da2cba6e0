package io.baton.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When one person works: the hours of the week by the wall clock of a zone, less the days off. Answers when so much
 * working time has passed.
 *
 * <p>A wall clock that is put forward skips working time, one that is put back repeats it: what counts is the time that
 * really passes while the wall clock shows working hours.
 */
public final class WorkingCalendar {

    /** A calendar without any work ahead still comes to an end: nothing waits for longer than ten years. */
    private static final int MOST_DAYS = 3660;

    private final ZoneId zone;
    private final WorkingWeek week;
    private final Predicate<LocalDate> isDayOff;

    WorkingCalendar(ZoneId zone, WorkingWeek week, Predicate<LocalDate> isDayOff) {
        this.zone = zone;
        this.week = week;
        this.isDayOff = isDayOff;
    }

    public ZoneId zone() {
        return zone;
    }

    /**
     * The instant at which so much work has passed since the start. A working day later is the same time by the wall
     * clock on the next day with work; where that day closes earlier it is when it closes, and in its break when the
     * break ends. Working time begins with the next opening where the start is outside of it, and may end with the
     * closing itself.
     *
     * @param days working days, counted first
     * @param time working time, counted after them
     */
    public Instant after(Instant start, int days, Duration time) {
        Instant then = days == 0 ? start : afterDays(start, days);
        return time.isZero() ? then : afterTime(then, time);
    }

    /**
     * The instant from which so much work passes until the end: within working hours, and at the opening after a break
     * rather than at the closing before it.
     */
    public Instant before(Instant end, Duration time) {
        Duration left = time;
        LocalDate last = dateOf(end);
        for (LocalDate date = last; date.isAfter(last.minusDays(MOST_DAYS)); date = date.minusDays(1)) {
            for (Stretch stretch : stretchesOn(date).reversed()) {
                if (stretch.from().isBefore(end)) {
                    Instant to = earlier(stretch.to(), end);
                    Duration there = Duration.between(stretch.from(), to);
                    if (left.compareTo(there) <= 0) {
                        return to.minus(left);
                    }
                    left = left.minus(there);
                }
            }
        }
        return last.minusDays(MOST_DAYS).atStartOfDay(zone).toInstant();
    }

    private Instant afterDays(Instant start, int days) {
        LocalDate first = dateOf(start);
        LocalTime wanted = null;
        int counted = 0;
        for (LocalDate date = first; date.isBefore(first.plusDays(MOST_DAYS)); date = date.plusDays(1)) {
            List<Stretch> stretches = stretchesOn(date);
            if (wanted == null) {
                wanted = beginning(stretches, start);
            } else if (!stretches.isEmpty()) {
                counted++;
                if (counted == days) {
                    return at(wanted, stretches);
                }
            }
        }
        return endOf(first);
    }

    /** The wall-clock time of the first working instant from the start on, or null where the day has none left. */
    private static @Nullable LocalTime beginning(List<Stretch> stretches, Instant start) {
        for (Stretch stretch : stretches) {
            if (start.isBefore(stretch.to())) {
                Instant begins = start.isBefore(stretch.from()) ? stretch.from() : start;
                return stretch.wallClock(begins);
            }
        }
        return null;
    }

    /** The first working instant of a day at or after this time of its wall clock, or its closing. */
    private static Instant at(LocalTime wanted, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            Duration ahead = Duration.between(stretch.wallClock(stretch.from()), wanted);
            Instant at = ahead.isNegative() ? stretch.from() : stretch.from().plus(ahead);
            if (at.isBefore(stretch.to())) {
                return at;
            }
        }
        return stretches.getLast().to();
    }

    private Instant afterTime(Instant start, Duration time) {
        Duration left = time;
        LocalDate first = dateOf(start);
        for (LocalDate date = first; date.isBefore(first.plusDays(MOST_DAYS)); date = date.plusDays(1)) {
            for (Stretch stretch : stretchesOn(date)) {
                if (start.isBefore(stretch.to())) {
                    Instant from = start.isBefore(stretch.from()) ? stretch.from() : start;
                    Duration there = Duration.between(from, stretch.to());
                    if (left.compareTo(there) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(there);
                }
            }
        }
        return endOf(first);
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant endOf(LocalDate first) {
        return first.plusDays(MOST_DAYS).atStartOfDay(zone).toInstant();
    }

    /** Working time without a break and without a change of the clock. */
    private record Stretch(Instant from, Instant to, ZoneOffset offset) {

        LocalTime wallClock(Instant instant) {
            return LocalTime.ofInstant(instant, offset);
        }
    }

    private List<Stretch> stretchesOn(LocalDate date) {
        List<WorkingHours> hours = week.on(date.getDayOfWeek());
        if (hours.isEmpty() || isDayOff.test(date)) {
            return List.of();
        }
        List<Stretch> stretches = new ArrayList<>();
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        while (from.isBefore(end)) {
            ZoneOffset offset = zone.getRules().getOffset(from);
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            Instant to = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            for (WorkingHours each : hours) {
                Instant opens = later(from, wallClock(date, each.opensAt(), offset));
                Instant closes = earlier(to, wallClock(date, each.closesAt(), offset));
                if (opens.isBefore(closes)) {
                    stretches.add(new Stretch(opens, closes, offset));
                }
            }
            from = to;
        }
        return stretches;
    }

    private static Instant wallClock(LocalDate date, int minute, ZoneOffset offset) {
        return date.atStartOfDay().plusMinutes(minute).toInstant(offset);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
