package io.baton.leads;

import static io.baton.tables.Tables.LEAD_ADDRESS;
import static io.baton.tables.Tables.LEAD_CUSTOM_VALUE;
import static io.baton.tables.Tables.LEAD_EMAIL;
import static io.baton.tables.Tables.LEAD_PHONE;

import io.baton.catalogue.CustomValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of all a lead can have several of: e-mails, phones, addresses, custom values, search tokens. */
@Repository
class LeadPartsTable {

    private final DSLContext database;

    LeadPartsTable(DSLContext database) {
        this.database = database;
    }

    private record Part<T>(UUID leadId, int position, T value) {}

    /**
     * The tokens of leads as their search text has them: each with the lead's place in the orders of lists. In the
     * order of their index, so that neighbours are written together.
     */
    private static final String INSERT_TOKENS = """
            insert into lead_search_token (organisation_id, token, lead_id, received_at, sort_name)
            select lead.organisation_id, token, lead.id, lead.received_at, lead.sort_name
            from lead cross join baton_search_tokens(lead.search_text) as token
            where lead.organisation_id = {0} and lead.id = any({1})
            order by token collate "C", lead.received_at, lead.id
            """;

    private static final String FOLLOW_PLACE = """
            update lead_search_token set received_at = lead.received_at, sort_name = lead.sort_name
            from unnest({1}::uuid[], {2}::timestamptz[]) as moved (id, received_at)
            join lead on lead.organisation_id = {0} and lead.id = moved.id
            cross join baton_search_tokens(lead.search_text) as its (token)
            where lead_search_token.organisation_id = {0} and lead_search_token.token = its.token
                and lead_search_token.received_at = moved.received_at and lead_search_token.lead_id = lead.id
            """;

    /**
     * Values of custom fields, each with its lead's place in the orders of lists, and with marks of all that are given
     * for its lead. Each lead is looked up by its key, whatever the database guesses of how many there are.
     */
    private static final String INSERT_VALUES = """
            insert into lead_custom_value (organisation_id, lead_id, field_id, text_value, text_key, number_value,
                date_value, tick_value, received_at, sort_name, marks)
            select {0}, given.lead_id, given.field_id, given.text_value, given.text_key, given.number_value,
                given.date_value, given.tick_value, place.received_at, place.sort_name,
                coalesce(bit_or(baton_value_mark(given.field_id, given.text_key, given.tick_value))
                    over (partition by given.lead_id), 0)
            from unnest({1}::uuid[], {2}::uuid[], {3}::text[], {4}::text[], {5}::numeric[], {6}::date[], {7}::boolean[])
                as given (lead_id, field_id, text_value, text_key, number_value, date_value, tick_value)
            cross join lateral (
                select received_at, sort_name from lead
                where organisation_id = {0} and id = given.lead_id limit 1) as place
            """;

    /** The marks of a lead of which some values stayed as they were. */
    private static final String FOLLOW_MARKS = """
            update lead_custom_value set marks = its.marks
            from (select coalesce(bit_or(baton_value_mark(field_id, text_key, tick_value)), 0) as marks
                from lead_custom_value where organisation_id = {0} and lead_id = {1}) as its
            where organisation_id = {0} and lead_id = {1} and lead_custom_value.marks <> its.marks
            """;

    private static final String FOLLOW_VALUES = """
            update lead_custom_value set received_at = lead.received_at, sort_name = lead.sort_name
            from lead
            where lead.organisation_id = {0} and lead.id = any({1})
                and lead_custom_value.organisation_id = lead.organisation_id and lead_custom_value.lead_id = lead.id
                and (lead_custom_value.received_at <> lead.received_at or lead_custom_value.sort_name <> lead.sort_name)
            """;

    private static final String DELETE_TOKENS = """
            delete from lead_search_token
            using lead cross join baton_search_tokens(lead.search_text) as its (token)
            where lead.organisation_id = {0} and lead.id = {1} and (lead.search_text <> {2} or lead.sort_name <> {3})
                and lead_search_token.organisation_id = lead.organisation_id and lead_search_token.token = its.token
                and lead_search_token.received_at = lead.received_at and lead_search_token.lead_id = lead.id
            """;

    /** Writes the parts of many leads that have none yet: one statement a table. */
    void insert(UUID organisationId, List<LeadRow> leads) {
        List<Part<ContactPoint>> emails = new ArrayList<>();
        List<Part<ContactPoint>> phones = new ArrayList<>();
        List<Part<PostalAddress>> addresses = new ArrayList<>();
        List<Part<CustomValue>> values = new ArrayList<>();
        for (LeadRow lead : leads) {
            addAll(lead.id(), lead.draft().emails(), emails);
            addAll(lead.id(), lead.draft().phones(), phones);
            addAll(lead.id(), lead.draft().addresses(), addresses);
            addAll(lead.id(), lead.custom(), values);
        }
        insertEmails(organisationId, emails);
        insertPhones(organisationId, phones);
        insertAddresses(organisationId, addresses);
        insertValues(organisationId, values);
        insertTokens(organisationId, leads);
    }

