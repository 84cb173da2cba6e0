package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT;
import static io.baton.tables.Tables.CONTACT_NOTE;
import static io.baton.tables.Tables.CONTACT_OWNER;

import io.baton.platform.Ids;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL that writes contacts. Many rows travel as one JSON document: a statement a table, however many contacts. */
@Repository
class ContactTable {

    private final DSLContext database;
    private final JsonMapper json;

    ContactTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Map<UUID, UUID> createFromLeads(UUID organisationId, @Nullable UUID createdBy, List<ContactSource> sources) {
        if (sources.isEmpty()) {
            return Map.of();
        }
        Map<UUID, ContactSource> proposed = new LinkedHashMap<>();
        sources.forEach(source -> proposed.put(Ids.next(), source));
        insertContacts(organisationId, createdBy, proposed);
        Map<UUID, UUID> byLead = contactsByLead(organisationId, sources);
        proposed.keySet().retainAll(byLead.values());
        insertParts(organisationId, proposed);
        insertOwners(organisationId, sources, byLead);
        insertNotes(organisationId, sources, byLead);
        return byLead;
    }

    private void insertContacts(UUID organisationId, @Nullable UUID createdBy, Map<UUID, ContactSource> proposed) {
        List<ContactRows.Contact> rows = proposed.entrySet().stream()
                .map(entry -> ContactRows.contact(entry.getKey(), entry.getValue()))
                .toList();
        database.execute("""
                insert into contact (organisation_id, id, created_by, type, display_name, sort_name, search_text,
                    last_name, first_name, greeting, business_name, company, occupation, job_title, source, birth_date,
                    tobacco_use, web, primary_email, primary_phone, office_id, origin_lead_id)
                select {0}, r.id, {1}, r.type, r.display_name, r.sort_name, r.search_text,
                    r.last_name, r.first_name, r.greeting, r.business_name, r.company, r.occupation, r.job_title,
                    r.source, r.birth_date, r.tobacco_use, r.web, r.primary_email, r.primary_phone, r.office_id,
                    r.origin_lead_id
                from jsonb_to_recordset({2}::jsonb) as r (id uuid, type text, display_name text, sort_name text,
                    search_text text, last_name text, first_name text, greeting text, business_name text, company text,
                    occupation text, job_title text, source text, birth_date date, tobacco_use text, web text,
                    primary_email text, primary_phone text, office_id uuid, origin_lead_id uuid)
                on conflict (organisation_id, origin_lead_id) do nothing
                """, DSL.val(organisationId), DSL.val(createdBy, UUID.class), asJson(rows));
    }

    private Map<UUID, UUID> contactsByLead(UUID organisationId, List<ContactSource> sources) {
        UUID[] leads = sources.stream().map(ContactSource::leadId).toArray(UUID[]::new);
        return database.select(CONTACT.ORIGIN_LEAD_ID, CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT.ORIGIN_LEAD_ID.eq(DSL.any(leads)))
                .fetchMap(CONTACT.ORIGIN_LEAD_ID, CONTACT.ID);
    }

    private void insertParts(UUID organisationId, Map<UUID, ContactSource> created) {
        insertEmails(organisationId, created);
        insertPhones(organisationId, created);
        insertAddresses(organisationId, created);
        insertCustomValues(organisationId, created);
        insertTokens(organisationId, created);
    }

    private void insertEmails(UUID organisationId, Map<UUID, ContactSource> created) {
        execute("""
                insert into contact_email (organisation_id, contact_id, position, value, label, normalised)
                select {0}, r.contact_id, r.position, r.value, r.label, r.normalised
                from jsonb_to_recordset({1}::jsonb) as r (contact_id uuid, position integer, value text, label text,
                    normalised text)
                """, organisationId, rows(created, ContactRows::emails));
    }

    private void insertPhones(UUID organisationId, Map<UUID, ContactSource> created) {
        execute("""
                insert into contact_phone (organisation_id, contact_id, position, value, label, normalised)
                select {0}, r.contact_id, r.position, r.value, r.label, r.normalised
                from jsonb_to_recordset({1}::jsonb) as r (contact_id uuid, position integer, value text, label text,
                    normalised text)
                """, organisationId, rows(created, ContactRows::phones));
    }

