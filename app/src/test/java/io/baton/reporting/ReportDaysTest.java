package io.baton.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.reporting.ReportDays.Stretch;
import io.baton.reporting.ReportDays.Whole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of the days of UTC, put right at their borders, are sums of anybody's days. */
class ReportDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "Australia/Lord_Howe",
                "Pacific/Apia"
            })
    void everyInstantCountsOnceInItsSpan(String zone) {
        ZoneId its = ZoneId.of(zone);
        LocalDate first = LocalDate.of(2026, 2, 20);
        for (int length : new int[] {1, 2, 7, 31, 40, 200, 366}) {
            LocalDate last = first.plusDays(length - 1L);
            ReportDays days = ReportDays.inSpans(first, last, its);
            Instant at = first.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant end = last.plusDays(4).atStartOfDay(ZoneOffset.UTC).toInstant();
            for (; at.isBefore(end); at = at.plus(Duration.ofMinutes(45))) {
                LocalDate day = LocalDate.ofInstant(at, its);
                Map<Integer, Integer> byDays = counted(days.sums(), days.corrections(), at);
                Map<Integer, Integer> byMonths = counted(days.months(), days.besideMonths(), at);
                for (int span = 0; span < days.count(); span++) {
                    boolean within = !day.isBefore(days.firstDay(span)) && !day.isAfter(days.lastDay(span));
                    for (Map<Integer, Integer> counted : List.of(byDays, byMonths)) {
                        assertThat(counted.getOrDefault(span, 0))
                                .as("%s in span %s of %s days in %s", at, span, length, zone)
                                .isEqualTo(within ? 1 : 0);
                    }
                }
            }
        }
    }

    /** How often an instant counts in each span, as the query adds up. */
    private static Map<Integer, Integer> counted(List<Whole> sums, List<Stretch> stretches, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Map<Integer, Integer> counted = new TreeMap<>();
        for (Whole whole : sums) {
            LocalDate sum = whole.grain().equals(ReportGrain.MONTH) ? day.withDayOfMonth(1) : day;
            if (!sum.isBefore(whole.from()) && sum.isBefore(whole.until())) {
                counted.merge(whole.span(), whole.sign(), Integer::sum);
            }
        }
        for (Stretch stretch : stretches) {
            if (!at.isBefore(stretch.from()) && at.isBefore(stretch.until())) {
                tell(counted, stretch.added(), 1);
                tell(counted, stretch.taken(), -1);
            }
        }
        return counted;
    }

    private static void tell(Map<Integer, Integer> counted, @Nullable Integer span, int sign) {
        if (span != null) {
            counted.merge(span, sign, Integer::sum);
        }
    }

    @Test
    void fewSumsAreAddedUpWhateverTheDays() {
        ofManyLengths((days, length) -> {
            long sums = days.sums().stream()
                    .mapToLong(whole -> whole.grain().equals(ReportGrain.MONTH)
                            ? ChronoUnit.MONTHS.between(whole.from(), whole.until())
                            : ChronoUnit.DAYS.between(whole.from(), whole.until()))
                    .sum();
            assertThat(sums).isLessThanOrEqualTo(2 * 15 + 1 + length / 28);
        });
    }

    @Test
    void besideMonthsLittleIsCounted() {
        ofManyLengths((days, length) -> {
            long counted = days.besideMonths().stream()
                    .mapToLong(stretch ->
                            Duration.between(stretch.from(), stretch.until()).toDays())
                    .sum();
            assertThat(counted).isLessThanOrEqualTo(2 * 15 + 1);
        });
    }

    private static void ofManyLengths(ObjIntConsumer<ReportDays> each) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        for (int begins = 0; begins < 60; begins++) {
            for (int length = 1; length < 800; length += 7) {
                each.accept(
                        ReportDays.whole(first.plusDays(begins), first.plusDays(begins + length - 1L), ZoneOffset.UTC),
                        length);
            }
        }
    }

    @Test
    void chartsAreOfDaysWeeksOrMonths() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(ReportDays.inSpans(first, first.plusDays(30), ZoneOffset.UTC).count())
                .isEqualTo(31);
        ReportDays weeks = ReportDays.inSpans(first, first.plusDays(89), ZoneOffset.UTC);
        assertThat(weeks.lastDay(0)).isEqualTo(LocalDate.of(2026, 1, 4));
        assertThat(weeks.firstDay(1)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(ReportDays.inSpans(first, first.plusDays(364), ZoneOffset.UTC)
                        .count())
                .isEqualTo(12);
    }

    @Test
    void theTimeToAcceptIsRightToSomePercent() {
        Map<Integer, Long> steps = new TreeMap<>();
        for (int minutes = 1; minutes <= 1_000; minutes++) {
            int step = (int) Math.floor(AcceptTime.STEPS_TO_DOUBLE * Math.log(1 + minutes) / Math.log(2));
            steps.merge(step, 1L, Long::sum);
        }
        AcceptTime time = AcceptTime.of(new TreeMap<>(steps));
        assertThat(time.leads()).isEqualTo(1_000);
        assertThat(time.median()).isBetween(Duration.ofMinutes(470), Duration.ofMinutes(530));
        assertThat(time.nineOfTen()).isBetween(Duration.ofMinutes(850), Duration.ofMinutes(950));
        assertThat(AcceptTime.of(new TreeMap<>()).median()).isNull();
    }
}
