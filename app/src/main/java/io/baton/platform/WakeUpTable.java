package io.baton.platform;

import static io.baton.tables.Tables.SCHEDULED_TASKS;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of wake-ups; what becomes of the rows is db-scheduler's. */
@Repository
class WakeUpTable {

    private final DSLContext database;

    WakeUpTable(DSLContext database) {
        this.database = database;
    }

    void insertIfMissing(String task, String instance) {
        database.insertInto(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.TASK_NAME, task)
                .set(SCHEDULED_TASKS.TASK_INSTANCE, instance)
                .set(SCHEDULED_TASKS.EXECUTION_TIME, DSL.field("baton_now()", OffsetDateTime.class))
                .set(SCHEDULED_TASKS.PICKED, false)
                .set(SCHEDULED_TASKS.VERSION, 1L)
                .onConflictDoNothing()
                .execute();
    }
}
