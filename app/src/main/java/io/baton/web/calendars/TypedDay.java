package io.baton.web.calendars;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as a date field of a form sends it. */
final class TypedDay {

    private TypedDay() {}

    /** The day, or null where nothing was typed. Throws where it is none. */
    static @Nullable LocalDate read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(FieldProblem.malformed(field, "a date"));
        }
    }
}
