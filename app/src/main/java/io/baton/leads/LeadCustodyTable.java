package io.baton.leads;

import static io.baton.tables.Tables.LEAD;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of the lead's custody columns. */
@Repository
class LeadCustodyTable {

    private static final List<Field<?>> COLUMNS = List.of(
            LEAD.ID,
            LEAD.NUMBER,
            LEAD.DISPLAY_NAME,
            LEAD.TYPE,
            LEAD.GROUP_ID,
            LEAD.CAMPAIGN_ID,
            LEAD.STAGE,
            LEAD.CLOSE_OUTCOME,
            LEAD.STATUS_ID,
            LEAD.STATUS_BEFORE_CLOSING,
            LEAD.HOLDING_OFFICE_ID,
            LEAD.HOLDER_USER_ID,
            LEAD.ORIGIN_OFFICE_ID,
            LEAD.SENDING_OFFICE_ID,
            LEAD.CONTACT_ID,
            LEAD.REVOKE_ON,
            LEAD.EXPIRED);

    // A lead that comes to another office arrives there anew: lists are ordered by when it did, and it says who sent
    // it.
    private static final String CHANGE = """
            update lead set stage = given.stage,
                stage_since = case when lead.stage = given.stage and lead.holder_user_id is not distinct from given.holder
                        and lead.holding_office_id = given.office
                    then lead.stage_since else moment.at end,
                received_at = case when lead.holding_office_id = given.office then lead.received_at else moment.at end,
                sending_office_id = case when lead.holding_office_id = given.office
                    then lead.sending_office_id else lead.holding_office_id end,
                status_before_closing = case when given.stage <> 'CLOSED' then null
                    when lead.stage = 'CLOSED' then lead.status_before_closing else lead.status_id end,
                holding_office_id = given.office, holder_user_id = given.holder, frozen = given.frozen,
                close_outcome = given.outcome, status_id = given.status, contact_id = given.contact,
                revoke_on = given.revoke_on, expired = given.expired
            from unnest({1}::uuid[], {2}::text[], {3}::uuid[], {4}::uuid[], {5}::boolean[], {6}::text[], {7}::uuid[],
                {8}::uuid[], {9}::timestamptz[], {10}::boolean[])
                as given (id, stage, office, holder, frozen, outcome, status, contact, revoke_on, expired)
            join lead as before on before.organisation_id = {0} and before.id = given.id
            cross join (select baton_now() as at) moment
            where lead.organisation_id = {0} and lead.id = given.id
            returning lead.id, lead.received_at = moment.at as arrived, before.received_at as received_before,
                array_remove(array[before.holding_office_id, before.holder_user_id, lead.holding_office_id,
                    lead.holder_user_id, lead.sending_office_id], null) as concerned
            """;

    private final DSLContext database;

    LeadCustodyTable(DSLContext database) {
        this.database = database;
    }

    List<LeadInCustody> lock(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(COLUMNS)
                .from(LEAD)
                .where(among(organisationId, leadIds))
                .orderBy(LEAD.ID)
                .forUpdate()
                .fetch(LeadCustodyTable::lead);
    }

    List<LeadInCustody> lockFree(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(COLUMNS)
                .from(LEAD)
                .where(among(organisationId, leadIds))
                .orderBy(LEAD.ID)
                .forUpdate()
                .skipLocked()
                .fetch(LeadCustodyTable::lead);
    }

    List<LeadInCustody> read(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(COLUMNS)
                .from(LEAD)
                .where(among(organisationId, leadIds))
                .fetch(LeadCustodyTable::lead);
    }

    /**
     * What was written.
     *
     * @param moved the leads that arrived at another office by it
     * @param concerned the offices and users who have them now, had them before, or sent them
     */
    record Changed(List<MovedLead> moved, Set<UUID> concerned) {}

