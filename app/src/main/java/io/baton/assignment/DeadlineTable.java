package io.baton.assignment;

import static io.baton.assignment.AssignmentTable.instant;
import static io.baton.assignment.AssignmentTable.ofLeads;
import static io.baton.assignment.AssignmentTable.offset;
import static io.baton.assignment.AssignmentTable.requireAll;
import static io.baton.tables.Tables.ASSIGNMENT;
import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.LEAD;

import io.baton.campaigns.RevocationMode;
import io.baton.leads.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of deadlines: until when offers can be answered, which are over, and which stand on other terms. */
@Repository
class DeadlineTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    /** Of so many that are over, those of each organisation are looked for. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final String MOVE = """
            update assignment set deadline = given.deadline, deadline_mode = given.mode, campaign_terms = {4}, expired_at = null
            from unnest({1}::uuid[], {2}::timestamptz[], {3}::text[]) as given (lead_id, deadline, mode)
            where assignment.organisation_id = {0} and assignment.lead_id = given.lead_id and assignment.state = 'OFFERED'
            """;

    private static final List<Field<?>> OPEN_OFFER = List.of(
            ASSIGNMENT.LEAD_ID,
            ASSIGNMENT.USER_ID,
            ASSIGNMENT.OFFERED_AT,
            ASSIGNMENT.DEADLINE,
            ASSIGNMENT.CAMPAIGN_TERMS);

    /** What the index of deadlines holds. */
    private static final Condition IS_TIMED = ASSIGNMENT
            .STATE
            .eq(DSL.inline(AssignmentState.OFFERED.name()))
            .and(ASSIGNMENT.DEADLINE.isNotNull())
            .and(ASSIGNMENT.EXPIRED_AT.isNull());

    private final DSLContext database;

    DeadlineTable(DSLContext database) {
        this.database = database;
    }

    /** The instant it is: true after every lock that was waited for. */
    Instant databaseTime() {
        return database.select(NOW).fetchSingle().value1().toInstant();
    }

    /**
     * Which of these locked leads nobody has answered in time, and what happens with them; without those marked so
     * already. Offers on terms their campaign no longer has are not among them: their deadline is about to move.
     */
    Map<UUID, RevocationMode> listOverdue(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(ASSIGNMENT.LEAD_ID, ASSIGNMENT.DEADLINE_MODE)
                .from(ASSIGNMENT)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .and(ASSIGNMENT.EXPIRED_AT.isNull())
                .and(ASSIGNMENT.DEADLINE.lt(NOW))
                .andNotExists(database.selectOne()
                        .from(LEAD)
                        .join(CAMPAIGN)
                        .on(CAMPAIGN.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                        .and(CAMPAIGN.ID.eq(LEAD.CAMPAIGN_ID))
                        .where(LEAD.ORGANISATION_ID.eq(ASSIGNMENT.ORGANISATION_ID))
                        .and(LEAD.ID.eq(ASSIGNMENT.LEAD_ID))
                        .and(CAMPAIGN.TERMS_VERSION.isDistinctFrom(ASSIGNMENT.CAMPAIGN_TERMS)))
                .fetchMap(ASSIGNMENT.LEAD_ID, row -> RevocationMode.valueOf(row.value2()));
    }

    /** Marks that nobody answered the live offers of these leads in time. */
    void markExpired(UUID organisationId, Collection<UUID> leadIds) {
        int marked = database.update(ASSIGNMENT)
                .set(ASSIGNMENT.EXPIRED_AT, NOW)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .execute();
        requireAll(leadIds, marked);
    }

    /** Leads of a campaign with an offer on other terms than the campaign has, by id; as many as the limit. */
    List<UUID> listOnOtherTerms(UUID organisationId, UUID campaignId, int limit) {
        return openOffersOf(organisationId, campaignId)
                .and(ASSIGNMENT.CAMPAIGN_TERMS.isDistinctFrom(CAMPAIGN.TERMS_VERSION))
                .orderBy(ASSIGNMENT.LEAD_ID)
                .limit(limit)
                .fetch(ASSIGNMENT.LEAD_ID);
    }

    /** The offers of a campaign that wait for an answer, in no order; as many as the limit. */
    List<OpenOffer> listOpenOffers(UUID organisationId, UUID campaignId, int limit) {
        return openOffersOf(organisationId, campaignId).limit(limit).fetch(DeadlineTable::openOffer);
    }

    /** The live offers of these leads that nobody has answered. */
    List<OpenOffer> listOpenOffers(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(OPEN_OFFER)
                .from(ASSIGNMENT)
                .where(ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .fetch(DeadlineTable::openOffer);
    }

    private SelectConditionStep<? extends Record> openOffersOf(UUID organisationId, UUID campaignId) {
        return database.select(OPEN_OFFER)
                .from(LEAD)
                .join(CAMPAIGN)
                .on(CAMPAIGN.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(CAMPAIGN.ID.eq(LEAD.CAMPAIGN_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(ASSIGNMENT.LEAD_ID.eq(LEAD.ID))
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.CAMPAIGN_ID.eq(campaignId))
                .and(LEAD.STAGE.eq(Stage.ASSIGNED.name()))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()));
    }

    /** Gives live offers another deadline, or none; one that was over is so no longer. */
    void moveDeadlines(UUID organisationId, int terms, Map<UUID, Optional<Deadline>> deadlineOf) {
        List<UUID> leads = List.copyOf(deadlineOf.keySet());
        List<@Nullable Deadline> deadlines = new ArrayList<>();
        leads.forEach(lead ->
                deadlines.add(Objects.requireNonNull(deadlineOf.get(lead)).orElse(null)));
        int moved = database.query(
                        MOVE,
                        DSL.val(organisationId),
                        DSL.val(leads.toArray(UUID[]::new)),
                        DSL.val(deadlines.stream()
                                .map(deadline -> deadline == null ? null : offset(deadline.at()))
                                .toArray(OffsetDateTime[]::new)),
                        DSL.val(deadlines.stream()
                                .map(deadline -> deadline == null
                                        ? null
                                        : deadline.mode().name())
                                .toArray(String[]::new)),
                        DSL.val(terms))
                .execute();
        requireAll(leads, moved);
    }

    /**
     * Offers of all organisations that nobody answered in time, the longest over first; as many as the limit of each,
     * so that one whose offers cannot be done with just now keeps no other waiting.
     */
    List<DueOffer> listDue(int limit) {
        Table<?> due = DSL.select(ASSIGNMENT.ORGANISATION_ID, ASSIGNMENT.LEAD_ID, ASSIGNMENT.DEADLINE)
                .from(ASSIGNMENT)
                .where(IS_TIMED)
                // as one value for the whole statement: the index can be entered at it
                .and(ASSIGNMENT.DEADLINE.lt(DSL.field(DSL.select(NOW))))
                .orderBy(ASSIGNMENT.DEADLINE)
                .limit(MOST_LOOKED_AT)
                .asTable("due");
        Field<UUID> organisation = due.field(ASSIGNMENT.ORGANISATION_ID);
        Field<UUID> lead = due.field(ASSIGNMENT.LEAD_ID);
        Field<Integer> nth = DSL.rowNumber()
                .over(DSL.partitionBy(organisation).orderBy(due.field(ASSIGNMENT.DEADLINE)))
                .as("nth");
        Table<?> numbered = DSL.select(organisation, lead, nth).from(due).asTable("numbered");
        return database.select(numbered.field(organisation), numbered.field(lead))
                .from(numbered)
                .where(DSL.field(DSL.name("nth"), Integer.class).le(limit))
                .fetch(row -> new DueOffer(row.value1(), row.value2()));
    }

    /** How long it is to the next deadline of all organisations: zero or less where one has passed, else empty. */
    Optional<Duration> untilNextDue() {
        Field<Long> micros = DSL.field(
                "(extract(epoch from min({0}) - baton_now()) * 1000000)::bigint", Long.class, ASSIGNMENT.DEADLINE);
        return Optional.ofNullable(database.select(micros)
                        .from(ASSIGNMENT)
                        .where(IS_TIMED)
                        .fetchSingle()
                        .value1())
                .map(until -> Duration.of(until, ChronoUnit.MICROS));
    }

    private static OpenOffer openOffer(Record row) {
        OffsetDateTime deadline = row.get(ASSIGNMENT.DEADLINE);
        return new OpenOffer(
                row.get(ASSIGNMENT.LEAD_ID),
                row.get(ASSIGNMENT.USER_ID),
                row.get(ASSIGNMENT.OFFERED_AT).toInstant(),
                instant(deadline),
                row.get(ASSIGNMENT.CAMPAIGN_TERMS));
    }
}
