package io.baton.leads;

import static io.baton.tables.Tables.LEAD_ADDRESS;
import static io.baton.tables.Tables.LEAD_CUSTOM_VALUE;
import static io.baton.tables.Tables.LEAD_EMAIL;
import static io.baton.tables.Tables.LEAD_PHONE;
import static io.baton.tables.Tables.LEAD_SEARCH_TOKEN;

import io.baton.catalogue.CustomValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of all a lead can have several of: e-mails, phones, addresses, custom values, search tokens. */
@Repository
class LeadPartsTable {

    private final DSLContext database;

    LeadPartsTable(DSLContext database) {
        this.database = database;
    }

    private record Part<T>(UUID leadId, int position, T value) {}

    /** Writes the parts of many leads that have none yet: one statement a table. */
    void insert(UUID organisationId, List<LeadRow> leads) {
        List<Part<ContactPoint>> emails = new ArrayList<>();
        List<Part<ContactPoint>> phones = new ArrayList<>();
        List<Part<PostalAddress>> addresses = new ArrayList<>();
        List<Part<CustomValue>> values = new ArrayList<>();
        List<Part<String>> tokens = new ArrayList<>();
        for (LeadRow lead : leads) {
            addAll(lead.id(), lead.draft().emails(), emails);
            addAll(lead.id(), lead.draft().phones(), phones);
            addAll(lead.id(), lead.draft().addresses(), addresses);
            addAll(lead.id(), lead.custom(), values);
            addAll(lead.id(), lead.tokens(), tokens);
        }
        insertEmails(organisationId, emails);
        insertPhones(organisationId, phones);
        insertAddresses(organisationId, addresses);
        insertValues(organisationId, values);
        // In the order of their index: neighbours are written together.
        tokens.sort(Comparator.comparing(Part::value));
        insertTokens(organisationId, tokens);
    }

    /** Writes a lead's parts anew. Values of custom fields that are not offered any more stay. */
    void replace(UUID organisationId, LeadRow lead, Collection<UUID> offeredFields) {
        delete(organisationId, lead.id(), LEAD_EMAIL, LEAD_EMAIL.ORGANISATION_ID, LEAD_EMAIL.LEAD_ID);
        delete(organisationId, lead.id(), LEAD_PHONE, LEAD_PHONE.ORGANISATION_ID, LEAD_PHONE.LEAD_ID);
        delete(organisationId, lead.id(), LEAD_ADDRESS, LEAD_ADDRESS.ORGANISATION_ID, LEAD_ADDRESS.LEAD_ID);
        delete(
                organisationId,
                lead.id(),
                LEAD_SEARCH_TOKEN,
                LEAD_SEARCH_TOKEN.ORGANISATION_ID,
                LEAD_SEARCH_TOKEN.LEAD_ID);
        database.deleteFrom(LEAD_CUSTOM_VALUE)
                .where(LEAD_CUSTOM_VALUE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_CUSTOM_VALUE.LEAD_ID.eq(lead.id()))
                .and(LEAD_CUSTOM_VALUE.FIELD_ID.eq(DSL.any(offeredFields.toArray(UUID[]::new))))
                .execute();
        insert(organisationId, List.of(lead));
    }

    private static <T> void addAll(UUID leadId, Collection<T> values, List<Part<T>> parts) {
        int position = 0;
        for (T value : values) {
            position++;
            parts.add(new Part<>(leadId, position, value));
        }
    }

    private void insertEmails(UUID organisationId, List<Part<ContactPoint>> emails) {
        BulkInsertTable.into(LEAD_EMAIL, emails)
                .column(LEAD_EMAIL.ORGANISATION_ID, part -> organisationId)
                .column(LEAD_EMAIL.LEAD_ID, Part::leadId)
                .column(LEAD_EMAIL.POSITION, Part::position)
                .column(LEAD_EMAIL.VALUE, part -> part.value().value())
                .column(LEAD_EMAIL.LABEL, part -> part.value().label())
                .column(LEAD_EMAIL.NORMALISED, part -> part.value().normalised())
                .execute(database);
    }

    private void insertPhones(UUID organisationId, List<Part<ContactPoint>> phones) {
        BulkInsertTable.into(LEAD_PHONE, phones)
                .column(LEAD_PHONE.ORGANISATION_ID, part -> organisationId)
                .column(LEAD_PHONE.LEAD_ID, Part::leadId)
                .column(LEAD_PHONE.POSITION, Part::position)
                .column(LEAD_PHONE.VALUE, part -> part.value().value())
                .column(LEAD_PHONE.LABEL, part -> part.value().label())
                .column(LEAD_PHONE.NORMALISED, part -> part.value().normalised())
                .execute(database);
    }

    private void insertAddresses(UUID organisationId, List<Part<PostalAddress>> addresses) {
        BulkInsertTable.into(LEAD_ADDRESS, addresses)
                .column(LEAD_ADDRESS.ORGANISATION_ID, part -> organisationId)
                .column(LEAD_ADDRESS.LEAD_ID, Part::leadId)
                .column(LEAD_ADDRESS.POSITION, Part::position)
                .column(LEAD_ADDRESS.STREET, part -> part.value().street())
                .column(LEAD_ADDRESS.CITY, part -> part.value().city())
                .column(LEAD_ADDRESS.REGION, part -> part.value().region())
                .column(LEAD_ADDRESS.POSTCODE, part -> part.value().postcode())
                .column(LEAD_ADDRESS.COUNTRY, part -> part.value().country())
                .execute(database);
    }

    private void insertValues(UUID organisationId, List<Part<CustomValue>> values) {
        BulkInsertTable.into(LEAD_CUSTOM_VALUE, values)
                .column(LEAD_CUSTOM_VALUE.ORGANISATION_ID, part -> organisationId)
                .column(LEAD_CUSTOM_VALUE.LEAD_ID, Part::leadId)
                .column(LEAD_CUSTOM_VALUE.FIELD_ID, part -> part.value().fieldId())
                .column(LEAD_CUSTOM_VALUE.TEXT_VALUE, part -> part.value().text())
                .column(LEAD_CUSTOM_VALUE.NUMBER_VALUE, part -> part.value().number())
                .column(LEAD_CUSTOM_VALUE.DATE_VALUE, part -> part.value().date())
                .column(LEAD_CUSTOM_VALUE.TICK_VALUE, part -> part.value().tick())
                .execute(database);
    }

    private void insertTokens(UUID organisationId, List<Part<String>> tokens) {
        BulkInsertTable.into(LEAD_SEARCH_TOKEN, tokens)
                .column(LEAD_SEARCH_TOKEN.ORGANISATION_ID, part -> organisationId)
                .column(LEAD_SEARCH_TOKEN.LEAD_ID, Part::leadId)
                .column(LEAD_SEARCH_TOKEN.TOKEN, Part::value)
                .execute(database);
    }

    private void delete(
            UUID organisationId,
            UUID leadId,
            Table<?> table,
            TableField<?, UUID> organisation,
            TableField<?, UUID> lead) {
        database.deleteFrom(table)
                .where(organisation.eq(organisationId))
                .and(lead.eq(leadId))
                .execute();
    }
}