    Changed change(UUID organisationId, List<CustodyChange> changes) {
        List<Record> changed = List.copyOf(database.fetch(
                CHANGE,
                DSL.val(organisationId),
                DSL.val(column(changes, CustodyChange::leadId, UUID[]::new)),
                DSL.val(column(changes, change -> change.stage().name(), String[]::new)),
                DSL.val(column(changes, CustodyChange::holdingOfficeId, UUID[]::new)),
                DSL.val(column(changes, CustodyChange::holderUserId, UUID[]::new)),
                DSL.val(column(changes, CustodyChange::frozen, Boolean[]::new)),
                DSL.val(column(changes, LeadCustodyTable::outcomeName, String[]::new)),
                DSL.val(column(changes, CustodyChange::statusId, UUID[]::new)),
                DSL.val(column(changes, CustodyChange::contactId, UUID[]::new)),
                DSL.val(column(changes, LeadCustodyTable::revokeOn, OffsetDateTime[]::new)),
                DSL.val(column(changes, CustodyChange::expired, Boolean[]::new))));
        if (changed.size() != changes.size()) {
            throw new IllegalStateException(
                    "custody of " + changes.size() + " leads, but " + changed.size() + " are there");
        }
        List<MovedLead> moved = changed.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("arrived", Boolean.class)))
                .map(row -> new MovedLead(row.get("id", UUID.class), row.get("received_before", OffsetDateTime.class)))
                .toList();
        Set<UUID> concerned = new HashSet<>();
        changed.forEach(row -> Collections.addAll(concerned, row.get("concerned", UUID[].class)));
        return new Changed(moved, concerned);
    }

    /** Puts locked leads into a campaign, or into none, and answers which offices and users have them. */
    Set<UUID> setCampaign(UUID organisationId, Collection<UUID> leadIds, @Nullable UUID campaignId) {
        return concerned(database.update(LEAD)
                .set(LEAD.CAMPAIGN_ID, campaignId)
                .set(LEAD.VERSION, LEAD.VERSION.plus(1))
                .where(among(organisationId, leadIds))
                .returningResult(LEAD.HOLDING_OFFICE_ID, LEAD.HOLDER_USER_ID)
                .fetch());
    }

    /** Puts locked leads into a lead group, and answers which offices and users have them. */
    Set<UUID> setGroup(UUID organisationId, Collection<UUID> leadIds, UUID groupId) {
        return concerned(database.update(LEAD)
                .set(LEAD.GROUP_ID, groupId)
                .set(LEAD.VERSION, LEAD.VERSION.plus(1))
                .where(among(organisationId, leadIds))
                .returningResult(LEAD.HOLDING_OFFICE_ID, LEAD.HOLDER_USER_ID)
                .fetch());
    }

    private static Set<UUID> concerned(List<Record2<UUID, UUID>> rows) {
        Set<UUID> concerned = new HashSet<>();
        for (Record2<UUID, UUID> row : rows) {
            concerned.add(row.value1());
            if (row.value2() != null) {
                concerned.add(row.value2());
            }
        }
        return concerned;
    }

    private static @Nullable String outcomeName(CustodyChange change) {
        CloseOutcome outcome = change.closeOutcome();
        return outcome == null ? null : outcome.name();
    }

    private static @Nullable OffsetDateTime revokeOn(CustodyChange change) {
        return offset(change.revokeOn());
    }

    private static <T> T[] column(
            List<CustodyChange> changes,
            Function<CustodyChange, ? extends @Nullable T> value,
            java.util.function.IntFunction<T[]> array) {
        return changes.stream().map(value).toArray(array);
    }

    private static Condition among(UUID organisationId, Collection<UUID> leadIds) {
        return LEAD.ORGANISATION_ID.eq(organisationId).and(LEAD.ID.eq(DSL.any(leadIds.toArray(UUID[]::new))));
    }

    /** Where a lead stands, of a row with all its columns. */
    static LeadStanding standing(Record row) {
        return new LeadStanding(
                Stage.valueOf(row.get(LEAD.STAGE)),
                row.get(LEAD.HOLDING_OFFICE_ID),
                row.get(LEAD.HOLDER_USER_ID),
                row.get(LEAD.ORIGIN_OFFICE_ID),
                row.get(LEAD.SENDING_OFFICE_ID),
                closeOutcome(row));
    }

    private static @Nullable CloseOutcome closeOutcome(Record row) {
        String outcome = row.get(LEAD.CLOSE_OUTCOME);
        return outcome == null ? null : CloseOutcome.valueOf(outcome);
    }

    private static LeadInCustody lead(Record row) {
        return new LeadInCustody(
                row.get(LEAD.ID),
                row.get(LEAD.NUMBER),
                row.get(LEAD.DISPLAY_NAME),
                LeadType.valueOf(row.get(LEAD.TYPE)),
                row.get(LEAD.GROUP_ID),
                row.get(LEAD.CAMPAIGN_ID),
                Stage.valueOf(row.get(LEAD.STAGE)),
                closeOutcome(row),
                row.get(LEAD.STATUS_ID),
                row.get(LEAD.STATUS_BEFORE_CLOSING),
                row.get(LEAD.HOLDING_OFFICE_ID),
                row.get(LEAD.HOLDER_USER_ID),
                row.get(LEAD.ORIGIN_OFFICE_ID),
                row.get(LEAD.SENDING_OFFICE_ID),
                row.get(LEAD.CONTACT_ID),
                instant(row.get(LEAD.REVOKE_ON)),
                row.get(LEAD.EXPIRED));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
