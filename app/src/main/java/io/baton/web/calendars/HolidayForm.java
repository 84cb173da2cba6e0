package io.baton.web.calendars;

import io.baton.calendars.AddHoliday;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A holiday as it is typed; bound by Spring. */
public record HolidayForm(@Nullable String day, @Nullable String name) {

    static final HolidayForm EMPTY = new HolidayForm(null, null);

    AddHoliday command(UUID officeId) {
        return new AddHoliday(officeId, date(), name);
    }

    public String typedDay() {
        return day == null ? "" : day;
    }

    public String typedName() {
        return name == null ? "" : name;
    }

    private @Nullable LocalDate date() {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(FieldProblem.malformed("day", "a date"));
        }
    }
}