    private void insertAddresses(UUID organisationId, Map<UUID, ContactSource> created) {
        execute("""
                insert into contact_address
                    (organisation_id, contact_id, position, street, city, region, postcode, country)
                select {0}, r.contact_id, r.position, r.street, r.city, r.region, r.postcode, r.country
                from jsonb_to_recordset({1}::jsonb) as r (contact_id uuid, position integer, street text, city text,
                    region text, postcode text, country text)
                """, organisationId, rows(created, ContactRows::addresses));
    }

    private void insertCustomValues(UUID organisationId, Map<UUID, ContactSource> created) {
        execute("""
                insert into contact_custom_value
                    (organisation_id, contact_id, field_id, text_value, number_value, date_value, tick_value)
                select {0}, r.contact_id, r.field_id, r.text, r.number, r.date, r.tick
                from jsonb_to_recordset({1}::jsonb) as r (contact_id uuid, field_id uuid, text text, number numeric,
                    date date, tick boolean)
                """, organisationId, rows(created, ContactRows::custom));
    }

    private void insertTokens(UUID organisationId, Map<UUID, ContactSource> created) {
        execute("""
                insert into contact_search_token (organisation_id, token, contact_id)
                select {0}, r.token, r.contact_id
                from jsonb_to_recordset({1}::jsonb) as r (token text, contact_id uuid)
                """, organisationId, rows(created, ContactRows::tokens));
    }

    private void insertOwners(UUID organisationId, List<ContactSource> sources, Map<UUID, UUID> byLead) {
        execute("""
                insert into contact_owner (organisation_id, contact_id, user_id)
                select {0}, r.contact_id, r.user_id
                from jsonb_to_recordset({1}::jsonb) as r (contact_id uuid, user_id uuid)
                on conflict do nothing
                """, organisationId, of(sources, byLead, ContactRows::owners));
    }

    private void insertNotes(UUID organisationId, List<ContactSource> sources, Map<UUID, UUID> byLead) {
        execute("""
                insert into contact_note (organisation_id, id, contact_id, at, author_id, text, lead_note_id)
                select {0}, r.id, r.contact_id, r.at, r.author_id, r.text, r.lead_note_id
                from jsonb_to_recordset({1}::jsonb) as r (id uuid, contact_id uuid, at timestamptz, author_id uuid,
                    text text, lead_note_id uuid)
                on conflict (organisation_id, contact_id, lead_note_id) do nothing
                """, organisationId, of(sources, byLead, ContactRows::notes));
    }

    private static <R> List<R> rows(
            Map<UUID, ContactSource> contacts, BiFunction<UUID, ContactSource, Stream<R>> toRows) {
        return contacts.entrySet().stream()
                .flatMap(entry -> toRows.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static <R> List<R> of(
            List<ContactSource> sources, Map<UUID, UUID> byLead, BiFunction<UUID, ContactSource, Stream<R>> toRows) {
        Map<UUID, ContactSource> byContact =
                sources.stream().collect(Collectors.toMap(source -> byLead.get(source.leadId()), Function.identity()));
        return rows(byContact, toRows);
    }

    private void execute(String sql, UUID organisationId, List<?> rows) {
        if (!rows.isEmpty()) {
            database.execute(sql, DSL.val(organisationId), asJson(rows));
        }
    }

    private Param<String> asJson(List<?> rows) {
        return DSL.val(json.writeValueAsString(rows));
    }

    void deleteOwner(UUID organisationId, Collection<UUID> contactIds, UUID userId) {
        database.deleteFrom(CONTACT_OWNER)
                .where(CONTACT_OWNER.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_OWNER.CONTACT_ID.eq(DSL.any(contactIds.toArray(UUID[]::new))))
                .and(CONTACT_OWNER.USER_ID.eq(userId))
                .execute();
    }

    /** Adds a note written on the contact itself. */
    ContactNoteView insertNote(UUID organisationId, UUID contactId, UUID authorId, String authorName, String text) {
        return database.insertInto(CONTACT_NOTE)
                .set(CONTACT_NOTE.ORGANISATION_ID, organisationId)
                .set(CONTACT_NOTE.ID, Ids.next())
                .set(CONTACT_NOTE.CONTACT_ID, contactId)
                .set(CONTACT_NOTE.AUTHOR_ID, authorId)
                .set(CONTACT_NOTE.TEXT, text)
                .returning()
                .fetchSingle(row ->
                        new ContactNoteView(row.getId(), row.getAt().toInstant(), authorId, authorName, text, null));
    }
}
