package io.baton.web.calendars;

import io.baton.calendars.AddAbsence;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An absence as it is typed; bound by Spring. */
public record AbsenceForm(
        @Nullable UUID userId,
        @Nullable String firstDay,
        @Nullable String lastDay) {

    static final AbsenceForm EMPTY = new AbsenceForm(null, null, null);

    AddAbsence command() {
        return new AddAbsence(userId, day("firstDay", firstDay), day("lastDay", lastDay));
    }

    public String first() {
        return firstDay == null ? "" : firstDay;
    }

    public String last() {
        return lastDay == null ? "" : lastDay;
    }

    public boolean isOf(UUID user) {
        return user.equals(userId);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
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
