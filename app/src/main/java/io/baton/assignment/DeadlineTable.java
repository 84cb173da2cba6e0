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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of deadlines: until when offers can be answered, which are over, and which stand on other terms. */
@Repository
class DeadlineTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private static final String MOVE = """
            update assignment set deadline = given.deadline, deadline_mode = given.mode, remind_at = given.remind_at,
                campaign_terms = {4}, expired_at = null
            from unnest({1}::uuid[], {2}::timestamptz[], {3}::text[], {5}::timestamptz[])
                as given (lead_id, deadline, mode, remind_at)
            where assignment.organisation_id = {0} and assignment.lead_id = given.lead_id and assignment.state = 'OFFERED'
            """;

    private static final List<Field<?>> OPEN_OFFER = List.of(
            ASSIGNMENT.LEAD_ID,
            ASSIGNMENT.USER_ID,
            ASSIGNMENT.OFFERED_AT,
            ASSIGNMENT.DEADLINE,
            ASSIGNMENT.CAMPAIGN_TERMS);

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
                        DSL.val(terms),
                        DSL.val(deadlines.stream()
                                .map(deadline -> deadline == null ? null : offset(deadline.remindAt()))
                                .toArray(OffsetDateTime[]::new)))
                .execute();
        requireAll(leads, moved);
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
