package io.baton.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of which contacts share a key with which leads. */
@Repository
class RecordMatchQuery {

    /** A few of each key are enough to tell none, one and several apart. */
    private static final int MOST_OF_EACH_KEY = 20;

    private static final String MATCHES = """
            select mine.lead_id, found.contact_id from lead_match_key mine
            cross join lateral (
                select contact_id from contact_match_key
                where organisation_id = {0} and match_key = mine.match_key
                order by contact_id limit {2}) found
            where mine.organisation_id = {0} and mine.lead_id = any({1})
            """;

    private final DSLContext database;

    RecordMatchQuery(DSLContext database) {
        this.database = database;
    }

    /** The contacts of each lead in the order of their ids; leads without any are not in the answer. */
    Map<UUID, Set<UUID>> contactsOf(UUID organisationId, Collection<UUID> leadIds) {
        Map<UUID, Set<UUID>> contacts = new HashMap<>();
        database.fetch(
                        MATCHES,
                        DSL.val(organisationId),
                        DSL.val(leadIds.toArray(UUID[]::new)),
                        DSL.val(MOST_OF_EACH_KEY))
                .forEach(row -> contacts.computeIfAbsent(row.get(0, UUID.class), lead -> new TreeSet<>())
                        .add(row.get(1, UUID.class)));
        return contacts;
    }
}
