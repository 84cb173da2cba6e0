package io.baton.lists;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** SQL of the sources leads came from: a text people type, so what there is must be looked for. */
@Repository
class SourceQuery {

    private static final int MOST = 100;

    /** From one source in the index to the next, past the million leads between them. */
    private static final String LEAPS = """
            with recursive leap as (
                (select source from lead where organisation_id = ? and source is not null order by source limit 1)
                union all
                select (select lead.source from lead
                        where lead.organisation_id = ? and lead.source > leap.source order by lead.source limit 1)
                from leap where leap.source is not null)
            select source from leap where source is not null limit %d
            """.formatted(MOST);

    private static final String OF_HOLDER = """
            select distinct source from lead where organisation_id = ? and holder_user_id = ? and source is not null
            order by source limit %d
            """.formatted(MOST);

    private final DSLContext database;

    SourceQuery(DSLContext database) {
        this.database = database;
    }

    /** The sources of all leads of the organisation. */
    List<String> list(UUID organisationId) {
        return database.fetch(LEAPS, organisationId, organisationId).getValues(0, String.class);
    }

    /** The sources of the leads one user holds. */
    List<String> listOf(UUID organisationId, UUID holderId) {
        return database.fetch(OF_HOLDER, organisationId, holderId).getValues(0, String.class);
    }
}
