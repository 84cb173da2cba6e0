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
        NOTHING("OFFICE", "LEAD", "null::uuid", "null::uuid", "null::uuid"),
        CAMPAIGN("CAMPAIGN", "LEAD", campaign("subject_id"), campaign("campaign_id"), "campaign_id"),
        USER("USER", "USER", "subject_id", "user_id", "user_id");

        private final String sums;
        private final String facts;
        private final String partOfSum;
        private final String partOfPair;
        private final String partOfFact;

        By(String sums, String facts, String partOfSum, String partOfPair, String partOfFact) {
            this.sums = sums;
            this.facts = facts;
            this.partOfSum = partOfSum;
            this.partOfPair = partOfPair;
            this.partOfFact = partOfFact;
        }

        private static String campaign(String column) {
            return "nullif(" + column + ", '" + FactsQuery.NOBODY + "')";
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

    private static final List<String> FIGURES =
            Arrays.stream(Figure.values()).map(Figure::column).toList();
    private static final List<String> LEADS = List.of("leads");

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
        List<String> ofFacts = Arrays.stream(Figure.values())
                .map(figure -> factor + "((flags >> " + figure.ordinal() + ") & 1)")
                .toList();
        Counted counted = new Counted(scope.userId() == null ? by.facts : "USER", "flags", by.partOfFact, ofFacts);
        return fetch(scope, factor.isEmpty() ? sumsOf(scope, by, days) : null, counted, days).stream()
                .map(row -> line(row))
                .toList();
    }

    /**
     * The sums of all the scope asks for: those of its campaign where nothing else is told apart, of its user where
     * nothing is; of users in campaigns where the scope is of all types. Null where none are, so that the facts of some
     * leads are counted.
     */
    private static @Nullable Sums sumsOf(ReportScope scope, By by, ReportDays days) {
        UUID campaign = scope.campaignId();
        UUID user = scope.userId();
        if (campaign == null && user == null) {
            return byDays(
                    "report_sum", DSL.sql(" and kind = {0}", DSL.val(by.sums)), by.partOfSum, FIGURES, scope, days);
        }
        if (user == null && by != By.USER) {
            return byDays(
                    "report_sum",
                    ofSubject(By.CAMPAIGN, Objects.requireNonNull(campaign)),
                    by.partOfSum,
                    FIGURES,
                    scope,
                    days);
        }
        if (campaign == null && by == By.NOTHING) {
            return byDays(
                    "report_sum", ofSubject(By.USER, Objects.requireNonNull(user)), by.partOfSum, FIGURES, scope, days);
        }
        return scope.type() == null
                ? byMonths("report_pair", ofPair(scope), by.partOfPair, FIGURES, scope, days)
                : null;
    }

    private static SQL ofSubject(By kind, UUID subject) {
        return DSL.sql(" and kind = {0} and subject_id = {1}", DSL.val(kind.sums), DSL.val(subject));
    }

    private static SQL ofPair(ReportScope scope) {
        SQL campaign = scope.campaignId() == null
                ? DSL.sql("")
                : DSL.sql(" and campaign_id = {0}", DSL.val(scope.campaignId()));
        return scope.userId() == null ? campaign : DSL.sql("{0} and user_id = {1}", campaign, DSL.val(scope.userId()));
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
        Counted counted = new Counted(
                scope.userId() == null ? "LEAD" : "USER",
                "wait_step",
                "wait_step",
                List.of("(wait_step is not null)::integer"));
        return fetch(scope, sumsOfWaits(scope, days), counted, days).stream()
                .filter(row -> row.get(PART) != null)
                .collect(Collectors.toMap(
                        row -> Integer.valueOf(row.get(PART, String.class)),
                        row -> row.get(FIRST_MEASURE, Long.class)));
    }

    private static @Nullable Sums sumsOfWaits(ReportScope scope, ReportDays days) {
        UUID campaign = scope.campaignId();
        UUID user = scope.userId();
        if (campaign == null && user == null) {
            return byDays("report_wait", DSL.sql(""), "step", LEADS, scope, days);
        }
        if (scope.type() != null || (campaign != null && user != null)) {
            return null;
        }
        SQL subject =
                user == null ? ofSubject(By.CAMPAIGN, Objects.requireNonNull(campaign)) : ofSubject(By.USER, user);
        return byMonths("report_subject_wait", subject, "step", LEADS, scope, days);
    }

    /**
     * Sums that are kept.
     *
     * @param where which rows of their table
     * @param measures what is added up
     * @param whole of which days
     * @param beside what is counted from facts beside them
     */
    private record Sums(
            String table, SQL where, String part, List<String> measures, List<Whole> whole, List<Stretch> beside) {}

    /** By days and months; those of all offices, or of all types, are kept too. */
    private static Sums byDays(
            String table, SQL where, String part, List<String> measures, ReportScope scope, ReportDays days) {
        SQL narrowed = DSL.sql("{0} and grain = kept.grain{1}", where, narrowedSums(scope));
        return new Sums(table, narrowed, part, measures, days.sums(), days.corrections());
    }

    /** By months alone, and of all types alone. */
    private static Sums byMonths(
            String table, SQL where, String part, List<String> measures, ReportScope scope, ReportDays days) {
        SQL narrowed = DSL.sql("{0}{1}", where, sumsOfOffices(scope));
        return new Sums(table, narrowed, part, measures, days.months(), days.besideMonths());
    }

    /**
     * What is counted of facts.
     *
     * @param kind of which kind they are
     * @param alike what facts of a part that count for the same have in common: they are counted first
     */
    private record Counted(String kind, String alike, String part, List<String> measures) {}

    private List<Record> fetch(ReportScope scope, @Nullable Sums sums, Counted counted, ReportDays days) {
        SQL kept = sums == null
                ? facts(scope, counted, days.spans())
                : DSL.sql("{0} union all {1}", sums(scope, sums), facts(scope, counted, sums.beside()));
        return List.copyOf(database.fetch(
                "select span, part::text, "
                        + numbered(counted.measures(), n -> "sum(m" + n + ")::bigint as m" + n)
                        + " from ({0}) as counted group by span, part",
                kept));
    }

    private static SQL sums(ReportScope scope, Sums sums) {
        List<Whole> whole = sums.whole();
        return DSL.sql(
                "select kept.span, its.part, "
                        + numbered(sums.measures(), n -> "kept.sign * its.m" + n + " as m" + n)
                        + " from unnest({0}::text[], {1}::date[], {2}::date[], {3}::integer[], {4}::integer[])"
                        + " as kept (grain, from_day, until_day, span, sign)"
                        + " cross join lateral (select " + sums.part() + " as part, "
                        + numbered(
                                sums.measures(), n -> "sum(" + sums.measures().get(n) + ") as m" + n)
                        + " from " + sums.table() + " where organisation_id = {5}{6}"
                        + " and day >= kept.from_day and day < kept.until_day group by 1) as its",
                column(whole, Whole::grain, String[]::new),
                column(whole, Whole::from, LocalDate[]::new),
                column(whole, Whole::until, LocalDate[]::new),
                column(whole, Whole::span, Integer[]::new),
                column(whole, Whole::sign, Integer[]::new),
                DSL.val(scope.organisationId()),
                sums.where());
    }

    /** A stretch at the border of two spans is read once, and told for both. */
    private static SQL facts(ReportScope scope, Counted counted, List<Stretch> stretches) {
        return DSL.sql(
                "select told.span, its.part, "
                        + numbered(counted.measures(), n -> "told.sign * its.m" + n + " as m" + n)
                        + " from {0} cross join lateral (select part, "
                        + numbered(
                                counted.measures(),
                                n -> "sum(leads * " + counted.measures().get(n) + ") as m" + n)
                        + " from (select " + counted.part() + " as part, " + counted.alike()
                        + ", count(*) as leads from report_fact where organisation_id = {1} and kind = {2}"
                        + " and received_at >= stretch.from_at and received_at < stretch.until_at{3}"
                        + " group by 1, 2) as alike group by 1) as its"
                        + " cross join lateral (values (stretch.added, 1), (stretch.taken, -1)) as told (span, sign)"
                        + " where told.span is not null",
                FactsQuery.stretches(stretches),
                DSL.val(scope.organisationId()),
                DSL.val(counted.kind()),
                FactsQuery.narrowed(scope));
    }

    /** Which sums are added up: those of all offices, or of all types, are kept too. */
    private static SQL narrowedSums(ReportScope scope) {
        String type =
                scope.type() == null ? ReportFactTable.EVERY_TYPE : scope.type().name();
        return DSL.sql("{0} and type = {1}", sumsOfOffices(scope), DSL.val(type));
    }

    private static SQL sumsOfOffices(ReportScope scope) {
        Set<UUID> offices = scope.offices();
        return FactsQuery.ofOffices(offices == null ? Set.of(UUID.fromString(FactsQuery.NOBODY)) : offices);
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
