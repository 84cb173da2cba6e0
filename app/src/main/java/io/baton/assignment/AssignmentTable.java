package io.baton.assignment;

import static io.baton.tables.Tables.ASSIGNMENT;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.leads.CloseOutcome;
import io.baton.platform.Actor;
import io.baton.platform.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of assignments. */
@Repository
class AssignmentTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private static final String OFFER = """
            insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, assigned_by, offered_at,
                deadline, deadline_mode, campaign_terms, remind_at)
            select {0}, given.id, given.lead_id,
                1 + coalesce((select max(former.sequence) from assignment former
                    where former.organisation_id = {0} and former.lead_id = given.lead_id), 0),
                given.office_id, given.user_id, 'OFFERED', {5}, given.offered_at, given.deadline, given.mode, given.terms,
                given.remind_at
            from unnest({1}::uuid[], {2}::uuid[], {3}::uuid[], {4}::uuid[], {6}::timestamptz[], {7}::timestamptz[], {8}::text[],
                {9}::integer[], {10}::timestamptz[]) as given (id, lead_id, office_id, user_id, offered_at, deadline, mode, terms,
                remind_at)
            """;

    private static final String RESUME = """
            insert into assignment (organisation_id, id, lead_id, sequence, office_id, user_id, state, assigned_by,
                offered_at, accepted_at, resumes)
            select {0}, given.id, given.lead_id, former.sequence + 1, former.office_id, former.user_id, 'ACCEPTED', {3},
                moment.at, moment.at, former.id
            from unnest({1}::uuid[], {2}::uuid[]) as given (id, lead_id)
            cross join (select baton_now() as at) moment
            cross join lateral (
                select id, sequence, office_id, user_id, state from assignment
                where organisation_id = {0} and lead_id = given.lead_id
                order by sequence desc limit 1) former
            where former.state = 'CLOSED'
            """;

    private final DSLContext database;

    AssignmentTable(DSLContext database) {
        this.database = database;
    }

    void offer(Actor actor, List<Offer> offers) {
        database.query(
                        OFFER,
                        DSL.val(actor.organisationId()),
                        DSL.val(ids(offers, Offer::assignmentId)),
                        DSL.val(ids(offers, Offer::leadId)),
                        DSL.val(ids(offers, Offer::officeId)),
                        DSL.val(ids(offers, Offer::userId)),
                        DSL.val(actor.userId(), UUID.class),
                        DSL.val(column(offers, offer -> offset(offer.offeredAt()), OffsetDateTime[]::new)),
                        DSL.val(column(offers, offer -> offset(offer.revokeOn()), OffsetDateTime[]::new)),
                        DSL.val(column(offers, AssignmentTable::mode, String[]::new)),
                        DSL.val(column(offers, Offer::terms, Integer[]::new)),
                        DSL.val(column(offers, offer -> offset(offer.remindAt()), OffsetDateTime[]::new)))
                .execute();
    }

    /** Marks the live offers of these leads accepted. */
    void accept(UUID organisationId, Collection<UUID> leadIds) {
        int accepted = database.update(ASSIGNMENT)
                .set(ASSIGNMENT.STATE, AssignmentState.ACCEPTED.name())
                .set(ASSIGNMENT.ACCEPTED_AT, NOW)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .execute();
        requireAll(leadIds, accepted);
    }

    /** Ends the live assignments of these leads. */
    void end(Actor actor, Collection<UUID> leadIds, AssignmentState state, @Nullable String reason) {
        int ended = database.update(ASSIGNMENT)
                .set(ASSIGNMENT.STATE, state.name())
                .set(ASSIGNMENT.ENDED_AT, NOW)
                .set(ASSIGNMENT.ENDED_BY, actor.userId())
                .set(ASSIGNMENT.REASON, reason)
                .where(ofLeads(actor.organisationId(), leadIds))
                .and(ASSIGNMENT.ENDED_AT.isNull())
                .execute();
        requireAll(leadIds, ended);
    }

    /** Places closed leads anew with whoever held them, as accepted ones; the placements that ended stay. */
    void resume(Actor actor, Collection<UUID> leadIds) {
        UUID[] leads = leadIds.toArray(UUID[]::new);
        UUID[] ids = leadIds.stream().map(lead -> Ids.next()).toArray(UUID[]::new);
        int resumed = database.query(
                        RESUME,
                        DSL.val(actor.organisationId()),
                        DSL.val(ids),
                        DSL.val(leads),
                        DSL.val(actor.userId(), UUID.class))
                .execute();
        requireAll(leadIds, resumed);
    }

    /** Per lead, which of these users have rejected it before. */
    Map<UUID, Set<UUID>> rejecters(UUID organisationId, Collection<UUID> leadIds, Collection<UUID> userIds) {
        return database
                .selectDistinct(ASSIGNMENT.LEAD_ID, ASSIGNMENT.USER_ID)
                .from(ASSIGNMENT)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.USER_ID.eq(DSL.any(userIds.toArray(UUID[]::new))))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.REJECTED.name()))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }

    /** The offers of these leads that wait for an answer: the assignment by its lead. */
    Map<UUID, UUID> openOffers(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(ASSIGNMENT.LEAD_ID, ASSIGNMENT.ID)
                .from(ASSIGNMENT)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .fetchMap(ASSIGNMENT.LEAD_ID, ASSIGNMENT.ID);
    }

    /** How many leads each of these users holds and has not finished; users without any are not in the answer. */
    Map<UUID, Integer> openCounts(UUID organisationId, Collection<UUID> userIds) {
        return database.select(ASSIGNMENT.USER_ID, DSL.count())
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ORGANISATION_ID.eq(organisationId))
                .and(ASSIGNMENT.USER_ID.eq(DSL.any(userIds.toArray(UUID[]::new))))
                .and(ASSIGNMENT.ENDED_AT.isNull())
                .groupBy(ASSIGNMENT.USER_ID)
                .fetchMap(ASSIGNMENT.USER_ID, row -> row.value2());
    }

    /** Which of these leads this user has ever been offered. */
    Set<UUID> everOfferedTo(UUID organisationId, UUID userId, Collection<UUID> leadIds) {
        return database.selectDistinct(ASSIGNMENT.LEAD_ID)
                .from(ASSIGNMENT)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.USER_ID.eq(userId))
                .fetchSet(ASSIGNMENT.LEAD_ID);
    }

    /** The chain of custody of one lead, newest first. */
    List<AssignmentView> listChain(UUID organisationId, UUID leadId) {
        return database.select(ASSIGNMENT.asterisk(), USER_ACCOUNT.NAME)
                .from(ASSIGNMENT)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(ASSIGNMENT.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(ASSIGNMENT.USER_ID))
                .where(ofLeads(organisationId, List.of(leadId)))
                .orderBy(ASSIGNMENT.SEQUENCE.desc())
                .fetch(AssignmentTable::view);
    }

    static Condition ofLeads(UUID organisationId, Collection<UUID> leadIds) {
        return ASSIGNMENT
                .ORGANISATION_ID
                .eq(organisationId)
                .and(ASSIGNMENT.LEAD_ID.eq(DSL.any(leadIds.toArray(UUID[]::new))));
    }

    static void requireAll(Collection<UUID> leadIds, int changed) {
        if (changed != leadIds.size()) {
            throw new IllegalStateException(leadIds.size() + " leads, but " + changed + " assignments fit");
        }
    }

    private static UUID[] ids(List<Offer> offers, Function<Offer, UUID> id) {
        return column(offers, id, UUID[]::new);
    }

    private static <T> T[] column(
            List<Offer> offers, Function<Offer, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return offers.stream().map(value).toArray(array);
    }

    private static @Nullable String mode(Offer offer) {
        Deadline deadline = offer.deadline();
        return deadline == null ? null : deadline.mode().name();
    }

    static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static AssignmentView view(Record row) {
        return new AssignmentView(
                row.get(ASSIGNMENT.ID),
                row.get(ASSIGNMENT.LEAD_ID),
                row.get(ASSIGNMENT.SEQUENCE),
                row.get(ASSIGNMENT.OFFICE_ID),
                row.get(ASSIGNMENT.USER_ID),
                row.get(USER_ACCOUNT.NAME),
                AssignmentState.valueOf(row.get(ASSIGNMENT.STATE)),
                row.get(ASSIGNMENT.OFFERED_AT).toInstant(),
                instant(row.get(ASSIGNMENT.ACCEPTED_AT)),
                instant(row.get(ASSIGNMENT.ENDED_AT)),
                row.get(ASSIGNMENT.REASON),
                row.get(ASSIGNMENT.RESUMES),
                validated(row.get(ASSIGNMENT.VALIDATED_OUTCOME)));
    }

    private static @Nullable CloseOutcome validated(@Nullable String outcome) {
        return outcome == null ? null : CloseOutcome.valueOf(outcome);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
