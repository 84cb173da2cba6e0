package io.baton.platform;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of the clock that decides. Only its owner can replace it; {@link PastTime} says when. */
@Repository
class ClockTable {

    private static final String SETTING = "baton.clock_behind";

    private final DSLContext database;

    ClockTable(DSLContext database) {
        this.database = database;
    }

    /** Makes the clock of this transaction one that can be set; it shows the real time until then. */
    void makeSettable() {
        setBehind(DSL.inline("0 seconds"));
        replace("clock_timestamp() - current_setting('" + SETTING + "')::interval");
    }

    /** As the migration made it. */
    void restore() {
        replace("clock_timestamp()");
    }

    /** Sets the clock of this transaction; it runs on from there. */
    void set(Instant instant) {
        setBehind(
                DSL.field("(clock_timestamp() - {0})::text", String.class, DSL.val(instant.atOffset(ZoneOffset.UTC))));
    }

    Instant realTime() {
        return database.select(DSL.field("clock_timestamp()", OffsetDateTime.class))
                .fetchSingle()
                .value1()
                .toInstant();
    }

    private void setBehind(Field<String> interval) {
        database.select(DSL.field("set_config({0}, {1}, true)", String.class, DSL.inline(SETTING), interval))
                .fetch();
    }

    private void replace(String expression) {
        database.execute("create or replace function baton_now() returns timestamptz language sql volatile return "
                + expression);
    }
}
