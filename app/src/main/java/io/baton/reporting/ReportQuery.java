package io.baton.reporting;

import io.baton.reporting.ReportDays.Stretch;
import io.baton.reporting.ReportDays.Whole;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of figures as sums and facts say them. That may be a moment old: {@link Corrections} put it right. */
@Repository
class ReportQuery {

    /** By what figures are told apart. */
    enum By {
        NOTHING("OFFICE", "LEAD", "null::uuid", "null::uuid"),
        CAMPAIGN("CAMPAIGN", "LEAD", "nullif(subject_id, '" + FactsQuery.NOBODY + "')", "campaign_id"),
        USER("USER", "USER", "subject_id", "user_id");

        private final String sums;
        private final String facts;
        private final String partOfSum;
        private final String partOfFact;

        By(String sums, String facts, String partOfSum, String partOfFact) {
            this.sums = sums;
            this.facts = facts;
            this.partOfSum = partOfSum;
            this.partOfFact = partOfFact;
        }

        @Nullable
        UUID partOf(Correction correction) {
            return switch (this) {
                case NOTHING -> null;
                case CAMPAIGN -> correction.campaignId();
                case USER -> correction.userId();
            };
        }
    }

    /** One line of an answer: the figures of a part, within a span. */
    record Line(int span, @Nullable UUID part, Figures figures) {}

    /** The columns of an answer. */
    private static final int SPAN = 0;

    private static final int PART = 1;
    private static final int FIRST_MEASURE = 2;

    private static final String HELD = "((flags >> " + Figure.HELD + ") & 1)";

    private final DSLContext database;

    ReportQuery(DSLContext database) {
        this.database = database;
    }

    List<Line> count(ReportScope scope, By by, ReportDays days) {
        return figures(scope, by, days, "");
    }

    /** The same of those leads only that the user has now, of whom the figures are. */
    List<Line> countHeld(ReportScope scope, ReportDays days) {
        return figures(scope, By.NOTHING, days, HELD + " * ");
    }

    private List<Line> figures(ReportScope scope, By by, ReportDays days, String factor) {
        List<String> ofSums = Arrays.stream(Figure.values()).map(Figure::column).toList();
        List<String> ofFacts = Arrays.stream(Figure.values())
                .map(figure -> factor + "((flags >> " + figure.ordinal() + ") & 1)")
                .toList();
        String facts = scope.userId() == null ? by.facts : "USER";
        Measure measure = new Measure(
                "report_sum",
                factor.isEmpty() ? sumsOf(scope, by) : null,
                by.partOfSum,
                ofSums,
                facts,
                "flags",
                by.partOfFact,
                ofFacts);
        return fetch(scope, measure, days).stream().map(row -> line(row)).toList();
    }

    /**
     * Which sums are of all the scope asks for: those of its campaign where nothing else is told apart, of its user
     * where nothing is. Null where none are, so that the facts of some leads are counted.
     */
    private static @Nullable SQL sumsOf(ReportScope scope, By by) {
        UUID campaign = scope.campaignId();
        UUID user = scope.userId();
        if (campaign == null && user == null) {
            return DSL.sql(" and kind = {0}", DSL.val(by.sums));
        }
        if (user == null && by != By.USER) {
            return ofSubject(By.CAMPAIGN, Objects.requireNonNull(campaign));
        }
        return campaign == null && by == By.NOTHING ? ofSubject(By.USER, Objects.requireNonNull(user)) : null;
    }

    private static SQL ofSubject(By kind, UUID subject) {
        return DSL.sql(" and kind = {0} and subject_id = {1}", DSL.val(kind.sums), DSL.val(subject));
    }

