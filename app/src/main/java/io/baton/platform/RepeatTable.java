package io.baton.platform;

import static io.baton.tables.Tables.IDEMPOTENCY_RECORD;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of kept outcomes. */
@Repository
class RepeatTable {

    /** One kept outcome. */
    record Kept(String requestDigest, String outcomeType, String outcome) {}

    private final DSLContext database;

    RepeatTable(DSLContext database) {
        this.database = database;
    }

    /** Takes the key until the transaction ends; false when another transaction has it. */
    boolean tryLock(UUID organisationId, UUID userId, RepeatKey key) {
        String name = organisationId + " " + userId + " " + key.route() + " " + key.key();
        return Boolean.TRUE.equals(database.select(
                        DSL.field("pg_try_advisory_xact_lock(hashtextextended({0}, 0))", Boolean.class, DSL.val(name)))
                .fetchOne(0, Boolean.class));
    }

    Optional<Kept> find(UUID organisationId, UUID userId, RepeatKey key) {
        return database.select(
                        IDEMPOTENCY_RECORD.REQUEST_DIGEST, IDEMPOTENCY_RECORD.OUTCOME_TYPE, IDEMPOTENCY_RECORD.OUTCOME)
                .from(IDEMPOTENCY_RECORD)
                .where(IDEMPOTENCY_RECORD.ORGANISATION_ID.eq(organisationId))
                .and(IDEMPOTENCY_RECORD.USER_ID.eq(userId))
                .and(IDEMPOTENCY_RECORD.ROUTE.eq(key.route()))
                .and(IDEMPOTENCY_RECORD.IDEMPOTENCY_KEY.eq(key.key()))
                .fetchOptional(row -> new Kept(
                        HexFormat.of().formatHex(row.value1()),
                        row.value2(),
                        row.value3().data()));
    }

    void insert(UUID organisationId, UUID userId, RepeatKey key, String outcomeType, String outcome) {
        database.insertInto(IDEMPOTENCY_RECORD)
                .set(IDEMPOTENCY_RECORD.ORGANISATION_ID, organisationId)
                .set(IDEMPOTENCY_RECORD.USER_ID, userId)
                .set(IDEMPOTENCY_RECORD.ROUTE, key.route())
                .set(IDEMPOTENCY_RECORD.IDEMPOTENCY_KEY, key.key())
                .set(IDEMPOTENCY_RECORD.REQUEST_DIGEST, HexFormat.of().parseHex(key.requestDigest()))
                .set(IDEMPOTENCY_RECORD.OUTCOME_TYPE, outcomeType)
                .set(IDEMPOTENCY_RECORD.OUTCOME, JSONB.valueOf(outcome))
                .execute();
    }

    /** Deletes at most so many of what is older, across organisations; answers how many. */
    int deleteOlder(Duration age, int most) {
        return database.deleteFrom(IDEMPOTENCY_RECORD)
                .where(DSL.condition(
                        "ctid in (select ctid from idempotency_record"
                                + " where created_at < (select baton_now()) - {0} * interval '1 second' limit {1})",
                        DSL.val(age.toSeconds()), DSL.val(most)))
                .execute();
    }
}
