package io.baton.leads;

import static io.baton.tables.Tables.LEAD_MATCH_KEY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL that writes what leads are matched by. */
@Repository
class LeadMatchTable {

    private final DSLContext database;

    LeadMatchTable(DSLContext database) {
        this.database = database;
    }

    private record Key(LeadRow lead, String value) {}

    /** Writes the keys of leads that have none yet. */
    void insert(UUID organisationId, Collection<LeadRow> leads) {
        List<Key> keys = new ArrayList<>();
        leads.forEach(lead -> LeadMatching.keys(lead.draft()).forEach(key -> keys.add(new Key(lead, key))));
        BulkInsertTable.into(LEAD_MATCH_KEY, keys)
                .column(LEAD_MATCH_KEY.ORGANISATION_ID, key -> organisationId)
                .column(LEAD_MATCH_KEY.MATCH_KEY, Key::value)
                .column(LEAD_MATCH_KEY.LEAD_NUMBER, key -> key.lead().number())
                .column(LEAD_MATCH_KEY.LEAD_ID, key -> key.lead().id())
                .execute(database);
    }

    /** Writes the keys of a lead anew. */
    void replace(UUID organisationId, LeadRow lead) {
        database.deleteFrom(LEAD_MATCH_KEY)
                .where(LEAD_MATCH_KEY.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_MATCH_KEY.LEAD_ID.eq(lead.id()))
                .execute();
        insert(organisationId, List.of(lead));
    }

    /** The keys of a lead as they are kept. */
    Set<String> keysOf(UUID organisationId, UUID leadId) {
        return database.select(LEAD_MATCH_KEY.MATCH_KEY)
                .from(LEAD_MATCH_KEY)
                .where(LEAD_MATCH_KEY.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_MATCH_KEY.LEAD_ID.eq(leadId))
                .fetchSet(LEAD_MATCH_KEY.MATCH_KEY);
    }

    /** At most so many leads that share one of the keys, by number from the newest. */
    Set<UUID> newestSharing(UUID organisationId, Collection<String> keys, int mostOfEach) {
        return database.fetch("""
                        select shared.lead_id from unnest({1}::text[]) as given (match_key)
                        cross join lateral (
                            select lead_id from lead_match_key
                            where organisation_id = {0} and match_key = given.match_key
                            order by lead_number desc limit {2}) shared
                        """, DSL.val(organisationId), DSL.val(keys.toArray(String[]::new)), DSL.val(mostOfEach))
                .intoSet(0, UUID.class);
    }
}
