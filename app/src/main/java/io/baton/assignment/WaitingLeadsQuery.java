package io.baton.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads how many leads wait in offices to be assigned. */
@Repository
class WaitingLeadsQuery {

    /** As far as is counted: an office where more wait is as full as one can be. */
    static final int MOST = 10_000;

    private static final String COUNT = """
            select given.id, (select count(*) from (select from lead
                where organisation_id = {0} and holding_office_id = given.id and stage = 'UNASSIGNED' limit {2}) as waiting)
            from unnest({1}::uuid[]) as given (id)
            """;

    private final DSLContext database;

    WaitingLeadsQuery(DSLContext database) {
        this.database = database;
    }

    /** How many leads are unassigned in each of these offices, counted to {@link #MOST}. */
    Map<UUID, Integer> count(UUID organisationId, Collection<UUID> officeIds) {
        return database
                .fetch(COUNT, DSL.val(organisationId), DSL.val(officeIds.toArray(UUID[]::new)), DSL.inline(MOST))
                .stream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }
}
