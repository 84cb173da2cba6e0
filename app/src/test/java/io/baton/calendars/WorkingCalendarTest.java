package io.baton.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When so much working time has passed: some that one can say by heart, and thousands counted minute by minute. */
class WorkingCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int CASES = 10_000;

    /** Berlin, Monday to Friday nine to five; the 2nd of November 2026 is a Monday, the 9th a holiday. */
    @ParameterizedTest(name = "{0} and {1} days {2} minutes: {3}")
    @CsvSource({
        // within a day, over a night, over a weekend
        "2026-11-02T10:00, 0, 120, 2026-11-02T12:00",
        "2026-11-02T16:00, 0, 120, 2026-11-03T10:00",
        "2026-10-30T16:00, 0, 120, 2026-11-02T10:00",
        // before opening, after closing: from the opening
        "2026-11-02T06:00, 0, 60, 2026-11-02T10:00",
        "2026-10-30T20:00, 0, 60, 2026-11-02T10:00",
        // what ends with the closing ends then, not at the next opening
        "2026-11-02T16:00, 0, 60, 2026-11-02T17:00",
        // a working day is the same time on the next day with work
        "2026-11-02T10:00, 1, 0, 2026-11-03T10:00",
        "2026-10-30T10:00, 1, 0, 2026-11-02T10:00",
        "2026-10-30T20:00, 1, 0, 2026-11-03T09:00",
        "2026-11-02T10:00, 5, 0, 2026-11-10T10:00",
        // days first, then time
        "2026-11-02T16:30, 1, 60, 2026-11-04T09:30",
        // a holiday is no working day
        "2026-11-06T16:00, 0, 120, 2026-11-10T10:00",
        "2026-11-06T10:00, 1, 0, 2026-11-10T10:00",
        // nothing to wait for
        "2026-11-01T10:00, 0, 0, 2026-11-01T10:00",
    })
    void ofAnOrdinaryWeek(LocalDateTime from, int days, int minutes, LocalDateTime until) {
        WorkingCalendar calendar =
                new WorkingCalendar(BERLIN, WorkingWeek.USUAL, Set.of(LocalDate.of(2026, 11, 9))::contains);
        assertThat(calendar.after(at(from), days, Duration.ofMinutes(minutes)).atZone(BERLIN))
                .isEqualTo(until.atZone(BERLIN));
    }

    /** Mondays 08:00 to 12:00 and 14:00 to 16:00, Tuesdays 10:00 to 15:00. */
    @ParameterizedTest(name = "{0} and {1} days {2} minutes: {3}")
    @CsvSource({
        "2026-11-02T11:30, 0, 60, 2026-11-02T14:30",
        "2026-11-02T13:00, 0, 60, 2026-11-02T15:00",
        // in the break of the other day: when it ends; before its opening: when it opens; after its closing: then
        "2026-11-03T12:30, 1, 0, 2026-11-09T14:00",
        "2026-11-02T08:30, 1, 0, 2026-11-03T10:00",
        "2026-11-02T15:30, 1, 0, 2026-11-03T15:00",
    })
    void withBreaks(LocalDateTime from, int days, int minutes, LocalDateTime until) {
        WorkingWeek week = new WorkingWeek(Map.of(
                DayOfWeek.MONDAY, List.of(new WorkingHours(8 * 60, 12 * 60), new WorkingHours(14 * 60, 16 * 60)),
                DayOfWeek.TUESDAY, List.of(new WorkingHours(10 * 60, 15 * 60))));
        WorkingCalendar calendar = new WorkingCalendar(BERLIN, week, day -> false);
        assertThat(calendar.after(at(from), days, Duration.ofMinutes(minutes)).atZone(BERLIN))
                .isEqualTo(until.atZone(BERLIN));
    }

    /** The night of 25 October 2026 has the hour from two to three twice, that of 29 March not at all. */
    @Test
    void aClockThatIsPutBackRepeatsWorkingTimeAndOnePutForwardSkipsIt() {
        WorkingWeek nights = new WorkingWeek(Map.of(DayOfWeek.SUNDAY, List.of(new WorkingHours(60, 4 * 60))));
        WorkingCalendar calendar = new WorkingCalendar(BERLIN, nights, day -> false);

        assertThat(calendar.after(at(LocalDateTime.of(2026, 10, 25, 1, 0)), 0, Duration.ofHours(4)))
                .isEqualTo(at(LocalDateTime.of(2026, 10, 25, 4, 0)));
        assertThat(calendar.after(at(LocalDateTime.of(2026, 3, 29, 1, 0)), 0, Duration.ofHours(2)))
                .isEqualTo(at(LocalDateTime.of(2026, 3, 29, 4, 0)));
    }

    @Test
    void secondsCountAndWhereThereIsNoWorkAheadItEndsAfterTenYears() {
        Instant start = at(LocalDateTime.of(2026, 11, 2, 16, 59, 30));
        assertThat(new WorkingCalendar(BERLIN, WorkingWeek.USUAL, day -> false).after(start, 0, Duration.ofSeconds(45)))
                .isEqualTo(at(LocalDateTime.of(2026, 11, 3, 9, 0, 15)));

        WorkingCalendar never = new WorkingCalendar(BERLIN, WorkingWeek.USUAL, day -> true);
        Instant end = at(LocalDateTime.of(2026, 11, 2, 0, 0).plusDays(3660));
        assertThat(never.after(start, 0, Duration.ofSeconds(1))).isEqualTo(end);
        assertThat(never.after(start, 1, Duration.ZERO)).isEqualTo(end);
    }

    @Test
    void asCountedMinuteByMinute() {
        Random random = new Random(20261126);
        for (int number = 0; number < CASES; number++) {
            CountedCalendar counted = CountedCalendar.random(random);
            Instant start = counted.someStart(random);
            int days = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
            int minutes = days > 0 && random.nextBoolean() ? 0 : 1 + random.nextInt(12 * 60);

            assertThat(counted.calendar().after(start, days, Duration.ofMinutes(minutes)))
                    .as("case %d: %s, from %s, %d days and %d minutes", number, counted, start, days, minutes)
                    .isEqualTo(counted.after(start, days, minutes));
        }
    }

    /** Berlin, Monday to Friday nine to five; the 9th of November 2026 is a holiday. */
    @ParameterizedTest(name = "{1} minutes before {0}: {2}")
    @CsvSource({
        "2026-11-02T15:00, 60, 2026-11-02T14:00",
        "2026-11-03T10:00, 60, 2026-11-03T09:00",
        "2026-11-03T10:00, 120, 2026-11-02T16:00",
        "2026-11-10T10:00, 90, 2026-11-06T16:30",
        // outside of working hours: of the work before it
        "2026-11-08T12:00, 60, 2026-11-06T16:00",
    })
    void backwards(LocalDateTime end, int minutes, LocalDateTime from) {
        WorkingCalendar calendar =
                new WorkingCalendar(BERLIN, WorkingWeek.USUAL, Set.of(LocalDate.of(2026, 11, 9))::contains);
        assertThat(calendar.before(at(end), Duration.ofMinutes(minutes)).atZone(BERLIN))
                .isEqualTo(from.atZone(BERLIN));
    }

    @Test
    void backwardsAsCountedMinuteByMinute() {
        Random random = new Random(20261127);
        for (int number = 0; number < CASES; number++) {
            CountedCalendar counted = CountedCalendar.random(random);
            Instant end = counted.someStart(random);
            int minutes = 1 + random.nextInt(12 * 60);

            assertThat(counted.calendar().before(end, Duration.ofMinutes(minutes)))
                    .as("case %d: %s, %d minutes before %s", number, counted, minutes, end)
                    .isEqualTo(counted.before(end, minutes));
        }
    }

    private static Instant at(LocalDateTime wallClock) {
        return wallClock.atZone(BERLIN).toInstant();
    }
}
