package io.baton.campaigns;

import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.CAMPAIGN_OFFICE;

import io.baton.shared.Slice;
import io.baton.tables.tables.records.CampaignRecord;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of campaigns. */
@Repository
class CampaignTable {

    private static final Field<String> STATE_NOW = DSL.field(
            "baton_campaign_state({0}, {1}, {2}, {3})",
            String.class, CAMPAIGN.ORGANISATION_ID, CAMPAIGN.ACTIVE, CAMPAIGN.STARTS_ON, CAMPAIGN.ENDS_ON);

    private static final Field<String> STATE = STATE_NOW.as("state");

    private static final Condition HAS_ENDED = STATE_NOW.eq(DSL.inline(CampaignState.ENDED.name()));

    private static final Field<UUID[]> OFFICES = DSL.array(DSL.select(CAMPAIGN_OFFICE.OFFICE_ID)
                    .from(CAMPAIGN_OFFICE)
                    .where(CAMPAIGN_OFFICE.ORGANISATION_ID.eq(CAMPAIGN.ORGANISATION_ID))
                    .and(CAMPAIGN_OFFICE.CAMPAIGN_ID.eq(CAMPAIGN.ID)))
            .as("offices");

    private final DSLContext database;

    CampaignTable(DSLContext database) {
        this.database = database;
    }

