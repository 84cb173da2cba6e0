package io.baton.shared;

import java.time.LocalDate;

/** Days that calendars keep and reports are asked about: those of years anybody plans for. */
public final class PlannedDays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private PlannedDays() {}

    public static boolean include(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /** What whoever gave another day is told. */
    public static FieldProblem outOfRange(String field) {
        return new FieldProblem(field, "OUT_OF_RANGE", "must be between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
}
