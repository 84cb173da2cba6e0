package io.baton.web.calendars;

import io.baton.calendars.AddHoliday;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holiday as it is typed; bound by Spring. */
public record HolidayForm(@Nullable String day, @Nullable String name) {

    static final HolidayForm EMPTY = new HolidayForm(null, null);

    AddHoliday command(UUID officeId) {
        return new AddHoliday(officeId, TypedDay.read("day", day), name);
    }

    public String typedDay() {
        return day == null ? "" : day;
    }

    public String typedName() {
        return name == null ? "" : name;
    }
}
