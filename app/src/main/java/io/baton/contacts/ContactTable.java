package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT_ADDRESS;
import static io.baton.tables.Tables.CONTACT_CUSTOM_VALUE;
import static io.baton.tables.Tables.CONTACT_EMAIL;
import static io.baton.tables.Tables.CONTACT_MATCH_KEY;
import static io.baton.tables.Tables.CONTACT_NOTE;
import static io.baton.tables.Tables.CONTACT_OWNER;
import static io.baton.tables.Tables.CONTACT_PHONE;
import static io.baton.tables.Tables.CONTACT_SEARCH_TOKEN;

import io.baton.platform.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.TableField;
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

    /** Makes contacts of leads, by the ids they shall have. */
    void insert(UUID organisationId, @Nullable UUID createdBy, Map<UUID, ContactSource> made) {
        if (!made.isEmpty()) {
            insertContacts(organisationId, createdBy, made);
            insertParts(organisationId, made);
        }
    }

    /** Writes the facts of contacts anew; of the sources only those are looked at. */
    void update(UUID organisationId, Map<UUID, ContactSource> changed) {
        if (!changed.isEmpty()) {
            updateContacts(organisationId, changed);
            deleteParts(organisationId, changed.keySet());
            insertParts(organisationId, changed);
        }
    }

    /** The owners of accepted leads become owners of their contacts, and their notes notes there. */
    void insertOwnersAndNotes(UUID organisationId, List<ContactSource> sources, Map<UUID, UUID> contactOf) {
        insertOwners(organisationId, sources, contactOf);
        insertNotes(organisationId, sources, contactOf);
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
                """, DSL.val(organisationId), DSL.val(createdBy, UUID.class), asJson(rows));
    }

    private void updateContacts(UUID organisationId, Map<UUID, ContactSource> changed) {
        execute("""
                update contact set version = contact.version + 1, display_name = r.display_name,
                    sort_name = r.sort_name, search_text = r.search_text, last_name = r.last_name,
                    first_name = r.first_name, greeting = r.greeting, business_name = r.business_name,
                    company = r.company, occupation = r.occupation, job_title = r.job_title, source = r.source,
                    birth_date = r.birth_date, tobacco_use = r.tobacco_use, web = r.web,
                    primary_email = r.primary_email, primary_phone = r.primary_phone
                from jsonb_to_recordset({1}::jsonb) as r (id uuid, display_name text, sort_name text,
                    search_text text, last_name text, first_name text, greeting text, business_name text, company text,
                    occupation text, job_title text, source text, birth_date date, tobacco_use text, web text,
                    primary_email text, primary_phone text)
                where contact.organisation_id = {0} and contact.id = r.id
                """, organisationId, rows(changed, (id, source) -> Stream.of(ContactRows.contact(id, source))));
    }

    private void deleteParts(UUID organisationId, Collection<UUID> contactIds) {
        UUID[] ids = contactIds.toArray(UUID[]::new);
        delete(CONTACT_EMAIL, CONTACT_EMAIL.ORGANISATION_ID, organisationId, CONTACT_EMAIL.CONTACT_ID, ids);
        delete(CONTACT_PHONE, CONTACT_PHONE.ORGANISATION_ID, organisationId, CONTACT_PHONE.CONTACT_ID, ids);
        delete(CONTACT_ADDRESS, CONTACT_ADDRESS.ORGANISATION_ID, organisationId, CONTACT_ADDRESS.CONTACT_ID, ids);
        delete(
                CONTACT_CUSTOM_VALUE,
                CONTACT_CUSTOM_VALUE.ORGANISATION_ID,
                organisationId,
                CONTACT_CUSTOM_VALUE.CONTACT_ID,
                ids);
        delete(
                CONTACT_SEARCH_TOKEN,
                CONTACT_SEARCH_TOKEN.ORGANISATION_ID,
                organisationId,
                CONTACT_SEARCH_TOKEN.CONTACT_ID,
                ids);
        delete(CONTACT_MATCH_KEY, CONTACT_MATCH_KEY.ORGANISATION_ID, organisationId, CONTACT_MATCH_KEY.CONTACT_ID, ids);
    }

    private void delete(
            Table<?> table,
            TableField<?, UUID> organisation,
            UUID organisationId,
            TableField<?, UUID> contact,
            UUID[] contactIds) {
        database.deleteFrom(table)
                .where(organisation.eq(organisationId))
                .and(contact.eq(DSL.any(contactIds)))
                .execute();
    }

    private void insertParts(UUID organisationId, Map<UUID, ContactSource> created) {
        insertEmails(organisationId, created);
        insertPhones(organisationId, created);
        insertAddresses(organisationId, created);
        insertCustomValues(organisationId, created);
        insertTokens(organisationId, created);
        insertMatchKeys(organisationId, created);
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

    private void insertMatchKeys(UUID organisationId, Map<UUID, ContactSource> created) {
        execute("""
                insert into contact_match_key (organisation_id, match_key, contact_id)
                select {0}, r.token, r.contact_id
                from jsonb_to_recordset({1}::jsonb) as r (token text, contact_id uuid)
                """, organisationId, rows(created, ContactRows::matchKeys));
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
        return sources.stream()
                .flatMap(source -> toRows.apply(Objects.requireNonNull(byLead.get(source.leadId())), source))
                .toList();
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
