package io.baton.bulk;

import static io.baton.tables.Tables.BULK_WORK_LEAD;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of the leads of bulk works. */
@Repository
class BulkWorkLeadTable {

    /** How many leads were done, and for how many it was refused. */
    record Kept(int done, int refused) {}

    private final DSLContext database;

    BulkWorkLeadTable(DSLContext database) {
        this.database = database;
    }

    /** The leads in their order, each with its share. */
    void insert(UUID organisationId, UUID workId, List<UUID> leadIds, List<Integer> shares) {
        database.execute(
                """
                insert into bulk_work_lead (organisation_id, work_id, place, share, lead_id)
                select {0}, {1}, given.place, given.share, given.lead_id
                from unnest({2}::uuid[], {3}::integer[]) with ordinality as given (lead_id, share, place)
                """,
                DSL.val(organisationId),
                DSL.val(workId),
                DSL.val(leadIds.toArray(UUID[]::new)),
                DSL.val(shares.toArray(Integer[]::new)));
    }

    /** The next leads that wait, all of one share; nothing when none waits. */
    List<WaitingLead> next(UUID organisationId, UUID workId, int most) {
        return database.fetch("""
                        select place, share, lead_id from bulk_work_lead
                        where organisation_id = {0} and work_id = {1} and outcome is null
                            and share = (select share from bulk_work_lead
                                where organisation_id = {0} and work_id = {1} and outcome is null
                                order by share, place limit 1)
                        order by place limit {2}
                        """, DSL.val(organisationId), DSL.val(workId), DSL.val(most))
                .map(row -> new WaitingLead(
                        row.get("place", Integer.class),
                        row.get("share", Integer.class),
                        row.get("lead_id", UUID.class)));
    }

    /** Keeps what came of leads that wait; of what was kept before nothing changes. Answers what is new. */
    Kept keep(UUID organisationId, UUID workId, List<LeadOutcome> outcomes) {
        return database.fetchSingle(
                        """
                        with kept as (
                            update bulk_work_lead as lead set outcome = given.outcome
                            from unnest({2}::integer[], {3}::text[]) as given (place, outcome)
                            where lead.organisation_id = {0} and lead.work_id = {1} and lead.place = given.place
                                and lead.outcome is null
                            returning lead.outcome)
                        select count(*) filter (where outcome = {4}) as done,
                            count(*) filter (where outcome <> {4}) as refused
                        from kept
                        """,
                        DSL.val(organisationId),
                        DSL.val(workId),
                        DSL.val(outcomes.stream().map(LeadOutcome::place).toArray(Integer[]::new)),
                        DSL.val(outcomes.stream().map(LeadOutcome::outcome).toArray(String[]::new)),
                        DSL.val(LeadOutcome.DONE))
                .map(row -> new Kept(row.get("done", Integer.class), row.get("refused", Integer.class)));
    }

    /** How often each refusal came, the most frequent first. */
    Map<String, Integer> countRefusals(UUID organisationId, UUID workId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.select(BULK_WORK_LEAD.OUTCOME, DSL.count())
                .from(BULK_WORK_LEAD)
                .where(key(organisationId, workId))
                .and(BULK_WORK_LEAD.OUTCOME.ne(LeadOutcome.DONE))
                .groupBy(BULK_WORK_LEAD.OUTCOME)
                .orderBy(DSL.count().desc(), BULK_WORK_LEAD.OUTCOME)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    /** The first leads it was refused for, in the order of the list. */
    List<RefusedLead> listRefused(UUID organisationId, UUID workId, int most) {
        return database.select(BULK_WORK_LEAD.LEAD_ID, BULK_WORK_LEAD.OUTCOME)
                .from(BULK_WORK_LEAD)
                .where(key(organisationId, workId))
                .and(BULK_WORK_LEAD.OUTCOME.ne(LeadOutcome.DONE))
                .orderBy(BULK_WORK_LEAD.PLACE)
                .limit(most)
                .fetch(row -> new RefusedLead(row.value1(), row.value2()));
    }

    /** Deletes leads of works that ended so long ago; across organisations. */
    int deleteOfEnded(Duration age, int most) {
        return database.execute("""
                delete from bulk_work_lead as lead using (
                    select organisation_id, work_id, place from bulk_work_lead
                    where (organisation_id, work_id) in (select organisation_id, id from bulk_work
                        where state <> 'RUNNING' and state_since < (select baton_now()) - {0} * interval '1 second')
                    limit {1}) as old
                where lead.organisation_id = old.organisation_id and lead.work_id = old.work_id
                    and lead.place = old.place
                """, DSL.val(age.toSeconds()), DSL.val(most));
    }

    private static Condition key(UUID organisationId, UUID workId) {
        return BULK_WORK_LEAD.ORGANISATION_ID.eq(organisationId).and(BULK_WORK_LEAD.WORK_ID.eq(workId));
    }
}
