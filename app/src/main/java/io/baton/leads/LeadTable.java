package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.ORGANISATION;

import io.baton.platform.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL that writes the facts of leads. */
@Repository
class LeadTable {

    private final DSLContext database;

    LeadTable(DSLContext database) {
        this.database = database;
    }

    /**
     * Takes the next numbers, which belongs at the end of a command: until it commits, nobody else of the organisation
     * gets one.
     *
     * @return the first of them
     */
    long takeNumbers(UUID organisationId, int howMany) {
        Long last = database.update(ORGANISATION)
                .set(ORGANISATION.LAST_LEAD_NUMBER, ORGANISATION.LAST_LEAD_NUMBER.plus(howMany))
                .where(ORGANISATION.ORGANISATION_ID.eq(organisationId))
                .returning(ORGANISATION.LAST_LEAD_NUMBER)
                .fetchOne(ORGANISATION.LAST_LEAD_NUMBER);
        return Objects.requireNonNull(last, "the organisation is there") - howMany + 1;
    }

    /** Keeps everybody else of the organisation from taking numbers until the transaction ends. */
    void holdNumbers(UUID organisationId) {
        database.select(ORGANISATION.LAST_LEAD_NUMBER)
                .from(ORGANISATION)
                .where(ORGANISATION.ORGANISATION_ID.eq(organisationId))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    /** Inserts many leads, unassigned at their offices, in one statement. */
    void insert(Actor actor, List<LeadRow> leads) {
        OffsetDateTime noted = leads.stream().anyMatch(lead -> lead.firstNote() != null) ? databaseTime() : null;
        BulkInsertTable<LeadRow> insert = BulkInsertTable.into(LEAD, leads)
                .column(LEAD.ORGANISATION_ID, lead -> actor.organisationId())
                .column(LEAD.ID, LeadRow::id)
                .column(LEAD.NUMBER, LeadRow::number)
                .column(LEAD.DISPLAY_NAME, LeadRow::displayName)
                .column(LEAD.SORT_NAME, LeadRow::sortName)
                .column(LEAD.SEARCH_TEXT, LeadRow::searchText)
                .column(LEAD.PRIMARY_EMAIL, LeadRow::primaryEmail)
                .column(LEAD.PRIMARY_PHONE, LeadRow::primaryPhone)
                .column(LEAD.GROUP_ID, lead -> lead.terms().groupId())
                .column(LEAD.STATUS_ID, lead -> lead.terms().firstStatusId())
                .column(LEAD.ORIGIN_OFFICE_ID, LeadRow::officeId)
                .column(LEAD.HOLDING_OFFICE_ID, LeadRow::officeId)
                .column(LEAD.CREATED_BY, lead -> actor.userId())
                .column(LEAD.CHANNEL, lead -> actor.channel().name())
                .column(LEAD.LAST_NOTE, lead -> LeadNoteTable.inList(lead.firstNote()))
                .column(LEAD.LAST_NOTE_AT, lead -> lead.firstNote() == null ? null : noted);
        names(insert);
        rest(insert);
        insert.execute(database);
    }

    private OffsetDateTime databaseTime() {
        return database.select(DSL.field("baton_now()", OffsetDateTime.class))
                .fetchSingle()
                .value1();
    }

    private static void names(BulkInsertTable<LeadRow> insert) {
        insert.column(LEAD.TYPE, draft(draft -> draft.type().name()))
                .column(LEAD.LAST_NAME, draft(LeadDraft::lastName))
                .column(LEAD.FIRST_NAME, draft(LeadDraft::firstName))
                .column(LEAD.GREETING, draft(LeadDraft::greeting))
                .column(LEAD.BUSINESS_NAME, draft(LeadDraft::businessName))
                .column(LEAD.COMPANY, draft(LeadDraft::company))
                .column(LEAD.OCCUPATION, draft(LeadDraft::occupation))
                .column(LEAD.JOB_TITLE, draft(LeadDraft::jobTitle));
    }

    private static void rest(BulkInsertTable<LeadRow> insert) {
        insert.column(LEAD.SOURCE, draft(LeadDraft::source))
                .column(LEAD.BIRTH_DATE, draft(LeadDraft::birthDate))
                .column(LEAD.TOBACCO_USE, draft(LeadDraft::tobaccoUse))
                .column(LEAD.WEB, draft(LeadDraft::web))
                .column(LEAD.CAMPAIGN_ID, draft(LeadDraft::campaignId))
                .column(LEAD.CONSENT_GIVEN, consent(Consent::given))
                .column(LEAD.CONSENT_TEXT, consent(Consent::text))
                .column(LEAD.CONSENT_VERSION, consent(Consent::version))
                .column(LEAD.CONSENT_AT, consent(consent -> moment(consent.at())));
    }

    /** Writes changed facts over this version; false when the lead is at another one, and then nothing is written. */
    boolean update(UUID organisationId, LeadRow lead, int version) {
        LeadDraft draft = lead.draft();
        Consent consent = draft.consent();
        return database.update(LEAD)
                        .set(LEAD.VERSION, version + 1)
                        .set(LEAD.TYPE, draft.type().name())
                        .set(LEAD.DISPLAY_NAME, lead.displayName())
                        .set(LEAD.SORT_NAME, lead.sortName())
                        .set(LEAD.SEARCH_TEXT, lead.searchText())
                        .set(LEAD.LAST_NAME, draft.lastName())
                        .set(LEAD.FIRST_NAME, draft.firstName())
                        .set(LEAD.GREETING, draft.greeting())
                        .set(LEAD.BUSINESS_NAME, draft.businessName())
                        .set(LEAD.COMPANY, draft.company())
                        .set(LEAD.OCCUPATION, draft.occupation())
                        .set(LEAD.JOB_TITLE, draft.jobTitle())
                        .set(LEAD.SOURCE, draft.source())
                        .set(LEAD.BIRTH_DATE, draft.birthDate())
                        .set(LEAD.TOBACCO_USE, draft.tobaccoUse())
                        .set(LEAD.WEB, draft.web())
                        .set(LEAD.PRIMARY_EMAIL, lead.primaryEmail())
                        .set(LEAD.PRIMARY_PHONE, lead.primaryPhone())
                        .set(LEAD.CAMPAIGN_ID, draft.campaignId())
                        .set(LEAD.CONSENT_GIVEN, consent == null ? null : consent.given())
                        .set(LEAD.CONSENT_TEXT, consent == null ? null : consent.text())
                        .set(LEAD.CONSENT_VERSION, consent == null ? null : consent.version())
                        .set(LEAD.CONSENT_AT, consent == null ? null : moment(consent.at()))
                        .where(LEAD.ORGANISATION_ID.eq(organisationId))
                        .and(LEAD.ID.eq(lead.id()))
                        .and(LEAD.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static <V> Function<LeadRow, @Nullable V> draft(Function<LeadDraft, ? extends @Nullable V> fact) {
        return lead -> fact.apply(lead.draft());
    }

    private static <V> Function<LeadRow, @Nullable V> consent(Function<Consent, ? extends @Nullable V> fact) {
        return lead -> {
            Consent consent = lead.draft().consent();
            return consent == null ? null : fact.apply(consent);
        };
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
