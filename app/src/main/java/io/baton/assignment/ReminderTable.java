package io.baton.assignment;

import static io.baton.tables.Tables.ASSIGNMENT;
import static io.baton.tables.Tables.CAMPAIGN;
import static io.baton.tables.Tables.LEAD;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of reminders: whom to remind of which offers, and when the next time will be. */
@Repository
class ReminderTable {

    /**
     * An offer of which somebody is to be reminded now.
     *
     * @param takenOneself whether the user took it, and nobody gave it
     */
    record Due(UUID leadId, UUID userId, UUID campaignId, Instant deadline, boolean takenOneself) {}

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private static final String NEXT = """
            update assignment set remind_at = given.remind_at
            from unnest({1}::uuid[], {2}::timestamptz[]) as given (lead_id, remind_at)
            where assignment.organisation_id = {0} and assignment.lead_id = given.lead_id and assignment.state = 'OFFERED'
            """;

    private final DSLContext database;

    ReminderTable(DSLContext database) {
        this.database = database;
    }

    /**
     * Of which of these locked leads somebody is to be reminded: they are offered, not over, and on the terms their
     * campaign has; where these are others, the reminders are about to move.
     */
    List<Due> listDue(UUID organisationId, Collection<UUID> leadIds) {
        return database.select(
                        ASSIGNMENT.LEAD_ID,
                        ASSIGNMENT.USER_ID,
                        LEAD.CAMPAIGN_ID,
                        ASSIGNMENT.DEADLINE,
                        DSL.coalesce(ASSIGNMENT.ASSIGNED_BY.eq(ASSIGNMENT.USER_ID), DSL.inline(false)))
                .from(ASSIGNMENT)
                .join(LEAD)
                .on(LEAD.ORGANISATION_ID.eq(ASSIGNMENT.ORGANISATION_ID))
                .and(LEAD.ID.eq(ASSIGNMENT.LEAD_ID))
                .join(CAMPAIGN)
                .on(CAMPAIGN.ORGANISATION_ID.eq(LEAD.ORGANISATION_ID))
                .and(CAMPAIGN.ID.eq(LEAD.CAMPAIGN_ID))
                .and(CAMPAIGN.TERMS_VERSION.eq(ASSIGNMENT.CAMPAIGN_TERMS))
                .where(AssignmentTable.ofLeads(organisationId, leadIds))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .and(ASSIGNMENT.EXPIRED_AT.isNull())
                .and(ASSIGNMENT.REMIND_AT.lt(NOW))
                .and(ASSIGNMENT.DEADLINE.ge(NOW))
                .orderBy(ASSIGNMENT.LEAD_ID)
                .fetch(row -> new Due(
                        row.value1(), row.value2(), row.value3(), row.value4().toInstant(), row.value5()));
    }

    /** Sets when the holders of these leads' offers are reminded next; null: not any more. */
    void setNext(UUID organisationId, Map<UUID, @Nullable Instant> nextOf) {
        List<UUID> leads = List.copyOf(nextOf.keySet());
        int set = database.query(
                        NEXT,
                        DSL.val(organisationId),
                        DSL.val(leads.toArray(UUID[]::new)),
                        DSL.val(leads.stream()
                                .map(lead -> AssignmentTable.offset(nextOf.get(lead)))
                                .toArray(OffsetDateTime[]::new)))
                .execute();
        AssignmentTable.requireAll(leads, set);
    }
}
