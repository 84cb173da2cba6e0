package io.baton.webforms;

import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;
import static io.baton.tables.Tables.WEB_FORM;
import static io.baton.tables.Tables.WEB_FORM_SUBMISSION;

import io.baton.platform.Actor;
import io.baton.tables.tables.records.WebFormSubmissionRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/** SQL of what was sent by web forms. */
@Repository
class SubmissionTable {

    /** Something sent before of the same rendering. */
    record Earlier(
            UUID id,
            String digest,
            SubmissionState state,
            Set<QuarantineReason> reasons,
            @Nullable UUID leadId) {

        /** Whether it only waits for being sent once more. */
        boolean isUnconfirmed() {
            return !state.isLead() && reasons.contains(QuarantineReason.UNCONFIRMED);
        }
    }

    /**
     * Something to be kept.
     *
     * @param digest in hex
     * @param consentGiven null where nothing is to be agreed to
     */
    record Kept(
            UUID formId,
            UUID nonce,
            String digest,
            SubmissionState state,
            Set<QuarantineReason> reasons,
            Map<String, String> content,
            @Nullable Boolean consentGiven,
            @Nullable String consentText,
            int consentVersion,
            @Nullable UUID leadId) {}

    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};
    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private static final String RELEASE = """
            update web_form_submission set state = 'RELEASED', lead_id = given.lead_id, content = null, address = null,
                decided_by = {1}, decided_at = (select baton_now())
            from unnest({2}::uuid[], {3}::uuid[]) as given (id, lead_id)
            where organisation_id = {0} and web_form_submission.id = given.id
            """;

    private final DSLContext database;
    private final JsonMapper json;

    SubmissionTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes those wait for each other that send the same rendering; answers the time when it is theirs. */
    Instant hold(UUID organisationId, UUID formId, UUID nonce) {
        String name = "web form " + organisationId + " " + formId + " " + nonce;
        OffsetDateTime now = database.select(
                        DSL.field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, DSL.val(name)),
                        NOW.as("now"))
                .fetchSingle("now", OffsetDateTime.class);
        return Objects.requireNonNull(now, "the database has a clock").toInstant();
    }

    /** What was sent before of this rendering, the first first. */
    List<Earlier> listOf(UUID organisationId, UUID formId, UUID nonce) {
        return database.selectFrom(WEB_FORM_SUBMISSION)
                .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(organisationId))
                .and(WEB_FORM_SUBMISSION.FORM_ID.eq(formId))
                .and(WEB_FORM_SUBMISSION.NONCE.eq(nonce))
                .orderBy(WEB_FORM_SUBMISSION.ID)
                .fetch(row -> new Earlier(
                        row.getId(),
                        HexFormat.of().formatHex(row.getDigest()),
                        SubmissionState.valueOf(row.getState()),
                        reasons(row.getReasons()),
                        row.getLeadId()));
    }

    void insert(Actor actor, UUID id, Kept kept) {
        WebFormSubmissionRecord row = filled(actor, kept);
        row.setOrganisationId(actor.organisationId());
        row.setId(id);
        row.setFormId(kept.formId());
        row.setNonce(kept.nonce());
        database.insertInto(WEB_FORM_SUBMISSION).set(row).execute();
    }

    /** Puts it in the place of what was sent before and is not yet a lead. */
    void replace(Actor actor, UUID id, Kept kept) {
        WebFormSubmissionRecord row = filled(actor, kept);
        row.setDecidedAt(null);
        row.setDecidedBy(null);
        database.update(WEB_FORM_SUBMISSION)
                .set(row)
                .set(WEB_FORM_SUBMISSION.RECEIVED_AT, NOW)
                .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(actor.organisationId()))
                .and(WEB_FORM_SUBMISSION.ID.eq(id))
                .execute();
    }

    private WebFormSubmissionRecord filled(Actor actor, Kept kept) {
        boolean lead = kept.state().isLead();
        WebFormSubmissionRecord row = database.newRecord(WEB_FORM_SUBMISSION);
        row.setDigest(HexFormat.of().parseHex(kept.digest()));
        row.setState(kept.state().name());
        row.setReasons(kept.reasons().stream().map(Enum::name).sorted().toArray(String[]::new));
        row.setContent(lead ? null : JSONB.valueOf(json.writeValueAsString(kept.content())));
        row.setConsentGiven(kept.consentGiven());
        row.setConsentText(kept.consentText());
        row.setConsentVersion(kept.consentText() == null ? null : kept.consentVersion());
        row.setAddress(lead ? null : actor.address());
        row.setLeadId(kept.leadId());
        return row;
    }

    /** Those of the submissions that are there, held until the transaction ends. */
    List<SubmissionView> listLocked(UUID organisationId, Collection<UUID> ids) {
        Condition which = WEB_FORM_SUBMISSION.ID.eq(DSL.any(ids.toArray(UUID[]::new)));
        database.select(WEB_FORM_SUBMISSION.ID)
                .from(WEB_FORM_SUBMISSION)
                .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(organisationId))
                .and(which)
                .orderBy(WEB_FORM_SUBMISSION.ID)
                .forUpdate()
                .fetch();
        return submissions(organisationId, which).fetch(this::view);
    }

    /** Says which leads they became. */
    void release(Actor actor, Map<UUID, UUID> leadOf) {
        List<UUID> ids = List.copyOf(leadOf.keySet());
        database.query(
                        RELEASE,
                        DSL.val(actor.organisationId()),
                        DSL.val(actor.person()),
                        DSL.val(ids.toArray(UUID[]::new)),
                        DSL.val(ids.stream().map(leadOf::get).toArray(UUID[]::new)))
                .execute();
    }

    void discard(Actor actor, Collection<UUID> ids) {
        database.update(WEB_FORM_SUBMISSION)
                .set(WEB_FORM_SUBMISSION.STATE, SubmissionState.DISCARDED.name())
                .set(WEB_FORM_SUBMISSION.DECIDED_BY, actor.person())
                .set(WEB_FORM_SUBMISSION.DECIDED_AT, NOW)
                .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(actor.organisationId()))
                .and(WEB_FORM_SUBMISSION.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .execute();
    }

    /** Where a list goes on. */
    record After(OffsetDateTime at, UUID id) {}

    /**
     * A stretch of what came in by the forms of these offices and stands so, the newest first.
     *
     * @param formId only of this form, or null
     */
    List<SubmissionView> list(
            UUID organisationId,
            Collection<UUID> officeIds,
            SubmissionState state,
            @Nullable UUID formId,
            @Nullable After after,
            int most) {
        return submissions(
                        organisationId,
                        DSL.and(
                                WEB_FORM_SUBMISSION.STATE.eq(state.name()),
                                WEB_FORM.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))),
                                formId == null ? DSL.noCondition() : WEB_FORM_SUBMISSION.FORM_ID.eq(formId),
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(WEB_FORM_SUBMISSION.RECEIVED_AT, WEB_FORM_SUBMISSION.ID)
                                                .lt(after.at(), after.id())))
                .orderBy(WEB_FORM_SUBMISSION.RECEIVED_AT.desc(), WEB_FORM_SUBMISSION.ID.desc())
                .limit(most)
                .fetch(this::view);
    }

    /** How many wait at these offices, counted no further than is worth it. */
    int countWaiting(UUID organisationId, Collection<UUID> officeIds) {
        return database.fetchCount(DSL.selectOne()
                .from(WEB_FORM_SUBMISSION)
                .join(WEB_FORM)
                .on(WEB_FORM.ORGANISATION_ID.eq(WEB_FORM_SUBMISSION.ORGANISATION_ID))
                .and(WEB_FORM.ID.eq(WEB_FORM_SUBMISSION.FORM_ID))
                .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(organisationId))
                .and(WEB_FORM_SUBMISSION.STATE.eq(SubmissionState.QUARANTINED.name()))
                .and(WEB_FORM.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .limit(WebFormTable.COUNT_TO));
    }

    /** Deletes at most so many of what has stood so for that long, across organisations; answers how many. */
    int deleteOld(SubmissionState state, Duration age, int most) {
        return database.deleteFrom(WEB_FORM_SUBMISSION)
                .where(DSL.condition(
                        "ctid = any(array(select ctid from web_form_submission where state = {0}"
                                + " and received_at < (select baton_now()) - {1} * interval '1 second' limit {2}))",
                        DSL.inline(state.name()), DSL.val(age.toSeconds()), DSL.val(most)))
                .execute();
    }

    private SelectConditionStep<Record> submissions(UUID organisationId, Condition which) {
        return database.select(WEB_FORM_SUBMISSION.asterisk())
                .select(WEB_FORM.NAME.as("form_name"), WEB_FORM.OFFICE_ID.as("office_id"))
                .select(OFFICE.NAME.as("office_name"), USER_ACCOUNT.NAME.as("decided_by_name"))
                .from(WEB_FORM_SUBMISSION)
                .join(WEB_FORM)
                .on(WEB_FORM.ORGANISATION_ID.eq(WEB_FORM_SUBMISSION.ORGANISATION_ID))
                .and(WEB_FORM.ID.eq(WEB_FORM_SUBMISSION.FORM_ID))
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(WEB_FORM.ORGANISATION_ID))
                .and(OFFICE.ID.eq(WEB_FORM.OFFICE_ID))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(WEB_FORM_SUBMISSION.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(WEB_FORM_SUBMISSION.DECIDED_BY))
                .where(WEB_FORM_SUBMISSION.ORGANISATION_ID.eq(organisationId))
                .and(which);
    }

    private SubmissionView view(Record row) {
        JSONB content = row.get(WEB_FORM_SUBMISSION.CONTENT);
        OffsetDateTime decidedAt = row.get(WEB_FORM_SUBMISSION.DECIDED_AT);
        return new SubmissionView(
                row.get(WEB_FORM_SUBMISSION.ID),
                row.get(WEB_FORM_SUBMISSION.FORM_ID),
                row.get("form_name", String.class),
                row.get("office_id", UUID.class),
                row.get("office_name", String.class),
                row.get(WEB_FORM_SUBMISSION.RECEIVED_AT).toInstant(),
                SubmissionState.valueOf(row.get(WEB_FORM_SUBMISSION.STATE)),
                List.copyOf(reasons(row.get(WEB_FORM_SUBMISSION.REASONS))),
                content == null ? Map.of() : json.readValue(content.data(), CONTENT),
                row.get(WEB_FORM_SUBMISSION.CONSENT_GIVEN),
                row.get(WEB_FORM_SUBMISSION.CONSENT_TEXT),
                row.get(WEB_FORM_SUBMISSION.CONSENT_VERSION),
                row.get(WEB_FORM_SUBMISSION.ADDRESS),
                row.get(WEB_FORM_SUBMISSION.LEAD_ID),
                row.get("decided_by_name", String.class),
                decidedAt == null ? null : decidedAt.toInstant());
    }

    private static Set<QuarantineReason> reasons(String[] names) {
        Set<QuarantineReason> reasons = EnumSet.noneOf(QuarantineReason.class);
        Stream.of(names).map(QuarantineReason::valueOf).forEach(reasons::add);
        return reasons;
    }
}
