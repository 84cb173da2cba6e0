package io.baton.reporting;

import io.baton.assignment.HappenedQuery;
import io.baton.assignment.Happening;
import io.baton.reporting.ReportDays.Stretch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/**
 * What is true of leads now, as facts: a row a lead, and a row a lead and user it was ever offered to. The one place
 * where it is said what each figure means.
 */
final class FactsQuery {

    /** Whoever a fact of a lead alone is of; also a lead's campaign in sums where it has none. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final String JUNK = "coalesce(lead.close_outcome in ('INVALID', 'SPAM', 'DUPLICATE'), false)";

    private static final String STEP = "least(250, floor(" + AcceptTime.STEPS_TO_DOUBLE
            + " * ln(1 + greatest(0, its.waited) / 60.0) / ln(2)))::smallint";

    /** What came of a lead's assignments, or of those to one user. */
    private static final String TOLD = """
            count(*) > 0 as assigned,
            coalesce(bool_or(%s), false) as accepted,
            coalesce(bool_or(%s), false) as rejected,
            coalesce(bool_or(%s), false) as revoked,
            coalesce(bool_or(%s), false) as expired,
            (array_agg(validated_outcome order by sequence desc))[1] as validated,
            (array_agg(extract(epoch from accepted_at - offered_at) order by sequence)
                filter (where accepted_at is not null and resumes is null))[1]::double precision as waited
            """.formatted(
                    HappenedQuery.told(Happening.ACCEPTED),
                    HappenedQuery.told(Happening.REJECTED),
                    HappenedQuery.told(Happening.REVOKED),
                    HappenedQuery.told(Happening.EXPIRED));

    private static final String FACTS = """
            select 'LEAD' as kind, lead.id as lead_id, '%1$s'::uuid as user_id, lead.received_at,
                lead.holding_office_id as office_id, lead.type, lead.campaign_id, %2$s as flags,
                case when its.waited is not null and not %4$s then %5$s end as wait_step
            from lead
            cross join lateral (select %6$s from assignment
                where organisation_id = {0} and lead_id = lead.id) as its
            where lead.organisation_id = {0} and lead.id = any({1})
            union all
            select 'USER', lead.id, its.user_id, lead.received_at, lead.holding_office_id, lead.type, lead.campaign_id,
                %3$s, case when its.waited is not null and not %4$s then %5$s end
            from lead
            cross join lateral (select user_id, %6$s from assignment
                where organisation_id = {0} and lead_id = lead.id group by user_id) as its
            where lead.organisation_id = {0} and lead.id = any({1})
            """.formatted(NOBODY, flags("true"), flagsOfUser(), JUNK, STEP, TOLD);

    private FactsQuery() {}

    /** @param leadIds an array of ids */
    static SQL now(QueryPart organisationId, QueryPart leadIds) {
        return DSL.sql(FACTS, organisationId, leadIds);
    }

    /** Stretches of time as a table, with the span whose facts each adds and the one it takes them away from. */
    static SQL stretches(List<Stretch> all) {
        return DSL.sql(
                "unnest({0}::timestamptz[], {1}::timestamptz[], {2}::integer[], {3}::integer[])"
                        + " as stretch (from_at, until_at, added, taken)",
                DSL.val(instants(all, Stretch::from)),
                DSL.val(instants(all, Stretch::until)),
                DSL.val(all.stream().map(Stretch::added).toArray(Integer[]::new)),
                DSL.val(all.stream().map(Stretch::taken).toArray(Integer[]::new)));
    }

    private static OffsetDateTime[] instants(List<Stretch> all, Function<Stretch, Instant> which) {
        return all.stream()
                .map(each -> which.apply(each).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    /** What else than the time is asked of facts. */
    static SQL narrowed(ReportScope scope) {
        SQL all = DSL.sql("");
        Set<UUID> offices = scope.offices();
        if (offices != null) {
            all = ofOffices(offices);
        }
        if (scope.type() != null) {
            all = DSL.sql("{0} and type = {1}", all, DSL.val(scope.type().name()));
        }
        if (scope.campaignId() != null) {
            all = DSL.sql("{0} and campaign_id = {1}", all, DSL.val(scope.campaignId()));
        }
        if (scope.userId() != null) {
            all = DSL.sql("{0} and user_id = {1}", all, DSL.val(scope.userId()));
        }
        return all;
    }

    /** One is asked for by itself: a plan for all requests does not know how few an array holds. */
    static SQL ofOffices(Set<UUID> offices) {
        return offices.size() == 1
                ? DSL.sql(" and office_id = {0}", DSL.val(offices.iterator().next()))
                : DSL.sql(" and office_id = any({0})", DSL.val(offices.toArray(UUID[]::new)));
    }

    private static String flagsOfUser() {
        String held = "coalesce(lead.holder_user_id = its.user_id, false)";
        return flags(held) + " + " + (1 << Figure.HELD) + " * (" + held + ")::integer";
    }

    /** @param held that how the lead stands now counts here */
    private static String flags(String held) {
        String dispatched = "exists (select from " + HappenedQuery.table(Happening.DISPATCHED)
                + " where organisation_id = {0} and lead_id = lead.id and " + HappenedQuery.told(Happening.DISPATCHED)
                + ")";
        String validated = held + " and lead.stage = 'CLOSED' and its.validated is not distinct from ";
        return bit(Figure.RECEIVED, "true") + " + case when " + JUNK + " then " + bit(Figure.JUNK, "true") + " else "
                + String.join(
                        " + ",
                        bit(Figure.DISPATCHED, dispatched),
                        bit(Figure.ASSIGNED, "its.assigned"),
                        bit(Figure.UNACCEPTED, held + " and lead.stage = 'ASSIGNED'"),
                        bit(Figure.ACCEPTED, "its.accepted"),
                        bit(Figure.REJECTED, "its.rejected"),
                        bit(Figure.REVOKED, "its.revoked"),
                        bit(Figure.EXPIRED, "its.expired"),
                        bit(Figure.WON, held + " and lead.close_outcome is not distinct from 'WON'"),
                        bit(Figure.LOST, held + " and lead.close_outcome is not distinct from 'LOST'"),
                        bit(Figure.VALIDATED_WON, validated + "'WON'"),
                        bit(Figure.VALIDATED_LOST, validated + "'LOST'"))
                + " end";
    }

    private static String bit(Figure figure, String condition) {
        return (1 << figure.ordinal()) + " * (" + condition + ")::integer";
    }
}
