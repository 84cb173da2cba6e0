package io.baton.leads;

import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_ADDRESS;
import static io.baton.tables.Tables.LEAD_CUSTOM_VALUE;
import static io.baton.tables.Tables.LEAD_EMAIL;
import static io.baton.tables.Tables.LEAD_GROUP;
import static io.baton.tables.Tables.LEAD_PHONE;
import static io.baton.tables.Tables.LEAD_STATUS;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.FieldOffers;
import io.baton.platform.Channel;
import io.baton.tables.tables.Office;
import io.baton.tables.tables.UserAccount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads leads whole: one statement a table, however many they are. */
@Repository
class LeadQuery {

    private static final Office HOLDING = OFFICE.as("holding");
    private static final Office ORIGIN = OFFICE.as("origin");
    private static final Office SENDING = OFFICE.as("sending");
    private static final UserAccount HOLDER = USER_ACCOUNT.as("holder");
    private static final UserAccount CREATOR = USER_ACCOUNT.as("creator");

    /** What {@link #view} reads, and no more: a page has many rows. */
    private static final List<Field<?>> COLUMNS = List.of(
            LEAD.CLOSE_OUTCOME,
            LEAD.ID,
            LEAD.NUMBER,
            LEAD.VERSION,
            LEAD.DISPLAY_NAME,
            LEAD.GROUP_ID,
            LEAD.CAMPAIGN_ID,
            LEAD.STAGE,
            LEAD.STATUS_ID,
            LEAD.HOLDING_OFFICE_ID,
            LEAD.ORIGIN_OFFICE_ID,
            LEAD.SENDING_OFFICE_ID,
            LEAD.HOLDER_USER_ID,
            LEAD.CREATED_BY,
            LEAD.CHANNEL,
            LEAD.CREATED_AT,
            LEAD.RECEIVED_AT,
            LEAD.STAGE_SINCE,
            LEAD.REVOKE_ON,
            LEAD.EXPIRED,
            LEAD.FROZEN,
            LEAD.CONTACT_ID,
            LEAD.ACTIVE,
            LEAD.TYPE,
            LEAD.LAST_NAME,
            LEAD.FIRST_NAME,
            LEAD.GREETING,
            LEAD.BUSINESS_NAME,
            LEAD.COMPANY,
            LEAD.OCCUPATION,
            LEAD.JOB_TITLE,
            LEAD.SOURCE,
            LEAD.BIRTH_DATE,
            LEAD.TOBACCO_USE,
            LEAD.WEB,
            LEAD.CONSENT_GIVEN,
            LEAD.CONSENT_TEXT,
            LEAD.CONSENT_VERSION,
            LEAD.CONSENT_AT,
            LEAD_GROUP.NAME,
            CAMPAIGN.NAME,
            LEAD_STATUS.NAME,
            HOLDING.NAME,
            ORIGIN.NAME,
            SENDING.NAME,
            HOLDER.NAME,
            CREATOR.NAME);

    private final DSLContext database;
    private final Catalogue catalogue;

