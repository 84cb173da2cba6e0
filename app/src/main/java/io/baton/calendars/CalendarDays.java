package io.baton.calendars;

import io.baton.shared.FieldProblem;
import java.time.LocalDate;

/** Which days calendars keep: those of years anybody plans for. */
final class CalendarDays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private CalendarDays() {}

    static boolean isKept(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    static FieldProblem outOfRange(String field) {
        return new FieldProblem(field, "OUT_OF_RANGE", "must be between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
}
