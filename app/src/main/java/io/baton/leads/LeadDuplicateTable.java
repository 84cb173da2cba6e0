package io.baton.leads;

import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.LEAD_DUPLICATE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.platform.Actor;
import io.baton.shared.MatchReason;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of which lead repeats which: each points at the first of its person or firm. */
@Repository
class LeadDuplicateTable {

    // One step along the primary key for each key of the leads, however many other leads share it.
    private static final String CANDIDATES = """
            select mine.lead_id, mine.lead_number, mine.match_key, first.lead_id as first_id,
                coalesce(known.original_id, first.lead_id) as original_id
            from lead_match_key mine
            cross join lateral (
                select lead_id, lead_number from lead_match_key
                where organisation_id = {0} and match_key = mine.match_key
                order by lead_number limit 1) first
            left join lead_duplicate known on known.organisation_id = {0} and known.lead_id = first.lead_id
            where mine.organisation_id = {0} and mine.lead_id = any({1}::uuid[]) and first.lead_number < mine.lead_number
            order by mine.lead_number, first.lead_number
            """;

    private static final String FOLLOW_PLACE = """
            update lead_duplicate set received_at = lead.received_at, sort_name = lead.sort_name
            from lead
            where lead.organisation_id = {0} and lead.id = any({1})
                and lead_duplicate.organisation_id = lead.organisation_id and lead_duplicate.lead_id = lead.id
                and (lead_duplicate.received_at <> lead.received_at or lead_duplicate.sort_name <> lead.sort_name)
            """;

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    /** As many merged duplicates as are read with a lead. */
    private static final int MOST_MERGED = 20;

    /**
     * A lead that shares a key with an earlier one.
     *
     * @param firstId the first lead that has the key
     * @param originalId what that one points at, or itself
     */
    record Candidate(UUID leadId, UUID firstId, UUID originalId, MatchReason reason) {}

    /** A link to be written. */
    record Link(UUID leadId, UUID originalId, MatchReason reason) {}

    private final DSLContext database;

    LeadDuplicateTable(DSLContext database) {
        this.database = database;
    }

