package io.baton.assignment;

import static io.baton.tables.Tables.ASSIGNMENT;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL that tells the clock what is due, and when the next will be: of all organisations, as the jobs role. */
@Repository
class DueOfferQuery {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    /** Of so many that are due, those of each organisation are looked for. */
    private static final int MOST_LOOKED_AT = 20_000;

    /** What the indexes of deadlines and reminders hold. */
    private static final Condition WAITS =
            ASSIGNMENT.STATE.eq(DSL.inline(AssignmentState.OFFERED.name())).and(ASSIGNMENT.EXPIRED_AT.isNull());

    private final DSLContext database;

    DueOfferQuery(DSLContext database) {
        this.database = database;
    }

    /** Offers nobody answered in time, the longest over first; as many as the limit of each organisation. */
    List<DueOffer> listOver(int limit) {
        return list(ASSIGNMENT.DEADLINE, DSL.noCondition(), limit);
    }

    /** How long it is to the next deadline: zero or less where one has passed, empty where there is none. */
    Optional<Duration> untilNextIsOver() {
        return untilNext(ASSIGNMENT.DEADLINE);
    }

    /** Offers of which somebody is to be reminded, the longest due first; as many as the limit of each organisation. */
    List<DueOffer> listToRemind(int limit) {
        return list(ASSIGNMENT.REMIND_AT, ASSIGNMENT.DEADLINE.ge(moment()), limit);
    }

    /** How long it is to the next reminder: zero or less where one is due, empty where there is none. */
    Optional<Duration> untilNextReminder() {
        return untilNext(ASSIGNMENT.REMIND_AT);
    }

    /** One organisation whose offers cannot be done with just now keeps no other waiting. */
    private List<DueOffer> list(TableField<?, OffsetDateTime> instant, Condition further, int limit) {
        Table<?> due = DSL.select(ASSIGNMENT.ORGANISATION_ID, ASSIGNMENT.LEAD_ID, instant)
                .from(ASSIGNMENT)
                .where(WAITS)
                .and(instant.isNotNull())
                .and(instant.lt(moment()))
                .and(further)
                .orderBy(instant)
                .limit(MOST_LOOKED_AT)
                .asTable("due");
        Field<UUID> organisation = due.field(ASSIGNMENT.ORGANISATION_ID);
        Field<UUID> lead = due.field(ASSIGNMENT.LEAD_ID);
        Field<Integer> nth = DSL.rowNumber()
                .over(DSL.partitionBy(organisation).orderBy(due.field(instant)))
                .as("nth");
        Table<?> numbered = DSL.select(organisation, lead, nth).from(due).asTable("numbered");
        return database.select(numbered.field(organisation), numbered.field(lead))
                .from(numbered)
                .where(DSL.field(DSL.name("nth"), Integer.class).le(limit))
                .fetch(row -> new DueOffer(row.value1(), row.value2()));
    }

    private Optional<Duration> untilNext(TableField<?, OffsetDateTime> instant) {
        Field<Long> micros =
                DSL.field("(extract(epoch from min({0}) - baton_now()) * 1000000)::bigint", Long.class, instant);
        return Optional.ofNullable(database.select(micros)
                        .from(ASSIGNMENT)
                        .where(WAITS)
                        .and(instant.isNotNull())
                        .fetchSingle()
                        .value1())
                .map(until -> Duration.of(until, ChronoUnit.MICROS));
    }

    /** As one value for the whole statement: the index can be entered at it. */
    private static Field<OffsetDateTime> moment() {
        return DSL.field(DSL.select(NOW));
    }
}