    /**
     * Deletes the search tokens of a lead by what its record still says they are, which is why it comes before the
     * record changes: they are in the order of their words, and there is no way to them by the lead alone.
     *
     * @param changed the lead as it will be
     * @return whether there were some; none are deleted where they stay as they are
     */
    boolean deleteTokens(UUID organisationId, LeadRow changed) {
        return database.query(
                                DELETE_TOKENS,
                                DSL.val(organisationId),
                                DSL.val(changed.id()),
                                DSL.val(changed.searchText()),
                                DSL.val(changed.sortName()))
                        .execute()
                > 0;
    }

    /**
     * Has the search tokens and custom values of leads stand where the leads now stand in lists: they were received by
     * another office.
     */
    void followPlace(UUID organisationId, List<MovedLead> moved) {
        database.query(
                        FOLLOW_PLACE,
                        DSL.val(organisationId),
                        DSL.val(moved.stream().map(MovedLead::leadId).toArray(UUID[]::new)),
                        DSL.val(moved.stream().map(MovedLead::receivedBefore).toArray(OffsetDateTime[]::new)))
                .execute();
        valuesFollowPlace(organisationId, moved.stream().map(MovedLead::leadId).toList());
    }

    private void valuesFollowPlace(UUID organisationId, Collection<UUID> leadIds) {
        database.query(FOLLOW_VALUES, DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new)))
                .execute();
    }

    /** Writes the search tokens of a lead that has none any more. */
    void insertTokens(UUID organisationId, LeadRow lead) {
        insertTokens(organisationId, List.of(lead));
    }

    /**
     * Writes those parts of a lead anew that are not as they were, but for its search tokens. Values of custom fields
     * that are not offered any more stay.
     *
     * @param before what was said of it before
     */
    void replace(UUID organisationId, LeadDraft before, LeadRow lead, Collection<UUID> offeredFields) {
        LeadDraft after = lead.draft();
        if (!after.emails().equals(before.emails())) {
            delete(organisationId, lead.id(), LEAD_EMAIL, LEAD_EMAIL.ORGANISATION_ID, LEAD_EMAIL.LEAD_ID);
            insertEmails(organisationId, parts(lead.id(), after.emails()));
        }
        if (!after.phones().equals(before.phones())) {
            delete(organisationId, lead.id(), LEAD_PHONE, LEAD_PHONE.ORGANISATION_ID, LEAD_PHONE.LEAD_ID);
            insertPhones(organisationId, parts(lead.id(), after.phones()));
        }
        if (!after.addresses().equals(before.addresses())) {
            delete(organisationId, lead.id(), LEAD_ADDRESS, LEAD_ADDRESS.ORGANISATION_ID, LEAD_ADDRESS.LEAD_ID);
            insertAddresses(organisationId, parts(lead.id(), after.addresses()));
        }
        if (LeadChanges.isCustomChanged(before, after)) {
            replaceValues(organisationId, lead, offeredFields);
        }
        valuesFollowPlace(organisationId, List.of(lead.id()));
    }

    private void replaceValues(UUID organisationId, LeadRow lead, Collection<UUID> offeredFields) {
        database.deleteFrom(LEAD_CUSTOM_VALUE)
                .where(LEAD_CUSTOM_VALUE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_CUSTOM_VALUE.LEAD_ID.eq(lead.id()))
                .and(LEAD_CUSTOM_VALUE.FIELD_ID.eq(DSL.any(offeredFields.toArray(UUID[]::new))))
                .execute();
        insertValues(organisationId, parts(lead.id(), lead.custom()));
        database.query(FOLLOW_MARKS, DSL.val(organisationId), DSL.val(lead.id()))
                .execute();
    }

    private static <T> List<Part<T>> parts(UUID leadId, Collection<T> values) {
        List<Part<T>> parts = new ArrayList<>();
        addAll(leadId, values, parts);
        return parts;
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
        if (values.isEmpty()) {
            return;
        }
        database.query(
                        INSERT_VALUES,
                        DSL.val(organisationId),
                        column(values, Part::leadId, UUID[]::new),
                        column(values, part -> part.value().fieldId(), UUID[]::new),
                        column(values, part -> part.value().text(), String[]::new),
                        column(values, part -> part.value().textKey(), String[]::new),
                        column(values, part -> part.value().number(), BigDecimal[]::new),
                        column(values, part -> part.value().date(), LocalDate[]::new),
                        column(values, part -> part.value().tick(), Boolean[]::new))
                .execute();
    }

    private static <T> Param<T[]> column(
            List<Part<CustomValue>> values,
            Function<Part<CustomValue>, ? extends @Nullable T> value,
            IntFunction<T[]> array) {
        return DSL.val(values.stream().map(value).toArray(array));
    }

    private void insertTokens(UUID organisationId, List<LeadRow> leads) {
        if (!leads.isEmpty()) {
            UUID[] ids = leads.stream().map(LeadRow::id).toArray(UUID[]::new);
            database.query(INSERT_TOKENS, DSL.val(organisationId), DSL.val(ids)).execute();
        }
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
