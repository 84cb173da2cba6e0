package io.baton.reporting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of a question, cut into spans. Sums are kept by the days of UTC, and somebody's days begin a few hours
 * sooner or later. So sums are read of the days with the same names, and what came in between one midnight and the
 * other is put right at each border: added where it is missing, taken away where it is too much. That is exact in every
 * zone.
 */
final class ReportDays {

    private static final int MOST_DAYS_SINGLY = 31;
    private static final int MOST_DAYS_BY_WEEK = 186;

    /** Whole days of UTC, of which sums are kept; with minus one they are taken away. */
    record Whole(String grain, LocalDate from, LocalDate until, int span, int sign) {}

    /**
     * Leads that came in at or after one instant and before another.
     *
     * @param added the span they count in
     * @param taken the span they are taken away from
     */
    record Stretch(
            Instant from,
            Instant until,
            @Nullable Integer added,
            @Nullable Integer taken) {}

    private final List<LocalDate> borders;
    private final ZoneId zone;

    private ReportDays(List<LocalDate> borders, ZoneId zone) {
        this.borders = borders;
        this.zone = zone;
    }

    /** Cut so that a chart of them can be read: days, weeks from Monday, or months. */
    static ReportDays inSpans(LocalDate from, LocalDate to, ZoneId zone) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        List<LocalDate> borders = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = next(day, days)) {
            borders.add(day);
        }
        borders.add(to.plusDays(1));
        return new ReportDays(borders, zone);
    }

    /** All of them together. */
    static ReportDays whole(LocalDate from, LocalDate to, ZoneId zone) {
        return new ReportDays(List.of(from, to.plusDays(1)), zone);
    }

    private static LocalDate next(LocalDate day, long days) {
        if (days <= MOST_DAYS_SINGLY) {
            return day.plusDays(1);
        }
        return days <= MOST_DAYS_BY_WEEK
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day.with(TemporalAdjusters.firstDayOfNextMonth());
    }

    int count() {
        return borders.size() - 1;
    }

    LocalDate firstDay(int span) {
        return borders.get(span);
    }

    LocalDate lastDay(int span) {
        return borders.get(span + 1).minusDays(1);
    }

    /**
     * The spans by the sums that are kept, as few as can be: a month that is in it by more than half is taken whole,
     * and the days that are too much are taken away.
     */
    List<Whole> sums() {
        List<Whole> whole = new ArrayList<>();
        for (int span = 0; span < count(); span++) {
            LocalDate from = borders.get(span);
            LocalDate until = borders.get(span + 1);
            LocalDate firstMonth = firstMonth(span);
            LocalDate afterMonths = afterMonths(span);
            if (firstMonth.isBefore(afterMonths)) {
                add(whole, ReportGrain.DAY, from, firstMonth, span, 1);
                add(whole, ReportGrain.DAY, firstMonth, from, span, -1);
                add(whole, ReportGrain.MONTH, firstMonth, afterMonths, span, 1);
                add(whole, ReportGrain.DAY, until, afterMonths, span, -1);
                add(whole, ReportGrain.DAY, afterMonths, until, span, 1);
            } else {
                add(whole, ReportGrain.DAY, from, until, span, 1);
            }
        }
        return whole;
    }

    /** The month a span is taken to begin with. */
    private LocalDate firstMonth(int span) {
        LocalDate first = firstDay(span);
        return isMostOfItsMonth(first, first, borders.get(span + 1))
                ? month(first)
                : month(first).plusMonths(1);
    }

    /** The month before which a span is taken to end; it has none where that is not after its first. */
    private LocalDate afterMonths(int span) {
        LocalDate last = lastDay(span);
        return isMostOfItsMonth(last, firstDay(span), borders.get(span + 1))
                ? month(last).plusMonths(1)
                : month(last);
    }

    /** The spans by sums of months alone; what they have too much or too little is {@link #besideMonths}. */
    List<Whole> months() {
        List<Whole> months = new ArrayList<>();
        for (int span = 0; span < count(); span++) {
            add(months, ReportGrain.MONTH, firstMonth(span), afterMonths(span), span, 1);
        }
        return months;
    }

    /** What is to be counted beside sums of months, and taken away from them. */
    List<Stretch> besideMonths() {
        List<Stretch> stretches = new ArrayList<>();
        for (int span = 0; span < count(); span++) {
            Instant from = begins(borders.get(span));
            Instant until = begins(borders.get(span + 1));
            if (firstMonth(span).isBefore(afterMonths(span))) {
                Instant first = midnight(firstMonth(span));
                Instant after = midnight(afterMonths(span));
                add(stretches, new Stretch(from, first, span, null));
                add(stretches, new Stretch(first, from, null, span));
                add(stretches, new Stretch(after, until, span, null));
                add(stretches, new Stretch(until, after, null, span));
            } else {
                add(stretches, new Stretch(from, until, span, null));
            }
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch stretch) {
        if (stretch.from().isBefore(stretch.until())) {
            stretches.add(stretch);
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether of the month a day is in, more days lie within than not. */
    private static boolean isMostOfItsMonth(LocalDate day, LocalDate from, LocalDate until) {
        LocalDate first = month(day);
        LocalDate next = first.plusMonths(1);
        LocalDate begin = from.isAfter(first) ? from : first;
        LocalDate end = until.isBefore(next) ? until : next;
        return 2 * (end.toEpochDay() - begin.toEpochDay()) > day.lengthOfMonth();
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private static void add(List<Whole> whole, String grain, LocalDate from, LocalDate until, int span, int sign) {
        if (from.isBefore(until)) {
            whole.add(new Whole(grain, from, until, span, sign));
        }
    }

    /** The spans themselves. */
    List<Stretch> spans() {
        List<Stretch> spans = new ArrayList<>();
        for (int span = 0; span < count(); span++) {
            spans.add(new Stretch(begins(borders.get(span)), begins(borders.get(span + 1)), span, null));
        }
        return spans;
    }

    /** What sums of the days with the same names have too much in one span, and too little in the one beside it. */
    List<Stretch> corrections() {
        List<Stretch> stretches = new ArrayList<>();
        for (int border = 0; border < borders.size(); border++) {
            Instant kept = midnight(borders.get(border));
            Instant meant = begins(borders.get(border));
            Integer before = border > 0 ? border - 1 : null;
            Integer after = border < count() ? border : null;
            if (meant.isBefore(kept)) {
                stretches.add(new Stretch(meant, kept, after, before));
            } else if (kept.isBefore(meant)) {
                stretches.add(new Stretch(kept, meant, before, after));
            }
        }
        return stretches;
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