    /** In the order of the leads' numbers, for each the earliest first. */
    List<Candidate> candidates(UUID organisationId, Collection<UUID> leadIds) {
        return database.fetch(CANDIDATES, DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new)))
                .map(row -> new Candidate(
                        row.get("lead_id", UUID.class),
                        row.get("first_id", UUID.class),
                        row.get("original_id", UUID.class),
                        MatchReason.ofKey(row.get("match_key", String.class))));
    }

    /** Links that are there already stay. */
    void insert(UUID organisationId, List<Link> links) {
        database.query(
                        """
                        insert into lead_duplicate (organisation_id, lead_id, original_id, reason, received_at, sort_name)
                        select {0}, given.lead_id, given.original_id, given.reason, place.received_at, place.sort_name
                        from unnest({1}::uuid[], {2}::uuid[], {3}::text[]) as given (lead_id, original_id, reason)
                        cross join lateral (
                            select received_at, sort_name from lead
                            where organisation_id = {0} and id = given.lead_id limit 1) as place
                        on conflict (organisation_id, lead_id) do nothing
                        """,
                        DSL.val(organisationId),
                        DSL.val(links.stream().map(Link::leadId).toArray(UUID[]::new)),
                        DSL.val(links.stream().map(Link::originalId).toArray(UUID[]::new)),
                        DSL.val(links.stream().map(link -> link.reason().name()).toArray(String[]::new)))
                .execute();
    }

    /** Whoever stands in one group with the lead: what it points at, and what points at either. At most so many. */
    Set<UUID> groupOf(UUID organisationId, UUID leadId, int most) {
        UUID original = database.select(LEAD_DUPLICATE.ORIGINAL_ID)
                .from(LEAD_DUPLICATE)
                .where(of(organisationId, leadId))
                .fetchOne(LEAD_DUPLICATE.ORIGINAL_ID);
        UUID first = original == null ? leadId : original;
        Set<UUID> group = new HashSet<>(List.of(leadId, first));
        group.addAll(database.select(LEAD_DUPLICATE.LEAD_ID)
                .from(LEAD_DUPLICATE)
                .where(LEAD_DUPLICATE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_DUPLICATE.ORIGINAL_ID.eq(first))
                .orderBy(LEAD_DUPLICATE.LEAD_ID.desc())
                .limit(most)
                .fetch(LEAD_DUPLICATE.LEAD_ID));
        return group;
    }

    /** Which leads point at one of these, but for links that somebody merged. */
    Set<UUID> idsRepeating(UUID organisationId, Collection<UUID> originals) {
        return database.select(LEAD_DUPLICATE.LEAD_ID)
                .from(LEAD_DUPLICATE)
                .where(LEAD_DUPLICATE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_DUPLICATE.ORIGINAL_ID.eq(DSL.any(originals.toArray(UUID[]::new))))
                .fetchSet(LEAD_DUPLICATE.LEAD_ID);
    }

    /** Takes the links of these leads away, but for those that somebody merged. */
    void deleteFound(UUID organisationId, Collection<UUID> leadIds) {
        database.deleteFrom(LEAD_DUPLICATE)
                .where(LEAD_DUPLICATE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_DUPLICATE.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))))
                .and(LEAD_DUPLICATE.MERGED_AT.isNull())
                .execute();
    }

    /** Links the loser to the winner for good, and what repeated the loser too. */
    void merge(Actor actor, UUID winnerId, UUID loserId) {
        UUID organisationId = actor.organisationId();
        database.deleteFrom(LEAD_DUPLICATE)
                .where(of(organisationId, winnerId))
                .and(LEAD_DUPLICATE.ORIGINAL_ID.eq(loserId))
                .execute();
        database.update(LEAD_DUPLICATE)
                .set(LEAD_DUPLICATE.ORIGINAL_ID, winnerId)
                .where(LEAD_DUPLICATE.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_DUPLICATE.ORIGINAL_ID.eq(loserId))
                .execute();
        database.insertInto(LEAD_DUPLICATE)
                .set(LEAD_DUPLICATE.ORGANISATION_ID, organisationId)
                .set(LEAD_DUPLICATE.LEAD_ID, loserId)
                .set(LEAD_DUPLICATE.ORIGINAL_ID, winnerId)
                .set(LEAD_DUPLICATE.MERGED_AT, NOW)
                .set(LEAD_DUPLICATE.MERGED_BY, actor.userId())
                .set(LEAD_DUPLICATE.RECEIVED_AT, placeOf(organisationId, loserId, LEAD.RECEIVED_AT))
                .set(LEAD_DUPLICATE.SORT_NAME, placeOf(organisationId, loserId, LEAD.SORT_NAME))
                .onConflict(LEAD_DUPLICATE.ORGANISATION_ID, LEAD_DUPLICATE.LEAD_ID)
                .doUpdate()
                .set(LEAD_DUPLICATE.ORIGINAL_ID, winnerId)
                .set(LEAD_DUPLICATE.MERGED_AT, NOW)
                .set(LEAD_DUPLICATE.MERGED_BY, actor.userId())
                .execute();
    }

    private static <T> Field<T> placeOf(UUID organisationId, UUID leadId, Field<T> column) {
        return DSL.field(DSL.select(column)
                .from(LEAD)
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.ID.eq(leadId)));
    }

    /** Has the links of leads stand where the leads now stand in lists. */
    void followPlace(UUID organisationId, Collection<UUID> leadIds) {
        database.query(FOLLOW_PLACE, DSL.val(organisationId), DSL.val(leadIds.toArray(UUID[]::new)))
                .execute();
    }

    /** Leaves of merged leads the likeness that was found, if any. */
    void unmerge(UUID organisationId, Collection<UUID> leadIds) {
        Condition merged = LEAD_DUPLICATE
                .ORGANISATION_ID
                .eq(organisationId)
                .and(LEAD_DUPLICATE.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))))
                .and(LEAD_DUPLICATE.MERGED_AT.isNotNull());
        database.deleteFrom(LEAD_DUPLICATE)
                .where(merged)
                .and(LEAD_DUPLICATE.REASON.isNull())
                .execute();
        database.update(LEAD_DUPLICATE)
                .setNull(LEAD_DUPLICATE.MERGED_AT)
                .setNull(LEAD_DUPLICATE.MERGED_BY)
                .where(merged)
                .execute();
    }

    /** The leads merged into this one, the newest first. */
    List<LinkedLead> mergedInto(UUID organisationId, UUID winnerId) {
        return read(
                LEAD.ID.eq(LEAD_DUPLICATE.LEAD_ID),
                organisationId,
                LEAD_DUPLICATE.ORIGINAL_ID.eq(winnerId).and(LEAD_DUPLICATE.MERGED_AT.isNotNull()),
                MOST_MERGED);
    }

    /** What each of these leads repeats. */
    List<LinkedLead> originalsOf(UUID organisationId, Collection<UUID> leadIds) {
        return read(
                LEAD.ID.eq(LEAD_DUPLICATE.ORIGINAL_ID),
                organisationId,
                LEAD_DUPLICATE.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))),
                Integer.MAX_VALUE);
    }

    /** The newest leads that repeat this one. */
    List<LinkedLead> repeating(UUID organisationId, UUID originalId, int most) {
        return read(
                LEAD.ID.eq(LEAD_DUPLICATE.LEAD_ID), organisationId, LEAD_DUPLICATE.ORIGINAL_ID.eq(originalId), most);
    }

    private List<LinkedLead> read(Condition shown, UUID organisationId, Condition which, int most) {
        return database.select(LEAD.ID, LEAD.NUMBER, LEAD.DISPLAY_NAME, LEAD.RECEIVED_AT, USER_ACCOUNT.NAME)
                .select(LEAD.STAGE, LEAD.CLOSE_OUTCOME, LEAD.HOLDING_OFFICE_ID, LEAD.HOLDER_USER_ID)
                .select(LEAD.ORIGIN_OFFICE_ID, LEAD.SENDING_OFFICE_ID)
                .select(LEAD_DUPLICATE.LEAD_ID, LEAD_DUPLICATE.REASON, LEAD_DUPLICATE.MERGED_AT)
                .from(LEAD_DUPLICATE)
                .join(LEAD)
                .on(LEAD.ORGANISATION_ID.eq(LEAD_DUPLICATE.ORGANISATION_ID).and(shown))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LEAD.HOLDER_USER_ID))
                .where(LEAD_DUPLICATE.ORGANISATION_ID.eq(organisationId))
                .and(which)
                .orderBy(LEAD.NUMBER.desc())
                .limit(most)
                .fetch(LeadDuplicateTable::linked);
    }

    private static LinkedLead linked(Record row) {
        String outcome = row.get(LEAD.CLOSE_OUTCOME);
        return new LinkedLead(
                row.get(LEAD_DUPLICATE.LEAD_ID),
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.DISPLAY_NAME),
                LeadCustodyTable.standing(row),
                outcome == null ? null : CloseOutcome.valueOf(outcome),
                row.get(USER_ACCOUNT.NAME),
                row.get(LEAD.RECEIVED_AT).toInstant(),
                reason(row.get(LEAD_DUPLICATE.REASON)),
                row.get(LEAD_DUPLICATE.MERGED_AT) != null);
    }

    private static @Nullable MatchReason reason(@Nullable String name) {
        return name == null ? null : MatchReason.valueOf(name);
    }

    private static Condition of(UUID organisationId, UUID leadId) {
        return LEAD_DUPLICATE.ORGANISATION_ID.eq(organisationId).and(LEAD_DUPLICATE.LEAD_ID.eq(leadId));
    }
}
