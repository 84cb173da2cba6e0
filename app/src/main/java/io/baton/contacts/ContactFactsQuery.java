package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT;
import static io.baton.tables.Tables.CONTACT_ADDRESS;
import static io.baton.tables.Tables.CONTACT_CUSTOM_VALUE;
import static io.baton.tables.Tables.CONTACT_EMAIL;
import static io.baton.tables.Tables.CONTACT_PHONE;

import io.baton.catalogue.CustomValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what is known of contacts: one statement a table, however many they are. */
@Repository
class ContactFactsQuery {

    private final DSLContext database;

    ContactFactsQuery(DSLContext database) {
        this.database = database;
    }

    /** What a contact can have several of, by contact. */
    private record Parts(
            Map<UUID, List<ContactReach>> emails,
            Map<UUID, List<ContactReach>> phones,
            Map<UUID, List<ContactAddress>> addresses,
            Map<UUID, List<CustomValue>> custom) {}

    /** The facts of these contacts, which nobody changes until the transaction ends. */
    Map<UUID, ContactFacts> lock(UUID organisationId, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = contactIds.toArray(UUID[]::new);
        // A statement of its own: those that read must not begin before what somebody else has written is there.
        List<Record> rows = List.copyOf(database.select(CONTACT.fields())
                .from(CONTACT)
                .where(among(CONTACT.ORGANISATION_ID, organisationId, CONTACT.ID, ids))
                .orderBy(CONTACT.ID)
                .forNoKeyUpdate()
                .fetch());
        Parts parts = parts(organisationId, ids);
        Map<UUID, ContactFacts> facts = new HashMap<>();
        rows.forEach(row -> facts.put(row.get(CONTACT.ID), facts(row, parts)));
        return facts;
    }

    /** The facts of one contact that was read. */
    ContactFacts of(Record row) {
        UUID[] ids = {row.get(CONTACT.ID)};
        return facts(row, parts(row.get(CONTACT.ORGANISATION_ID), ids));
    }

    private Parts parts(UUID organisationId, UUID[] ids) {
        return new Parts(
                database.selectFrom(CONTACT_EMAIL)
                        .where(among(CONTACT_EMAIL.ORGANISATION_ID, organisationId, CONTACT_EMAIL.CONTACT_ID, ids))
                        .orderBy(CONTACT_EMAIL.POSITION)
                        .fetchGroups(
                                row -> row.getContactId(),
                                row -> new ContactReach(row.getValue(), row.getLabel(), row.getNormalised())),
                database.selectFrom(CONTACT_PHONE)
                        .where(among(CONTACT_PHONE.ORGANISATION_ID, organisationId, CONTACT_PHONE.CONTACT_ID, ids))
                        .orderBy(CONTACT_PHONE.POSITION)
                        .fetchGroups(
                                row -> row.getContactId(),
                                row -> new ContactReach(row.getValue(), row.getLabel(), row.getNormalised())),
                database.selectFrom(CONTACT_ADDRESS)
                        .where(among(CONTACT_ADDRESS.ORGANISATION_ID, organisationId, CONTACT_ADDRESS.CONTACT_ID, ids))
                        .orderBy(CONTACT_ADDRESS.POSITION)
                        .fetchGroups(
                                row -> row.getContactId(),
                                row -> new ContactAddress(
                                        row.getStreet(),
                                        row.getCity(),
                                        row.getRegion(),
                                        row.getPostcode(),
                                        row.getCountry())),
                database.selectFrom(CONTACT_CUSTOM_VALUE)
                        .where(among(
                                CONTACT_CUSTOM_VALUE.ORGANISATION_ID,
                                organisationId,
                                CONTACT_CUSTOM_VALUE.CONTACT_ID,
                                ids))
                        .fetchGroups(
                                row -> row.getContactId(),
                                row -> new CustomValue(
                                        row.getFieldId(),
                                        row.getTextValue(),
                                        row.getNumberValue(),
                                        row.getDateValue(),
                                        row.getTickValue())));
    }

    private static Condition among(
            TableField<?, UUID> organisation, UUID organisationId, TableField<?, UUID> id, UUID[] ids) {
        return organisation.eq(organisationId).and(id.eq(DSL.any(ids)));
    }

    private static ContactFacts facts(Record row, Parts parts) {
        UUID id = row.get(CONTACT.ID);
        return new ContactFacts(
                ContactType.valueOf(row.get(CONTACT.TYPE)),
                row.get(CONTACT.LAST_NAME),
                row.get(CONTACT.FIRST_NAME),
                row.get(CONTACT.GREETING),
                row.get(CONTACT.BUSINESS_NAME),
                row.get(CONTACT.COMPANY),
                row.get(CONTACT.OCCUPATION),
                row.get(CONTACT.JOB_TITLE),
                row.get(CONTACT.SOURCE),
                row.get(CONTACT.BIRTH_DATE),
                row.get(CONTACT.TOBACCO_USE),
                row.get(CONTACT.WEB),
                parts.emails().getOrDefault(id, List.of()),
                parts.phones().getOrDefault(id, List.of()),
                parts.addresses().getOrDefault(id, List.of()),
                parts.custom().getOrDefault(id, List.of()));
    }
}
