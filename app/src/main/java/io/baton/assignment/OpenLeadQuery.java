package io.baton.assignment;

import static io.baton.tables.Tables.ASSIGNMENT;
import static io.baton.tables.Tables.LEAD;

import io.baton.leads.Stage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what a user still has to do. */
@Repository
class OpenLeadQuery {

    private static final int MOST_OFFERED = 1_000;

    private final DSLContext database;

    OpenLeadQuery(DSLContext database) {
        this.database = database;
    }

    /** Nobody is told of what one gave oneself. */
    List<OpenLead> listOffered(UUID organisationId, UUID userId, @Nullable Instant since) {
        return database.select(LEAD.ID, LEAD.NUMBER, LEAD.DISPLAY_NAME, LEAD.STAGE, LEAD.HOLDING_OFFICE_ID)
                .from(ASSIGNMENT)
                .join(LEAD)
                .on(LEAD.ORGANISATION_ID.eq(ASSIGNMENT.ORGANISATION_ID))
                .and(LEAD.ID.eq(ASSIGNMENT.LEAD_ID))
                .where(ASSIGNMENT.ORGANISATION_ID.eq(organisationId))
                .and(ASSIGNMENT.USER_ID.eq(userId))
                .and(ASSIGNMENT.STATE.eq(AssignmentState.OFFERED.name()))
                .and(ASSIGNMENT.ENDED_AT.isNull())
                .and(ASSIGNMENT.ASSIGNED_BY.isDistinctFrom(userId))
                .and(since == null ? DSL.noCondition() : ASSIGNMENT.OFFERED_AT.gt(since.atOffset(ZoneOffset.UTC)))
                .orderBy(ASSIGNMENT.OFFERED_AT.desc(), LEAD.ID.desc())
                .limit(MOST_OFFERED)
                .fetch(OpenLeadQuery::lead);
    }

    private static OpenLead lead(Record5<UUID, Long, String, String, UUID> row) {
        return new OpenLead(row.value1(), row.value2(), row.value3(), Stage.valueOf(row.value4()), row.value5());
    }

    List<OpenLead> list(UUID organisationId, UUID userId, int most) {
        return database.select(LEAD.ID, LEAD.NUMBER, LEAD.DISPLAY_NAME, LEAD.STAGE, LEAD.HOLDING_OFFICE_ID)
                .from(LEAD)
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.HOLDER_USER_ID.eq(userId))
                .and(LEAD.STAGE.in(Stage.ASSIGNED.name(), Stage.ACCEPTED.name()))
                .orderBy(LEAD.STAGE_SINCE, LEAD.ID)
                .limit(most)
                .fetch(OpenLeadQuery::lead);
    }
}
