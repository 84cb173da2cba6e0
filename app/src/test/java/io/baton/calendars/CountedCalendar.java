package io.baton.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A calendar that knows nothing of stretches or transitions: it asks of every single minute what the wall clock shows
 * then, and whether there is work.
 */
record CountedCalendar(ZoneId zone, WorkingWeek week, Set<Long> daysOff, Instant around) {

    private static final long MINUTE = 60;
    private static final long DAY = 24 * 60 * MINUTE;

    private record Place(String zone, Instant from, Instant to) {

        static Place of(String zone, String from, String to) {
            return new Place(zone, Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
        }
    }

    private static final List<Place> PLACES = List.of(
            Place.of("Europe/Berlin", "2019-01-01", "2035-01-01"),
            Place.of("America/New_York", "2019-01-01", "2035-01-01"),
            // changes its clock by half an hour
            Place.of("Australia/Lord_Howe", "2019-01-01", "2035-01-01"),
            // changed its clock at midnight: some days began at one, some had eleven in the evening twice
            Place.of("America/Sao_Paulo", "1990-01-01", "2019-01-01"),
            // left out the whole 30 December 2011
            Place.of("Pacific/Apia", "2011-12-20", "2012-01-05"),
            Place.of("Asia/Kolkata", "2019-01-01", "2035-01-01"));

    static CountedCalendar random(Random random) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        ZoneId zone = ZoneId.of(place.zone());
        Instant around = somewhere(random, place, zone.getRules());
        long day = Math.floorDiv(around.getEpochSecond(), DAY);
        Set<Long> daysOff = new HashSet<>();
        for (int ahead = -1; ahead < 30; ahead++) {
            if (random.nextInt(7) == 0) {
                daysOff.add(day + ahead);
            }
        }
        return new CountedCalendar(zone, week(random), daysOff, around);
    }

    /** Mostly near a change of the clock. */
    private static Instant somewhere(Random random, Place place, ZoneRules rules) {
        Instant any = place.from()
                .plusSeconds(random.nextLong(
                        Duration.between(place.from(), place.to()).toSeconds()));
        ZoneOffsetTransition change = rules.nextTransition(any);
        return change == null || random.nextInt(4) == 0 ? any : change.getInstant();
    }

    private static WorkingWeek week(Random random) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        while (week.size() < 2) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(4) > 0) {
                    week.put(day, hours(random));
                }
            }
        }
        return new WorkingWeek(week);
    }

    /** One to three stretches with breaks between, by the minute; some begin or end at midnight. */
    private static List<WorkingHours> hours(Random random) {
        int[] edges = random.ints(2L * (1 + random.nextInt(3)), 0, 24 * 60 + 1)
                .distinct()
                .sorted()
                .toArray();
        if (random.nextInt(4) == 0) {
            edges[edges.length - 1] = 24 * 60;
        }
        if (random.nextInt(4) == 0) {
            edges[0] = 0;
        }
        List<WorkingHours> hours = new ArrayList<>();
        for (int i = 0; i + 1 < edges.length; i += 2) {
            if (edges[i] < edges[i + 1]) {
                hours.add(new WorkingHours(edges[i], edges[i + 1]));
            }
        }
        return hours.isEmpty() ? List.of(new WorkingHours(0, 24 * 60)) : hours;
    }

    WorkingCalendar calendar() {
        return new WorkingCalendar(zone, week, date -> daysOff.contains(date.toEpochDay()));
    }

    /** Within two days of what it is about, at a whole minute. */
    Instant someStart(Random random) {
        long minute = Math.floorDiv(around.getEpochSecond(), MINUTE) + random.nextInt(-2880, 2880);
        return Instant.ofEpochSecond(minute * MINUTE);
    }

    Instant after(Instant start, int days, int minutes) {
        Instant then = days == 0 ? start : afterDays(start, days);
        long second = then.getEpochSecond();
        for (int left = minutes; left > 0; second += MINUTE) {
            if (isWork(second)) {
                left--;
            }
        }
        return Instant.ofEpochSecond(second);
    }

    /** The beginning of the minute of work from which so many are worked until the end. */
    Instant before(Instant end, int minutes) {
        long second = end.getEpochSecond();
        for (int left = minutes; left > 0; ) {
            second -= MINUTE;
            left -= isWork(second) ? 1 : 0;
        }
        return Instant.ofEpochSecond(second);
    }

    /** From the first working minute: the same time or the next working minute of the day that is meant, or its end. */
    private Instant afterDays(Instant start, int days) {
        long second = start.getEpochSecond();
        while (!isWork(second)) {
            second += MINUTE;
        }
        int wanted = minuteOfDay(second);
        long day = day(second);
        long end = second;
        for (int counted = 0; ; second += MINUTE) {
            if (counted == days && day(second) != day) {
                return Instant.ofEpochSecond(end);
            }
            if (isWork(second)) {
                counted += day(second) == day ? 0 : 1;
                day = day(second);
                end = second + MINUTE;
                if (counted == days && minuteOfDay(second) >= wanted) {
                    return Instant.ofEpochSecond(second);
                }
            }
        }
    }

    private long wallClock(long second) {
        return second + zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    private long day(long second) {
        return Math.floorDiv(wallClock(second), DAY);
    }

    private int minuteOfDay(long second) {
        return (int) (Math.floorMod(wallClock(second), DAY) / MINUTE);
    }

    private boolean isWork(long second) {
        long day = day(second);
        int minute = minuteOfDay(second);
        if (daysOff.contains(day)) {
            return false;
        }
        for (WorkingHours hours : week.on(LocalDate.ofEpochDay(day).getDayOfWeek())) {
            if (hours.opensAt() <= minute && minute < hours.closesAt()) {
                return true;
            }
        }
        return false;
    }
}
