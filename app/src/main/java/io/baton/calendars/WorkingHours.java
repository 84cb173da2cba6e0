package io.baton.calendars;

/**
 * One stretch of work on a day of the week.
 *
 * @param opensAt minutes since midnight, by the wall clock, 0 to 1439
 * @param closesAt minutes since midnight, after {@code opensAt}, at most 1440, which is the end of the day
 */
public record WorkingHours(int opensAt, int closesAt) {

    static final int END_OF_DAY = 24 * 60;

    public WorkingHours {
        if (opensAt < 0 || closesAt <= opensAt || closesAt > END_OF_DAY) {
            throw new IllegalArgumentException("no hours of a day: " + opensAt + " to " + closesAt);
        }
    }
}
