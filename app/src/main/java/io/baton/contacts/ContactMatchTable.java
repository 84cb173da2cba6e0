package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT_LEAD;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of what contacts are matched by, and of which lead belongs to which contact. */
@Repository
class ContactMatchTable {

    // In one order for everybody, so that two wait for each other and never block each other. A thousand leads have
    // more
    // keys than a server has locks: keys share them, which only makes one wait for another now and then.
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(shared.lock))
            from (select distinct hashtextextended('match ' || {0}::text || (hashtext(key) & 127)::text, 0) as lock
                from unnest({1}::text[]) as key order by lock) shared
            """;

    // A few of each key are enough to tell none, one and several apart.
    private static final String MATCHES = """
            select given.match_key, found.contact_id from unnest({1}::text[]) as given (match_key)
            cross join lateral (
                select contact_id from contact_match_key
                where organisation_id = {0} and match_key = given.match_key
                order by contact_id limit {2}) found
            """;

    private final DSLContext database;

    ContactMatchTable(DSLContext database) {
        this.database = database;
    }

    /** Keeps everybody else who makes or links contacts by one of these keys waiting until the transaction ends. */
    void lock(UUID organisationId, Collection<String> keys) {
        if (!keys.isEmpty()) {
            database.fetch(LOCK, DSL.val(organisationId), DSL.val(keys.toArray(String[]::new)));
        }
    }

    /** The contacts that have each of the keys, at most so many. */
    Map<String, Set<UUID>> contactsOf(UUID organisationId, Collection<String> keys, int mostOfEach) {
        Map<String, Set<UUID>> contacts = new HashMap<>();
        if (!keys.isEmpty()) {
            database.fetch(MATCHES, DSL.val(organisationId), DSL.val(keys.toArray(String[]::new)), DSL.val(mostOfEach))
                    .forEach(row -> contacts.computeIfAbsent(row.get(0, String.class), key -> new HashSet<>())
                            .add(row.get(1, UUID.class)));
        }
        return contacts;
    }

    /** The contact each of these leads was given when it was accepted before. */
    Map<UUID, UUID> contactsOfLeads(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(CONTACT_LEAD.LEAD_ID, CONTACT_LEAD.CONTACT_ID)
                .from(CONTACT_LEAD)
                .where(CONTACT_LEAD.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_LEAD.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))))
                .fetchMap(CONTACT_LEAD.LEAD_ID, CONTACT_LEAD.CONTACT_ID);
    }

    /** The leads of a contact, the newest first. */
    List<UUID> leadsOf(UUID organisationId, UUID contactId, int most) {
        return database.select(CONTACT_LEAD.LEAD_ID)
                .from(CONTACT_LEAD)
                .where(CONTACT_LEAD.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_LEAD.CONTACT_ID.eq(contactId))
                .orderBy(CONTACT_LEAD.LINKED_AT.desc(), CONTACT_LEAD.LEAD_ID.desc())
                .limit(most)
                .fetch(CONTACT_LEAD.LEAD_ID);
    }

    /** Remembers which contact each lead was given. */
    void insertLeads(UUID organisationId, @Nullable UUID linkedBy, Map<UUID, UUID> contactOf) {
        database.query(
                        """
                        insert into contact_lead (organisation_id, lead_id, contact_id, linked_by)
                        select {0}, given.lead_id, given.contact_id, {3}
                        from unnest({1}::uuid[], {2}::uuid[]) as given (lead_id, contact_id)
                        on conflict do nothing
                        """,
                        DSL.val(organisationId),
                        DSL.val(contactOf.keySet().toArray(UUID[]::new)),
                        DSL.val(contactOf.values().toArray(UUID[]::new)),
                        DSL.val(linkedBy, UUID.class))
                .execute();
    }
}
