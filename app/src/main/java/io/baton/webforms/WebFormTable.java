package io.baton.webforms;

import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.LEAD_GROUP;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.WEB_FORM;
import static io.baton.tables.Tables.WEB_FORM_SUBMISSION;

import io.baton.leads.LeadType;
import io.baton.tables.tables.records.WebFormRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of web forms. */
@Repository
class WebFormTable {

    /** As much as is worth counting. */
    static final int COUNT_TO = 1000;

    private static final TypeReference<List<FormField>> FIELDS = new TypeReference<>() {};
    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private static final Field<Integer> WAITING = DSL.field(DSL.select(DSL.count())
                    .from(DSL.selectOne()
                            .from(WEB_FORM_SUBMISSION)
                            .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(WEB_FORM.ORGANISATION_ID))
                            .and(WEB_FORM_SUBMISSION.FORM_ID.eq(WEB_FORM.ID))
                            .and(WEB_FORM_SUBMISSION.STATE.eq(SubmissionState.QUARANTINED.name()))
                            .limit(COUNT_TO)
                            .asTable("counted")))
            .as("waiting");

    private static final Field<OffsetDateTime> LAST_LEAD = DSL.field(DSL.select(WEB_FORM_SUBMISSION.RECEIVED_AT)
                    .from(WEB_FORM_SUBMISSION)
                    .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(WEB_FORM.ORGANISATION_ID))
                    .and(WEB_FORM_SUBMISSION.FORM_ID.eq(WEB_FORM.ID))
                    .and(WEB_FORM_SUBMISSION.STATE.eq(SubmissionState.TAKEN.name()))
                    .orderBy(WEB_FORM_SUBMISSION.RECEIVED_AT.desc(), WEB_FORM_SUBMISSION.ID.desc())
                    .limit(1))
            .as("last_lead");

    /** A form with what signs it. */
    record Sealed(WebFormView form, FormSeal seal, Instant now) {}

    private final DSLContext database;
    private final JsonMapper json;

    WebFormTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID organisationId, UUID id, FormKey key, FormSeal seal, FormSettings settings, UUID createdBy) {
        WebFormRecord row = database.newRecord(WEB_FORM);
        row.setOrganisationId(organisationId);
        row.setId(id);
        row.setKey(key.text());
        row.setSeal(seal.bytes());
        row.setCreatedBy(createdBy);
        row.setConsentVersion(settings.consentText() == null ? 0 : 1);
        fill(row, settings);
        database.insertInto(WEB_FORM).set(row).execute();
    }

    /** Writes new settings over the version they were decided on. */
    void update(UUID organisationId, WebFormView before, FormSettings settings, int consentVersion) {
        WebFormRecord row = database.newRecord(WEB_FORM);
        fill(row, settings);
        row.setConsentVersion(consentVersion);
        row.setVersion(before.version() + 1);
        database.update(WEB_FORM)
                .set(row)
                .where(WEB_FORM.ORGANISATION_ID.eq(organisationId))
                .and(WEB_FORM.ID.eq(before.id()))
                .execute();
    }

    private void fill(WebFormRecord row, FormSettings settings) {
        row.setOfficeId(settings.officeId());
        row.setName(settings.name());
        row.setActive(settings.active());
        row.setLeadType(settings.leadType().name());
        row.setGroupId(settings.groupId());
        row.setLanguage(settings.language());
        row.setTitle(settings.title());
        row.setIntro(settings.intro());
        row.setFields(JSONB.valueOf(json.writeValueAsString(settings.fields())));
        row.setCampaignId(settings.campaignId());
        row.setSource(settings.source());
        row.setConsentText(settings.consentText());
        row.setConsentRequired(settings.consentRequired());
        row.setThanks(settings.thanks());
        row.setRedirectUrl(settings.redirectUrl());
        row.setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
    }

    Optional<WebFormView> find(UUID organisationId, UUID id) {
        return forms(organisationId, WEB_FORM.ID.eq(id)).fetchOptional(this::view);
    }

    List<Sealed> listSealed(UUID organisationId, Collection<UUID> ids) {
        return forms(organisationId, WEB_FORM.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(this::sealed);
    }

    /** The form, held until the transaction ends. */
    Optional<WebFormView> findLocked(UUID organisationId, UUID id) {
        database.select(WEB_FORM.ID)
                .from(WEB_FORM)
                .where(WEB_FORM.ORGANISATION_ID.eq(organisationId))
                .and(WEB_FORM.ID.eq(id))
                .forUpdate()
                .fetch();
        return find(organisationId, id);
    }

    /**
     * A stretch of the forms, the newest first, with what came in by each.
     *
     * @param officeIds whose, or null for all
     * @param beforeId the last one of the stretch before, or null
     */
    List<WebFormSummary> list(
            UUID organisationId, @Nullable Collection<UUID> officeIds, @Nullable UUID beforeId, int most) {
        Condition which = DSL.and(
                officeIds == null ? DSL.noCondition() : WEB_FORM.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))),
                beforeId == null ? DSL.noCondition() : WEB_FORM.ID.lt(beforeId));
        return forms(organisationId, which, WAITING, LAST_LEAD)
                .orderBy(WEB_FORM.ID.desc())
                .limit(most)
                .fetch(row -> new WebFormSummary(
                        view(row),
                        row.get("waiting", Integer.class),
                        instant(row.get("last_lead", OffsetDateTime.class))));
    }

    private static final Field<Boolean> CAMPAIGN_ENDED = DSL.field(
                    "baton_campaign_state({0}, {1}, {2}, {3}) = 'ENDED'",
                    Boolean.class, CAMPAIGN.ORGANISATION_ID, CAMPAIGN.ACTIVE, CAMPAIGN.STARTS_ON, CAMPAIGN.ENDS_ON)
            .as("campaign_ended");

    private SelectConditionStep<Record> forms(UUID organisationId, Condition which, Field<?>... more) {
        return database.select(WEB_FORM.asterisk())
                .select(OFFICE.NAME.as("office_name"))
                .select(LEAD_GROUP.NAME.as("group_name"), LEAD_GROUP.ACTIVE.as("group_active"))
                .select(CAMPAIGN.NAME.as("campaign_name"), CAMPAIGN_ENDED)
                .select(NOW.as("now"))
                .select(more)
                .from(WEB_FORM)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(WEB_FORM.ORGANISATION_ID))
                .and(OFFICE.ID.eq(WEB_FORM.OFFICE_ID))
                .join(LEAD_GROUP)
                .on(LEAD_GROUP.ORGANISATION_ID.eq(WEB_FORM.ORGANISATION_ID))
                .and(LEAD_GROUP.ID.eq(WEB_FORM.GROUP_ID))
                .leftJoin(CAMPAIGN)
                .on(CAMPAIGN.ORGANISATION_ID.eq(WEB_FORM.ORGANISATION_ID))
                .and(CAMPAIGN.ID.eq(WEB_FORM.CAMPAIGN_ID))
                .where(WEB_FORM.ORGANISATION_ID.eq(organisationId))
                .and(which);
    }

    private Sealed sealed(Record row) {
        return new Sealed(
                view(row),
                new FormSeal(row.get(WEB_FORM.SEAL)),
                row.get("now", OffsetDateTime.class).toInstant());
    }

    private WebFormView view(Record row) {
        FormSettings settings = new FormSettings(
                row.get(WEB_FORM.OFFICE_ID),
                row.get(WEB_FORM.NAME),
                row.get(WEB_FORM.ACTIVE),
                LeadType.valueOf(row.get(WEB_FORM.LEAD_TYPE)),
                row.get(WEB_FORM.GROUP_ID),
                row.get(WEB_FORM.LANGUAGE),
                row.get(WEB_FORM.TITLE),
                row.get(WEB_FORM.INTRO),
                json.readValue(row.get(WEB_FORM.FIELDS).data(), FIELDS),
                row.get(WEB_FORM.CAMPAIGN_ID),
                row.get(WEB_FORM.SOURCE),
                row.get(WEB_FORM.CONSENT_TEXT),
                row.get(WEB_FORM.CONSENT_REQUIRED),
                row.get(WEB_FORM.THANKS),
                row.get(WEB_FORM.REDIRECT_URL),
                List.of(row.get(WEB_FORM.ALLOWED_ORIGINS)));
        return new WebFormView(
                row.get(WEB_FORM.ID),
                row.get(WEB_FORM.KEY),
                row.get("office_name", String.class),
                settings,
                row.get("group_name", String.class),
                Boolean.FALSE.equals(row.get("group_active", Boolean.class)),
                row.get("campaign_name", String.class),
                row.get(WEB_FORM.CAMPAIGN_ID) != null && row.get("campaign_ended", Boolean.class),
                row.get(WEB_FORM.CONSENT_VERSION),
                row.get(WEB_FORM.CREATED_AT).toInstant(),
                row.get(WEB_FORM.VERSION));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
