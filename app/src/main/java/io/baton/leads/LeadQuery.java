package io.baton.leads;

import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_GROUP;
import static io.baton.tables.Tables.LEAD_STATUS;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.catalogue.Catalogue;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.FieldOffers;
import io.baton.platform.Channel;
import io.baton.tables.tables.Office;
import io.baton.tables.tables.UserAccount;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads leads whole: two statements, however many they are. */
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
    private final LeadPartsQuery parts;
    private final Catalogue catalogue;

    LeadQuery(DSLContext database, LeadPartsQuery parts, Catalogue catalogue) {
        this.database = database;
        this.parts = parts;
        this.catalogue = catalogue;
    }

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
        Map<UUID, LeadParts> partsOf = parts.of(organisationId, leadIds);
        boolean saysMore =
                partsOf.values().stream().anyMatch(lead -> !lead.custom().isEmpty());
        FieldOffers offers = saysMore ? catalogue.fieldOffers(organisationId) : null;
        return leads.stream()
                .map(row -> view(row, partsOf.getOrDefault(row.get(LEAD.ID), LeadParts.NONE), offers))
                .toList();
    }

    private static LeadView view(Record row, LeadParts parts, @Nullable FieldOffers offers) {
        String outcome = row.get(LEAD.CLOSE_OUTCOME);
        return new LeadView(
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.VERSION),
                row.get(LEAD.DISPLAY_NAME),
                facts(row, parts, offers),
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

    private static LeadDraft facts(Record row, LeadParts parts, @Nullable FieldOffers offers) {
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
                parts.emails(),
                parts.phones(),
                parts.addresses(),
                row.get(LEAD.WEB),
                asked(row, parts, offers),
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

    /** What it says in the custom fields that are asked for where it stands, by key. */
    private static Map<String, Object> asked(Record row, LeadParts parts, @Nullable FieldOffers offers) {
        if (offers == null || parts.custom().isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new HashMap<>();
        for (CustomFieldView field : offers.of(row.get(LEAD.GROUP_ID), row.get(LEAD.HOLDING_OFFICE_ID))) {
            Object value = parts.custom().get(field.id());
            if (value != null) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    private static @Nullable Named named(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new Named(id, name);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
