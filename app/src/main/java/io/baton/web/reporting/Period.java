package io.baton.web.reporting;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** The days somebody can ask for by a word. */
public enum Period {
    LAST_7_DAYS,
    LAST_30_DAYS,
    LAST_90_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR,
    /** From one day to another, both typed. */
    CUSTOM;

    /** The first and the last day. */
    record Days(LocalDate from, LocalDate to) {}

    /** @return null where the days are typed */
    @Nullable
    Days days(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate year = today.withDayOfYear(1);
        return switch (this) {
            case LAST_7_DAYS -> new Days(today.minusDays(6), today);
            case LAST_30_DAYS -> new Days(today.minusDays(29), today);
            case LAST_90_DAYS -> new Days(today.minusDays(89), today);
            case THIS_MONTH -> new Days(month, today);
            case LAST_MONTH -> new Days(month.minusMonths(1), month.minusDays(1));
            case THIS_QUARTER -> new Days(quarter, today);
            case LAST_QUARTER -> new Days(quarter.minusMonths(3), quarter.minusDays(1));
            case THIS_YEAR -> new Days(year, today);
            case LAST_YEAR -> new Days(year.minusYears(1), year.minusDays(1));
            case CUSTOM -> null;
        };
    }
}
