package io.baton.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as files write them: 1970-03-31, 31.03.1970, 3/31/1970, each also with a time after it, which is left away. */
final class WrittenDate {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");
    private static final int MONTHS = 12;

    private WrittenDate() {}

    /** The date, or empty where the text is none. Years of two digits are none: nobody knows whose century. */
    static Optional<LocalDate> read(String text, DateOrder order) {
        Matcher iso = YEAR_FIRST.matcher(text.strip());
        if (iso.matches()) {
            return date(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher other = YEAR_LAST.matcher(text.strip());
        if (!other.matches()) {
            return Optional.empty();
        }
        // Nobody puts dots behind a month.
        boolean dayFirst = order == DateOrder.DAY_FIRST || other.group(2).equals(".");
        int day = number(other, dayFirst ? 1 : 3);
        int month = number(other, dayFirst ? 3 : 1);
        return date(number(other, 4), month, day);
    }

    /** The order a date must be in, where it can be only one. */
    static Optional<DateOrder> orderOf(String text) {
        Matcher date = YEAR_LAST.matcher(text.strip());
        if (!date.matches() || date.group(2).equals(".")) {
            return Optional.empty();
        }
        if (number(date, 1) > MONTHS) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return number(date, 3) > MONTHS ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