    List<CampaignView> list(UUID organisationId, Collection<UUID> ids) {
        return views(organisationId)
                .and(CAMPAIGN.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(CampaignTable::view);
    }

    Map<UUID, String> namesOf(UUID organisationId, Collection<UUID> ids) {
        return database.select(CAMPAIGN.ID, CAMPAIGN.NAME)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(CAMPAIGN.ID, CAMPAIGN.NAME);
    }

    /** The first so many by name, in that order. */
    Map<UUID, String> listNames(UUID organisationId, int limit) {
        return database.select(CAMPAIGN.ID, CAMPAIGN.NAME)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .orderBy(CAMPAIGN.SEARCH_NAME)
                .limit(limit)
                .fetchMap(CAMPAIGN.ID, CAMPAIGN.NAME);
    }

    private SelectConditionStep<Record> views(UUID organisationId) {
        return database.select(CAMPAIGN.asterisk(), STATE, OFFICES)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId));
    }

    /** The campaign, held until the transaction ends. */
    Optional<CampaignView> findLocked(UUID organisationId, UUID id) {
        return views(organisationId)
                .and(CAMPAIGN.ID.eq(id))
                .forUpdate()
                .of(CAMPAIGN)
                .fetchOptional(CampaignTable::view);
    }

    /** The terms of these campaigns, held against a change until the transaction ends. */
    List<CampaignTerms> lockTerms(UUID organisationId, Collection<UUID> ids) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(CAMPAIGN.ID)
                .forShare()
                .fetch(row -> new CampaignTerms(row.getId(), revocation(row), row.getTermsVersion()));
    }

    Map<UUID, UUID> listToFollow() {
        return database.select(CAMPAIGN.ID, CAMPAIGN.ORGANISATION_ID)
                .from(CAMPAIGN)
                .where(CAMPAIGN.TERMS_FOLLOWED.ne(CAMPAIGN.TERMS_VERSION))
                .fetchMap(CAMPAIGN.ID, CAMPAIGN.ORGANISATION_ID);
    }

    /** The version of the terms as of now, held by nobody. */
    Optional<Integer> findTermsVersion(UUID organisationId, UUID id) {
        return database.select(CAMPAIGN.TERMS_VERSION)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(id))
                .fetchOptional(CAMPAIGN.TERMS_VERSION);
    }

    void markFollowed(UUID organisationId, UUID id, int termsVersion) {
        database.update(CAMPAIGN)
                .set(CAMPAIGN.TERMS_FOLLOWED, termsVersion)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(id))
                .execute();
    }

    /** @param officeIds an office with all above it, or several such */
    List<CampaignView> searchOpen(UUID organisationId, List<String> terms, Collection<UUID> officeIds, int limit) {
        return views(organisationId)
                .and(STATE_NOW.eq(DSL.inline(CampaignState.RUNNING.name())))
                .and(containsAll(terms))
                .and(isForSome(officeIds))
                .orderBy(CAMPAIGN.SEARCH_NAME)
                .limit(limit)
                .fetch(CampaignTable::view);
    }

    private static Condition isForSome(Collection<UUID> officeIds) {
        SelectConditionStep<?> offices = DSL.selectOne()
                .from(CAMPAIGN_OFFICE)
                .where(CAMPAIGN_OFFICE.ORGANISATION_ID.eq(CAMPAIGN.ORGANISATION_ID))
                .and(CAMPAIGN_OFFICE.CAMPAIGN_ID.eq(CAMPAIGN.ID));
        return DSL.notExists(offices)
                .or(CAMPAIGN.ID.in(DSL.select(CAMPAIGN_OFFICE.CAMPAIGN_ID)
                        .from(CAMPAIGN_OFFICE)
                        .where(CAMPAIGN_OFFICE.ORGANISATION_ID.eq(CAMPAIGN.ORGANISATION_ID))
                        .and(CAMPAIGN_OFFICE.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))));
    }

    Slice<CampaignView> search(UUID organisationId, List<String> terms, @Nullable CampaignCursor after, int limit) {
        Result<Record> found = views(organisationId)
                .and(containsAll(terms))
                .and(after == null ? DSL.noCondition() : isAfter(after))
                .orderBy(HAS_ENDED, CAMPAIGN.SEARCH_NAME)
                .limit(limit + 1)
                .fetch();
        List<CampaignView> views =
                found.stream().limit(limit).map(CampaignTable::view).toList();
        return new Slice<>(views, found.size() <= limit ? null : cursorOf(found.get(limit - 1)));
    }

    private static Condition containsAll(List<String> terms) {
        return DSL.and(terms.stream()
                .map(term -> DSL.position(CAMPAIGN.SEARCH_NAME, term).gt(0))
                .toList());
    }

    private static Condition isAfter(CampaignCursor after) {
        Condition behind = CAMPAIGN.SEARCH_NAME.gt(after.searchName());
        return after.ended() ? HAS_ENDED.and(behind) : HAS_ENDED.or(behind);
    }

    private static String cursorOf(Record row) {
        boolean ended = CampaignState.valueOf(row.get(STATE)) == CampaignState.ENDED;
        return new CampaignCursor(ended, row.get(CAMPAIGN.SEARCH_NAME)).write();
    }

    /** Adds a campaign; empty where the organisation has one of that name. */
    Optional<CampaignView> insert(
            UUID organisationId,
            UUID id,
            String name,
            CampaignDetails details,
            @Nullable RevocationPeriod revocation,
            UUID createdBy) {
        lockName(organisationId, name);
        int inserted = database.insertInto(CAMPAIGN)
                .set(CAMPAIGN.ORGANISATION_ID, organisationId)
                .set(CAMPAIGN.ID, id)
                .set(CAMPAIGN.NAME, name)
                .set(CAMPAIGN.SEARCH_NAME, CampaignName.folded(name))
                .set(CAMPAIGN.CREATED_BY, createdBy)
                .set(columns(details))
                .set(columns(revocation))
                .onConflict(CAMPAIGN.ORGANISATION_ID, CAMPAIGN.SEARCH_NAME)
                .doNothing()
                .execute();
        if (inserted == 0) {
            return Optional.empty();
        }
        insertOffices(organisationId, id, details.officeIds());
        return list(organisationId, List.of(id)).stream().findFirst();
    }

    private void insertOffices(UUID organisationId, UUID id, List<UUID> officeIds) {
        if (!officeIds.isEmpty()) {
            database.insertInto(
                            CAMPAIGN_OFFICE,
                            CAMPAIGN_OFFICE.ORGANISATION_ID,
                            CAMPAIGN_OFFICE.CAMPAIGN_ID,
                            CAMPAIGN_OFFICE.OFFICE_ID)
                    .select(DSL.select(
                                    DSL.val(organisationId), DSL.val(id), DSL.field(DSL.name("office_id"), UUID.class))
                            .from(DSL.unnest(DSL.val(officeIds.toArray(UUID[]::new)))
                                    .as("given", "office_id")))
                    .execute();
        }
    }

    /** Campaigns that have one of these names, whatever the case and accents. */
    List<CampaignView> listNamed(UUID organisationId, Collection<String> names) {
        return views(organisationId)
                .and(CAMPAIGN.SEARCH_NAME.eq(
                        DSL.any(names.stream().map(CampaignName::folded).toArray(String[]::new))))
                .fetch(CampaignTable::view);
    }

    /** Whether no other campaign has this name; it stays so until the transaction ends. */
    boolean isNameFree(UUID organisationId, String name, UUID exceptId) {
        lockName(organisationId, name);
        return !database.fetchExists(
                CAMPAIGN,
                CAMPAIGN.ORGANISATION_ID.eq(organisationId),
                CAMPAIGN.SEARCH_NAME.eq(CampaignName.folded(name)),
                CAMPAIGN.ID.ne(exceptId));
    }

    /** Makes transactions that want the same name wait for each other. */
    private void lockName(UUID organisationId, String name) {
        database.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val("campaign " + organisationId + " " + CampaignName.folded(name))))
                .fetch();
    }

    int raiseVersion(UUID organisationId, UUID id) {
        return database.update(CAMPAIGN)
                .set(CAMPAIGN.VERSION, CAMPAIGN.VERSION.plus(1))
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(id))
                .returning(CAMPAIGN.VERSION)
                .fetchSingle(row -> row.getVersion());
    }

    /** @param newTerms whether the revocation period is another one than before */
    CampaignView update(UUID organisationId, CampaignView campaign, boolean newTerms) {
        database.deleteFrom(CAMPAIGN_OFFICE)
                .where(CAMPAIGN_OFFICE.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN_OFFICE.CAMPAIGN_ID.eq(campaign.id()))
                .execute();
        insertOffices(organisationId, campaign.id(), campaign.details().officeIds());
        database.update(CAMPAIGN)
                .set(CAMPAIGN.NAME, campaign.name())
                .set(CAMPAIGN.SEARCH_NAME, CampaignName.folded(campaign.name()))
                .set(CAMPAIGN.ACTIVE, campaign.active())
                .set(columns(campaign.details()))
                .set(columns(campaign.revocation()))
                .set(CAMPAIGN.TERMS_VERSION, CAMPAIGN.TERMS_VERSION.plus(newTerms ? 1 : 0))
                .set(CAMPAIGN.VERSION, campaign.version() + 1)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(campaign.id()))
                .execute();
        return list(organisationId, List.of(campaign.id())).getFirst();
    }

    private static CampaignView view(Record row) {
        CampaignRecord campaign = row.into(CAMPAIGN);
        return new CampaignView(
                campaign.getId(),
                campaign.getName(),
                campaign.getActive(),
                CampaignState.valueOf(row.get(STATE)),
                new CampaignDetails(
                        campaign.getSource(), campaign.getStartsOn(), campaign.getEndsOn(), List.of(row.get(OFFICES))),
                revocation(campaign),
                campaign.getCreatedAt().toInstant(),
                campaign.getVersion());
    }

    private static @Nullable RevocationPeriod revocation(CampaignRecord row) {
        Integer days = row.getRevokeDays();
        return days == null
                ? null
                : new RevocationPeriod(
                        days,
                        Duration.ofSeconds(row.getRevokeSeconds()),
                        RevocationClock.valueOf(row.getRevokeClock()),
                        RevocationMode.valueOf(row.getRevokeMode()),
                        Stream.of(row.getRemindBefore())
                                .map(Duration::ofSeconds)
                                .toList());
    }

    private static Map<Field<?>, @Nullable Object> columns(CampaignDetails details) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(CAMPAIGN.SOURCE, details.source());
        columns.put(CAMPAIGN.STARTS_ON, details.startsOn());
        columns.put(CAMPAIGN.ENDS_ON, details.endsOn());
        return columns;
    }

    private static Map<Field<?>, @Nullable Object> columns(@Nullable RevocationPeriod revocation) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(CAMPAIGN.REVOKE_DAYS, revocation == null ? null : revocation.days());
        columns.put(
                CAMPAIGN.REVOKE_SECONDS,
                revocation == null ? null : (int) revocation.time().toSeconds());
        columns.put(
                CAMPAIGN.REVOKE_CLOCK,
                revocation == null ? null : revocation.clock().name());
        columns.put(
                CAMPAIGN.REVOKE_MODE,
                revocation == null ? null : revocation.mode().name());
        columns.put(
                CAMPAIGN.REMIND_BEFORE,
                revocation == null
                        ? new Integer[0]
                        : revocation.reminders().stream()
                                .map(before -> (int) before.toSeconds())
                                .toArray(Integer[]::new));
        return columns;
    }
}
