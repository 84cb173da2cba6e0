package io.baton.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The database's clock, for judging what is due: nodes may disagree about the time, the database does not. */
@Repository
class JobTimeQuery {

    private final DSLContext database;
    private final Reads reads;

    JobTimeQuery(DSLContext database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    Instant read() {
        return reads.beforeOrganisationIsKnown(
                        () -> Objects.requireNonNull(database.select(DSL.field("baton_now()", OffsetDateTime.class))
                                .fetchSingle()
                                .value1()))
                .toInstant();
    }
}