    LeadQuery(DSLContext database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** What a lead can have several of, by lead. */
    private record Parts(
            Map<UUID, List<ContactPoint>> emails,
            Map<UUID, List<ContactPoint>> phones,
            Map<UUID, List<PostalAddress>> addresses,
            Map<UUID, Map<String, Object>> custom) {}

    Optional<LeadView> find(UUID organisationId, UUID leadId) {
        return list(organisationId, List.of(leadId)).stream().findFirst();
    }

    /** Those of the leads that are there, in no order. */
    List<LeadView> list(UUID organisationId, Collection<UUID> leadIds) {
        UUID[] ids = leadIds.toArray(UUID[]::new);
        List<? extends Record> leads = database.select(COLUMNS)
                .from(LEAD)
                .join(HOLDING)
                .on(HOLDING.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(HOLDING.ID.eq(LEAD.HOLDING_OFFICE_ID)))
                .join(ORIGIN)
                .on(ORIGIN.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(ORIGIN.ID.eq(LEAD.ORIGIN_OFFICE_ID)))
                .join(LEAD_GROUP)
                .on(LEAD_GROUP.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(LEAD_GROUP.ID.eq(LEAD.GROUP_ID)))
                .leftJoin(SENDING)
                .on(SENDING.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(SENDING.ID.eq(LEAD.SENDING_OFFICE_ID)))
                .leftJoin(HOLDER)
                .on(HOLDER.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(HOLDER.ID.eq(LEAD.HOLDER_USER_ID)))
                .leftJoin(CREATOR)
                .on(CREATOR.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(CREATOR.ID.eq(LEAD.CREATED_BY)))
                .leftJoin(CAMPAIGN)
                .on(CAMPAIGN.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(CAMPAIGN.ID.eq(LEAD.CAMPAIGN_ID)))
                .leftJoin(LEAD_STATUS)
                .on(LEAD_STATUS.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID).and(LEAD_STATUS.ID.eq(LEAD.STATUS_ID)))
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.ID.eq(DSL.any(ids)))
                .fetch();
        Parts parts = new Parts(
                emails(organisationId, ids),
                phones(organisationId, ids),
                addresses(organisationId, ids),
                custom(organisationId, ids, leads));
        return leads.stream().map(row -> view(row, parts)).toList();
    }

    private static LeadView view(Record row, Parts parts) {
        String outcome = row.get(LEAD.CLOSE_OUTCOME);
        return new LeadView(
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.VERSION),
                row.get(LEAD.DISPLAY_NAME),
                facts(row, parts),
                new Named(row.get(LEAD.GROUP_ID), row.get(LEAD_GROUP.NAME)),
                named(row.get(LEAD.CAMPAIGN_ID), row.get(CAMPAIGN.NAME)),
                Stage.valueOf(row.get(LEAD.STAGE)),
                outcome == null ? null : CloseOutcome.valueOf(outcome),
                named(row.get(LEAD.STATUS_ID), row.get(LEAD_STATUS.NAME)),
                new Named(row.get(LEAD.HOLDING_OFFICE_ID), row.get(HOLDING.NAME)),
                new Named(row.get(LEAD.ORIGIN_OFFICE_ID), row.get(ORIGIN.NAME)),
                named(row.get(LEAD.SENDING_OFFICE_ID), row.get(SENDING.NAME)),
                named(row.get(LEAD.HOLDER_USER_ID), row.get(HOLDER.NAME)),
                named(row.get(LEAD.CREATED_BY), row.get(CREATOR.NAME)),
                Channel.valueOf(row.get(LEAD.CHANNEL)),
                row.get(LEAD.CREATED_AT).toInstant(),
                row.get(LEAD.RECEIVED_AT).toInstant(),
                row.get(LEAD.STAGE_SINCE).toInstant(),
                instant(row.get(LEAD.REVOKE_ON)),
                row.get(LEAD.EXPIRED),
                row.get(LEAD.FROZEN),
                row.get(LEAD.CONTACT_ID),
                row.get(LEAD.ACTIVE));
    }

    private static LeadDraft facts(Record row, Parts parts) {
        UUID leadId = row.get(LEAD.ID);
        return new LeadDraft(
                LeadType.valueOf(row.get(LEAD.TYPE)),
                row.get(LEAD.LAST_NAME),
                row.get(LEAD.FIRST_NAME),
                row.get(LEAD.GREETING),
                row.get(LEAD.BUSINESS_NAME),
                row.get(LEAD.COMPANY),
                row.get(LEAD.OCCUPATION),
                row.get(LEAD.JOB_TITLE),
                row.get(LEAD.SOURCE),
                row.get(LEAD.BIRTH_DATE),
                row.get(LEAD.TOBACCO_USE),
                parts.emails().getOrDefault(leadId, List.of()),
                parts.phones().getOrDefault(leadId, List.of()),
                parts.addresses().getOrDefault(leadId, List.of()),
                row.get(LEAD.WEB),
                parts.custom().getOrDefault(leadId, Map.of()),
                row.get(LEAD.CAMPAIGN_ID),
                consent(row));
    }

    private static @Nullable Consent consent(Record row) {
        Boolean given = row.get(LEAD.CONSENT_GIVEN);
        return given == null
                ? null
                : new Consent(
                        given,
                        row.get(LEAD.CONSENT_TEXT),
                        row.get(LEAD.CONSENT_VERSION),
                        instant(row.get(LEAD.CONSENT_AT)));
    }

    private Map<UUID, List<ContactPoint>> emails(UUID organisationId, UUID[] ids) {
        return database.select(LEAD_EMAIL.LEAD_ID, LEAD_EMAIL.VALUE, LEAD_EMAIL.LABEL, LEAD_EMAIL.NORMALISED)
                .from(LEAD_EMAIL)
                .where(LEAD_EMAIL.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_EMAIL.LEAD_ID.eq(DSL.any(ids)))
                .orderBy(LEAD_EMAIL.POSITION)
                .fetchGroups(Record4::value1, row -> new ContactPoint(row.value2(), row.value3(), row.value4()));
    }

    private Map<UUID, List<ContactPoint>> phones(UUID organisationId, UUID[] ids) {
        return database.select(LEAD_PHONE.LEAD_ID, LEAD_PHONE.VALUE, LEAD_PHONE.LABEL, LEAD_PHONE.NORMALISED)
                .from(LEAD_PHONE)
                .where(LEAD_PHONE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_PHONE.LEAD_ID.eq(DSL.any(ids)))
                .orderBy(LEAD_PHONE.POSITION)
                .fetchGroups(Record4::value1, row -> new ContactPoint(row.value2(), row.value3(), row.value4()));
    }

    private Map<UUID, List<PostalAddress>> addresses(UUID organisationId, UUID[] ids) {
        return database.selectFrom(LEAD_ADDRESS)
                .where(LEAD_ADDRESS.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_ADDRESS.LEAD_ID.eq(DSL.any(ids)))
                .orderBy(LEAD_ADDRESS.POSITION)
                .fetchGroups(
                        row -> row.get(LEAD_ADDRESS.LEAD_ID),
                        row -> new PostalAddress(
                                row.get(LEAD_ADDRESS.STREET),
                                row.get(LEAD_ADDRESS.CITY),
                                row.get(LEAD_ADDRESS.REGION),
                                row.get(LEAD_ADDRESS.POSTCODE),
                                row.get(LEAD_ADDRESS.COUNTRY)));
    }

    /** What leads say in the custom fields that are asked for where they stand, by lead and key. */
    private Map<UUID, Map<String, Object>> custom(UUID organisationId, UUID[] ids, List<? extends Record> leads) {
        List<? extends Record> rows = database.select(LEAD_CUSTOM_VALUE.LEAD_ID, LEAD_CUSTOM_VALUE.FIELD_ID)
                .select(LEAD_CUSTOM_VALUE.TEXT_VALUE, LEAD_CUSTOM_VALUE.NUMBER_VALUE)
                .select(LEAD_CUSTOM_VALUE.DATE_VALUE, LEAD_CUSTOM_VALUE.TICK_VALUE)
                .from(LEAD_CUSTOM_VALUE)
                .where(LEAD_CUSTOM_VALUE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_CUSTOM_VALUE.LEAD_ID.eq(DSL.any(ids)))
                .fetch();
        Map<UUID, Map<String, Object>> values = new HashMap<>();
        if (rows.isEmpty()) {
            return values;
        }
        FieldOffers offers = catalogue.fieldOffers(organisationId);
        Map<UUID, CustomFieldView> fields =
                offers.fields().stream().collect(Collectors.toMap(CustomFieldView::id, Function.identity()));
        Map<UUID, Record> leadOf = new HashMap<>();
        leads.forEach(lead -> leadOf.put(lead.get(LEAD.ID), lead));
        for (Record row : rows) {
            UUID leadId = row.get(LEAD_CUSTOM_VALUE.LEAD_ID);
            CustomFieldView field = fields.get(row.get(LEAD_CUSTOM_VALUE.FIELD_ID));
            Record lead = leadOf.get(leadId);
            if (field != null
                    && lead != null
                    && offers.isAsked(field, lead.get(LEAD.GROUP_ID), lead.get(LEAD.HOLDING_OFFICE_ID))) {
                values.computeIfAbsent(leadId, id -> new HashMap<>())
                        .put(
                                field.key(),
                                value(
                                        row.get(LEAD_CUSTOM_VALUE.TEXT_VALUE),
                                        row.get(LEAD_CUSTOM_VALUE.NUMBER_VALUE),
                                        row.get(LEAD_CUSTOM_VALUE.DATE_VALUE),
                                        row.get(LEAD_CUSTOM_VALUE.TICK_VALUE)));
            }
        }
        return values;
    }

    /** The one that is there, as JSON takes it: dates as ISO text. */
    private static Object value(
            @Nullable String text, @Nullable BigDecimal number, @Nullable LocalDate date, @Nullable Boolean tick) {
        if (text != null) {
            return text;
        }
        if (number != null) {
            return number;
        }
        return date != null ? date.toString() : Boolean.TRUE.equals(tick);
    }

    private static @Nullable Named named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Named(id, name);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
