package io.baton.leads;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds, for many match keys at once, the first and the last lead that has each. */
@Repository
class EarlierLeadQuery {

    // Two steps along the primary key for each key, however many leads share it.
    private static final String ENDS = """
            select given.match_key, lead.id, lead.number, lead.display_name, lead.holding_office_id, lead.holder_user_id,
                lead.received_at, lead.group_id, extract(epoch from baton_now() - lead.created_at)::float8 as age, ends.newest
            from unnest({1}::text[]) as given (match_key)
            cross join lateral (
                (select lead_id, false as newest from lead_match_key
                    where organisation_id = {0} and match_key = given.match_key
                    order by lead_number limit 1)
                union all
                (select lead_id, true from lead_match_key
                    where organisation_id = {0} and match_key = given.match_key
                    order by lead_number desc limit 1)) ends
            join lead on lead.organisation_id = {0} and lead.id = ends.lead_id
            """;

    /** As many of the newest leads that share a key as are looked through for one of the group. */
    private static final int MOST_OF_EACH_KEY = 200;

    // A mailbox that hundreds of newer leads of other groups share is nobody's any more.
    private static final String NEWEST_OF_GROUPS = """
            select given.match_key, lead.id, lead.number, lead.display_name, lead.holding_office_id, lead.holder_user_id,
                lead.received_at, lead.group_id, extract(epoch from baton_now() - lead.created_at)::float8 as age
            from unnest({1}::text[], {2}::uuid[]) as given (match_key, group_id)
            cross join lateral (
                select lead.* from (
                    select lead_id, lead_number from lead_match_key
                    where organisation_id = {0} and match_key = given.match_key
                    order by lead_number desc limit {3}) shared
                join lead on lead.organisation_id = {0} and lead.id = shared.lead_id
                where lead.group_id = given.group_id
                order by shared.lead_number desc limit 1) lead
            """;

    /** The newest lead that has a key in a lead group, by key and group. */
    Map<InGroup, EarlierLead> newestOfGroups(UUID organisationId, Collection<InGroup> keys) {
        Map<InGroup, EarlierLead> newest = new HashMap<>();
        if (!keys.isEmpty()) {
            database.fetch(
                            NEWEST_OF_GROUPS,
                            DSL.val(organisationId),
                            DSL.val(keys.stream().map(InGroup::key).toArray(String[]::new)),
                            DSL.val(keys.stream().map(InGroup::groupId).toArray(UUID[]::new)),
                            DSL.val(MOST_OF_EACH_KEY))
                    .forEach(row -> {
                        EarlierLead lead = earlier(row);
                        newest.put(new InGroup(row.get("match_key", String.class), lead.groupId()), lead);
                    });
        }
        return newest;
    }

    /** A match key, looked for in one lead group. */
    record InGroup(String key, UUID groupId) {}

    /** The leads at both ends, by key. */
    record Ends(Map<String, EarlierLead> oldest, Map<String, EarlierLead> newest) {}

    private final DSLContext database;

    EarlierLeadQuery(DSLContext database) {
        this.database = database;
    }

    Ends ends(UUID organisationId, Collection<String> keys) {
        Ends ends = new Ends(new HashMap<>(), new HashMap<>());
        if (!keys.isEmpty()) {
            database.fetch(ENDS, DSL.val(organisationId), DSL.val(keys.toArray(String[]::new)))
                    .forEach(row -> add(row, ends));
        }
        return ends;
    }

    private static void add(Record row, Ends ends) {
        Map<String, EarlierLead> side = row.get("newest", Boolean.class) ? ends.newest() : ends.oldest();
        side.put(row.get("match_key", String.class), earlier(row));
    }

    private static EarlierLead earlier(Record row) {
        return new EarlierLead(
                row.get("id", UUID.class),
                row.get("number", Long.class),
                row.get("display_name", String.class),
                row.get("holding_office_id", UUID.class),
                row.get("holder_user_id", UUID.class),
                row.get("received_at", OffsetDateTime.class).toInstant(),
                row.get("group_id", UUID.class),
                Duration.ofMillis(Math.round(row.get("age", Double.class) * 1000)));
    }
}
