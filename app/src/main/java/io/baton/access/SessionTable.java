package io.baton.access;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Ends browser sessions. Spring Session writes their table; the principal's name is the user's id. */
@Repository
class SessionTable {

    private static final Table<?> SESSION = DSL.table(DSL.name("spring_session"));
    private static final Field<String> SESSION_ID = DSL.field(DSL.name("session_id"), String.class);
    private static final Field<String> PRINCIPAL = DSL.field(DSL.name("principal_name"), String.class);

    private final DSLContext database;

    SessionTable(DSLContext database) {
        this.database = database;
    }

    int endAllOf(UUID userId) {
        return end(PRINCIPAL.eq(userId.toString()));
    }

    int endAllButOne(UUID userId, String keptSessionId) {
        return end(PRINCIPAL.eq(userId.toString()).and(SESSION_ID.ne(keptSessionId)));
    }

    int end(UUID userId, Collection<String> sessionIds) {
        return end(PRINCIPAL.eq(userId.toString()).and(SESSION_ID.in(sessionIds)));
    }

    private int end(Condition which) {
        return database.deleteFrom(SESSION).where(which).execute();
    }
}
