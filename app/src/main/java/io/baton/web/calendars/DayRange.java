package io.baton.web.calendars;

import io.baton.calendars.WorkingHours;
import io.baton.calendars.WorkingWeek;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** Days one after the other with the same hours, so that an ordinary week is one line. */
public record DayRange(DayOfWeek first, DayOfWeek last, List<WorkingHours> hours) {

    /** The days of a week with work, put together. */
    public static List<DayRange> of(WorkingWeek week) {
        List<DayRange> ranges = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WorkingHours> hours = week.on(day);
            if (hours.isEmpty()) {
                continue;
            }
            DayRange before = ranges.isEmpty() ? null : ranges.getLast();
            if (before != null && before.last().plus(1) == day && before.hours().equals(hours)) {
                ranges.set(ranges.size() - 1, new DayRange(before.first(), day, hours));
            } else {
                ranges.add(new DayRange(day, day, hours));
            }
        }
        return ranges;
    }

    public boolean isOneDay() {
        return first == last;
    }
}
