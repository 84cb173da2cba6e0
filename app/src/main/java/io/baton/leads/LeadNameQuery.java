package io.baton.leads;

import static io.baton.tables.Tables.LEAD;

import io.baton.access.ActingUser;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads what leads are called. */
@Repository
class LeadNameQuery {

    private final DSLContext database;

    LeadNameQuery(DSLContext database) {
        this.database = database;
    }

    /** The names of those of these leads that the user sees. */
    Map<UUID, String> namesOf(ActingUser user, Collection<UUID> leadIds) {
        return database.select(LEAD.ID, LEAD.DISPLAY_NAME)
                .from(LEAD)
                .where(LEAD.ID.eq(DSL.any(leadIds.toArray(UUID[]::new))))
                .and(VisibleLeadsQuery.visibleTo(user))
                .fetchMap(LEAD.ID, LEAD.DISPLAY_NAME);
    }
}
