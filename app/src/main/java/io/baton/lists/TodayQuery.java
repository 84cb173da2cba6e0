package io.baton.lists;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL that asks the clock which day it is. */
@Repository
class TodayQuery {

    private final DSLContext database;

    TodayQuery(DSLContext database) {
        this.database = database;
    }

    /** The day it is in a zone. */
    LocalDate today(ZoneId zone) {
        return database.select(DSL.field("baton_now()", OffsetDateTime.class))
                .fetchSingle()
                .value1()
                .atZoneSameInstant(zone)
                .toLocalDate();
    }
}
