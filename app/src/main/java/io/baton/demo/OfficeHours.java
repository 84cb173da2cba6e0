package io.baton.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people of the demonstration are at work. */
record OfficeHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final Duration SLOWEST_START = Duration.ofMinutes(100);

    /** The instant itself, or some time after the next opening: not everybody begins on the minute. */
    Instant atOrAfter(Instant instant, double slowness) {
        ZonedDateTime local = instant.atZone(zone);
        if (isOpen(local)) {
            return instant;
        }
        ZonedDateTime opening = local.with(OPENS);
        if (!local.toLocalTime().isBefore(OPENS)) {
            opening = opening.plusDays(1);
        }
        while (isWeekend(opening)) {
            opening = opening.plusDays(1);
        }
        return opening.plusSeconds((long) (SLOWEST_START.toSeconds() * slowness))
                .toInstant();
    }

    private static boolean isOpen(ZonedDateTime local) {
        LocalTime time = local.toLocalTime();
        return !isWeekend(local) && !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    private static boolean isWeekend(ZonedDateTime day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
