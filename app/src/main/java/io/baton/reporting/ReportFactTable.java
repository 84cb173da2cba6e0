package io.baton.reporting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL that keeps facts and their sums. All of it is worked out anew from what the tables below say. */
@Repository
class ReportFactTable {

    /** The type of sums of all types. */
    static final String EVERY_TYPE = "ALL";

    private static final String DAY = "(received_at at time zone 'UTC')::date";
    private static final String MONTH = "date_trunc('month', received_at at time zone 'UTC')::date";

    /** Of each office and of all, of each type and of all: whatever is asked, few sums are added up. */
    private static final String PLACES = """
            values (fact.office_id, fact.type), (fact.office_id, '%2$s'), ('%1$s', fact.type), ('%1$s', '%2$s')
            """.formatted(FactsQuery.NOBODY, EVERY_TYPE);

    /** Of each office and of all. */
    private static final String OFFICES = "values (fact.office_id), ('" + FactsQuery.NOBODY + "')";

    /** All figures of some facts. */
    private static final String SUMS = Arrays.stream(Figure.values())
            .map(figure -> "{2} * sum((flags >> " + figure.ordinal() + ") & 1)")
            .collect(Collectors.joining(", "));

    private static final String ADD = """
            insert into report_sum (organisation_id, kind, grain, day, office_id, type, subject_id, %1$s)
            select organisation_id, cell.kind, cell.grain, cell.day, place.office_id, place.type, cell.subject_id, %2$s
            from report_fact as fact
            cross join lateral (%7$s) as place (office_id, type)
            cross join lateral (values
                ('LEAD', 'OFFICE', 'DAY', %4$s, '%6$s'::uuid),
                ('LEAD', 'OFFICE', 'MONTH', %5$s, '%6$s'::uuid),
                ('LEAD', 'CAMPAIGN', 'DAY', %4$s, coalesce(fact.campaign_id, '%6$s')),
                ('LEAD', 'CAMPAIGN', 'MONTH', %5$s, coalesce(fact.campaign_id, '%6$s')),
                ('USER', 'USER', 'DAY', %4$s, fact.user_id),
                ('USER', 'USER', 'MONTH', %5$s, fact.user_id)) as cell (facts, kind, grain, day, subject_id)
            where organisation_id = {0} and lead_id = any({1}) and cell.facts = fact.kind
            group by 1, 2, 3, 4, 5, 6, 7 order by 2, 3, 4, 5, 6, 7
            on conflict (organisation_id, kind, grain, day, office_id, type, subject_id) do update set %3$s
            """.formatted(
            each("%s"), SUMS, each("%1$s = report_sum.%1$s + excluded.%1$s"), DAY, MONTH, FactsQuery.NOBODY, PLACES);

    private static final String ADD_WAITS = """
            insert into report_wait (organisation_id, grain, day, office_id, type, step, leads)
            select organisation_id, cell.grain, cell.day, place.office_id, place.type, wait_step, {2} * count(*)
            from report_fact as fact
            cross join lateral (%s) as place (office_id, type)
            cross join lateral (values ('DAY', %s), ('MONTH', %s)) as cell (grain, day)
            where organisation_id = {0} and lead_id = any({1}) and kind = 'LEAD' and wait_step is not null
            group by 1, 2, 3, 4, 5, 6 order by 2, 3, 4, 5, 6
            on conflict (organisation_id, grain, day, office_id, type, step)
                do update set leads = report_wait.leads + excluded.leads
            """.formatted(PLACES, DAY, MONTH);

    /** Of each user in each campaign, by months: by days and types they would be as many as facts. */
    private static final String ADD_PAIRS = """
            insert into report_pair (organisation_id, campaign_id, office_id, day, user_id, %1$s)
            select organisation_id, coalesce(campaign_id, '%4$s'), place.office_id, %5$s, user_id, %2$s
            from report_fact as fact
            cross join lateral (%6$s) as place (office_id)
            where organisation_id = {0} and lead_id = any({1}) and kind = 'USER'
            group by 1, 2, 3, 4, 5 order by 2, 3, 4, 5
            on conflict (organisation_id, campaign_id, office_id, day, user_id) do update set %3$s
            """.formatted(
            each("%s"), SUMS, each("%1$s = report_pair.%1$s + excluded.%1$s"), FactsQuery.NOBODY, MONTH, OFFICES);

    private static final String ADD_SUBJECT_WAITS = """
            insert into report_subject_wait (organisation_id, kind, subject_id, office_id, day, step, leads)
            select organisation_id, cell.kind, cell.subject_id, place.office_id, %s, wait_step, {2} * count(*)
            from report_fact as fact
            cross join lateral (%s) as place (office_id)
            cross join lateral (values ('LEAD', 'CAMPAIGN', fact.campaign_id), ('USER', 'USER', fact.user_id))
                as cell (facts, kind, subject_id)
            where organisation_id = {0} and lead_id = any({1}) and wait_step is not null
                and cell.facts = fact.kind and cell.subject_id is not null
            group by 1, 2, 3, 4, 5, 6 order by 2, 3, 4, 5, 6
            on conflict (organisation_id, kind, subject_id, office_id, day, step)
                do update set leads = report_subject_wait.leads + excluded.leads
            """.formatted(MONTH, OFFICES);

    private final DSLContext database;

    ReportFactTable(DSLContext database) {
        this.database = database;
    }

    /**
     * Waits until nobody else works on the sums of this organisation, and keeps others off until the transaction ends.
     */
    void hold(UUID organisationId) {
        database.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("reports " + organisationId));
    }

    /** Puts facts and sums of these leads right. */
    void workOut(UUID organisationId, Collection<UUID> leadIds) {
        Field<UUID> organisation = DSL.val(organisationId);
        Field<UUID[]> leads = DSL.val(leadIds.toArray(UUID[]::new));
        add(organisation, leads, -1);
        database.query(
                        "delete from report_fact where organisation_id = {0} and lead_id = any({1})",
                        organisation, leads)
                .execute();
        database.query(
                        "insert into report_fact (organisation_id, kind, lead_id, user_id, received_at, office_id, type,"
                                + " campaign_id, flags, wait_step) select {0}, now.* from ({1}) as now",
                        organisation, FactsQuery.now(organisation, leads))
                .execute();
        add(organisation, leads, 1);
    }

    private void add(Field<UUID> organisation, Field<UUID[]> leads, int sign) {
        for (String sums : List.of(ADD, ADD_WAITS, ADD_PAIRS, ADD_SUBJECT_WAITS)) {
            database.query(sums, organisation, leads, DSL.inline(sign)).execute();
        }
    }

    private static String each(String pattern) {
        return Arrays.stream(Figure.values())
                .map(figure -> pattern.formatted(figure.column()))
                .collect(Collectors.joining(", "));
    }
}
