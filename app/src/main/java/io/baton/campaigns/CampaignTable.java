package io.baton.campaigns;

import static io.baton.tables.Tables.CAMPAIGN;

import io.baton.shared.SearchText;
import io.baton.shared.Slice;
import io.baton.tables.tables.records.CampaignRecord;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of campaigns. */
@Repository
class CampaignTable {

    private final DSLContext database;

    CampaignTable(DSLContext database) {
        this.database = database;
    }

    List<CampaignView> list(UUID organisationId, Collection<UUID> ids) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(CampaignTable::view);
    }

    /** The campaign, held until the transaction ends. */
    Optional<CampaignView> findLocked(UUID organisationId, UUID id) {
        return database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(id))
                .forUpdate()
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

    Slice<CampaignView> search(
            UUID organisationId, List<String> terms, boolean activeOnly, @Nullable CampaignCursor after, int limit) {
        List<CampaignRecord> found = database.selectFrom(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(activeOnly ? CAMPAIGN.ACTIVE.isTrue() : DSL.noCondition())
                .and(containsAll(terms))
                .and(after == null ? DSL.noCondition() : isAfter(after))
                .orderBy(CAMPAIGN.ACTIVE.desc(), CAMPAIGN.SEARCH_NAME)
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
        Condition later = CAMPAIGN.ACTIVE.eq(after.active()).and(CAMPAIGN.SEARCH_NAME.gt(after.searchName()));
        return after.active() ? later.or(CAMPAIGN.ACTIVE.isFalse()) : later;
    }

    private static String cursorOf(CampaignRecord row) {
        return new CampaignCursor(row.getActive(), row.getSearchName()).write();
    }

    /** Adds a campaign; empty where the organisation has one of that name. */
    Optional<CampaignView> insert(
            UUID organisationId, UUID id, String name, @Nullable RevocationPeriod revocation, UUID createdBy) {
        lockName(organisationId, name);
        return database.insertInto(CAMPAIGN)
                .set(CAMPAIGN.ORGANISATION_ID, organisationId)
                .set(CAMPAIGN.ID, id)
                .set(CAMPAIGN.NAME, name)
                .set(CAMPAIGN.SEARCH_NAME, CampaignName.folded(name))
                .set(CAMPAIGN.CREATED_BY, createdBy)
                .set(columns(revocation))
                .onConflict(CAMPAIGN.ORGANISATION_ID, CAMPAIGN.SEARCH_NAME)
                .doNothing()
                .returning()
                .fetchOptional(CampaignTable::view);
    }

    /** Ids of running campaigns by the given names, folded as {@link SearchText} does. */
    Map<String, UUID> findRunning(UUID organisationId, Collection<String> names) {
        Map<String, UUID> byName = database.select(CAMPAIGN.SEARCH_NAME, CAMPAIGN.ID)
                .from(CAMPAIGN)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ACTIVE)
                .and(CAMPAIGN.SEARCH_NAME.eq(
                        DSL.any(names.stream().map(CampaignName::folded).toArray(String[]::new))))
                .fetchMap(CAMPAIGN.SEARCH_NAME, CAMPAIGN.ID);
        Map<String, UUID> found = new HashMap<>();
        for (String name : names) {
            UUID id = byName.get(CampaignName.folded(name));
            if (id != null) {
                found.put(SearchText.fold(name), id);
            }
        }
        return found;
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

    /** @param newTerms whether the revocation period is another one than before */
    CampaignView update(UUID organisationId, CampaignView campaign, boolean newTerms) {
        return database.update(CAMPAIGN)
                .set(CAMPAIGN.NAME, campaign.name())
                .set(CAMPAIGN.SEARCH_NAME, CampaignName.folded(campaign.name()))
                .set(CAMPAIGN.ACTIVE, campaign.active())
                .set(columns(campaign.revocation()))
                .set(CAMPAIGN.TERMS_VERSION, CAMPAIGN.TERMS_VERSION.plus(newTerms ? 1 : 0))
                .set(CAMPAIGN.VERSION, campaign.version() + 1)
                .where(CAMPAIGN.ORGANISATION_ID.eq(organisationId))
                .and(CAMPAIGN.ID.eq(campaign.id()))
                .returning()
                .fetchSingle(CampaignTable::view);
    }

    private static CampaignView view(CampaignRecord row) {
        return new CampaignView(
                row.getId(),
                row.getName(),
                row.getActive(),
                revocation(row),
                row.getCreatedAt().toInstant(),
                row.getVersion());
    }

    private static @Nullable RevocationPeriod revocation(CampaignRecord row) {
        Integer days = row.getRevokeDays();
        return days == null
                ? null
                : new RevocationPeriod(
                        days,
                        Duration.ofSeconds(row.getRevokeSeconds()),
                        RevocationClock.valueOf(row.getRevokeClock()),
                        RevocationMode.valueOf(row.getRevokeMode()));
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
        return columns;
    }
}
