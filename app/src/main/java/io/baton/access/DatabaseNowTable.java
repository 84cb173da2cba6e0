package io.baton.access;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The database's clock, the one that decides, for this module's SQL. */
final class DatabaseNowTable {

    static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private DatabaseNowTable() {}

    static Field<OffsetDateTime> nowPlus(Duration duration) {
        return DSL.field(
                "baton_now() + {0} * interval '1 second'", OffsetDateTime.class, DSL.val(duration.toSeconds()));
    }
}
