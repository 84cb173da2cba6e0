package io.baton.assignment;

import static io.baton.tables.Tables.LEAD;

import io.baton.leads.Stage;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what a user still has to do. */
@Repository
class OpenLeadQuery {

    private final DSLContext database;

    OpenLeadQuery(DSLContext database) {
        this.database = database;
    }

    List<OpenLead> list(UUID organisationId, UUID userId, int most) {
        return database.select(LEAD.ID, LEAD.NUMBER, LEAD.DISPLAY_NAME, LEAD.STAGE, LEAD.HOLDING_OFFICE_ID)
                .from(LEAD)
                .where(LEAD.ORGANISATION_ID.eq(organisationId))
                .and(LEAD.HOLDER_USER_ID.eq(userId))
                .and(LEAD.STAGE.in(Stage.ASSIGNED.name(), Stage.ACCEPTED.name()))
                .orderBy(LEAD.STAGE_SINCE, LEAD.ID)
                .limit(most)
                .fetch(row -> new OpenLead(
                        row.value1(), row.value2(), row.value3(), Stage.valueOf(row.value4()), row.value5()));
    }
}
