package io.baton.leads;

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
                lead.received_at, ends.newest
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
        side.put(
                row.get("match_key", String.class),
                new EarlierLead(
                        row.get("id", UUID.class),
                        row.get("number", Long.class),
                        row.get("display_name", String.class),
                        row.get("holding_office_id", UUID.class),
                        row.get("holder_user_id", UUID.class),
                        row.get("received_at", OffsetDateTime.class).toInstant()));
    }
}