    private static Line line(Record row) {
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, row.get(FIRST_MEASURE + figure.ordinal(), Long.class));
        }
        String part = row.get(PART, String.class);
        return new Line(row.get(SPAN, Integer.class), part == null ? null : UUID.fromString(part), new Figures(counts));
    }

    /** How many leads took how long to be accepted, by steps. */
    Map<Integer, Long> countWaits(ReportScope scope, ReportDays days) {
        Measure measure = new Measure(
                "report_wait",
                scope.campaignId() == null && scope.userId() == null ? DSL.sql("") : null,
                "step",
                List.of("leads"),
                scope.userId() == null ? "LEAD" : "USER",
                "wait_step",
                "wait_step",
                List.of("(wait_step is not null)::integer"));
        return fetch(scope, measure, days).stream()
                .filter(row -> row.get(PART) != null)
                .collect(Collectors.toMap(
                        row -> Integer.valueOf(row.get(PART, String.class)),
                        row -> row.get(FIRST_MEASURE, Long.class)));
    }

    /**
     * What is summed up.
     *
     * @param table of the sums
     * @param ofTable which of its rows, or null where none are of just what is asked
     * @param facts of which kind facts are
     * @param alike what facts of a part that count for the same have in common: they are counted first
     */
    private record Measure(
            String table,
            @Nullable SQL ofTable,
            String partOfSum,
            List<String> ofSums,
            String facts,
            String alike,
            String partOfFact,
            List<String> ofFacts) {}

    private List<Record> fetch(ReportScope scope, Measure measure, ReportDays days) {
        SQL ofTable = measure.ofTable();
        SQL kept = ofTable == null
                ? facts(scope, measure, days.spans())
                : DSL.sql(
                        "{0} union all {1}",
                        sums(scope, measure, ofTable, days.sums()), facts(scope, measure, days.corrections()));
        return List.copyOf(database.fetch(
                "select span, part::text, "
                        + numbered(measure.ofSums(), n -> "sum(m" + n + ")::bigint as m" + n)
                        + " from ({0}) as counted group by span, part",
                kept));
    }

    private static SQL sums(ReportScope scope, Measure measure, SQL ofTable, List<Whole> whole) {
        return DSL.sql(
                "select kept.span, its.part, "
                        + numbered(measure.ofSums(), n -> "kept.sign * its.m" + n + " as m" + n)
                        + " from unnest({0}::text[], {1}::date[], {2}::date[], {3}::integer[], {7}::integer[])"
                        + " as kept (grain, from_day, until_day, span, sign)"
                        + " cross join lateral (select " + measure.partOfSum() + " as part, "
                        + numbered(
                                measure.ofSums(), n -> "sum(" + measure.ofSums().get(n) + ") as m" + n)
                        + " from " + measure.table() + " where organisation_id = {4}{5} and grain = kept.grain"
                        + " and day >= kept.from_day and day < kept.until_day{6} group by 1) as its",
                column(whole, Whole::grain, String[]::new),
                column(whole, Whole::from, LocalDate[]::new),
                column(whole, Whole::until, LocalDate[]::new),
                column(whole, Whole::span, Integer[]::new),
                DSL.val(scope.organisationId()),
                ofTable,
                narrowedSums(scope),
                column(whole, Whole::sign, Integer[]::new));
    }

    /** A stretch at the border of two spans is read once, and told for both. */
    private static SQL facts(ReportScope scope, Measure measure, List<Stretch> stretches) {
        return DSL.sql(
                "select told.span, its.part, "
                        + numbered(measure.ofSums(), n -> "told.sign * its.m" + n + " as m" + n)
                        + " from {0} cross join lateral (select part, "
                        + numbered(
                                measure.ofSums(),
                                n -> "sum(leads * " + measure.ofFacts().get(n) + ") as m" + n)
                        + " from (select " + measure.partOfFact() + " as part, " + measure.alike()
                        + ", count(*) as leads from report_fact where organisation_id = {1} and kind = {2}"
                        + " and received_at >= stretch.from_at and received_at < stretch.until_at{3}"
                        + " group by 1, 2) as alike group by 1) as its"
                        + " cross join lateral (values (stretch.added, 1), (stretch.taken, -1)) as told (span, sign)"
                        + " where told.span is not null",
                FactsQuery.stretches(stretches),
                DSL.val(scope.organisationId()),
                DSL.val(measure.facts()),
                FactsQuery.narrowed(scope));
    }

    /** Which sums are added up: those of all offices, or of all types, are kept too. */
    private static SQL narrowedSums(ReportScope scope) {
        Set<UUID> offices = scope.offices();
        String type =
                scope.type() == null ? ReportFactTable.EVERY_TYPE : scope.type().name();
        return DSL.sql(
                "{0} and type = {1}",
                FactsQuery.ofOffices(offices == null ? Set.of(UUID.fromString(FactsQuery.NOBODY)) : offices),
                DSL.val(type));
    }

    private static String numbered(List<String> measures, IntFunction<String> each) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < measures.size(); n++) {
            all.append(n == 0 ? "" : ", ").append(each.apply(n));
        }
        return all.toString();
    }

    private static <T, C> QueryPart column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return DSL.val(rows.stream().map(value).toArray(array));
    }
}
