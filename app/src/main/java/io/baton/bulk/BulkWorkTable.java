package io.baton.bulk;

import static io.baton.tables.Tables.BULK_WORK;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of bulk works. */
@Repository
class BulkWorkTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    /** A bulk work the job goes on with, on whose behalf. */
    record Due(Actor actor, UUID workId) {}

    private final DSLContext database;
    private final JsonMapper json;

    BulkWorkTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(Actor actor, UUID id, BulkTask task, String selection, int leads) {
        Set<String> limit = actor.rightsLimit();
        database.insertInto(BULK_WORK)
                .set(BULK_WORK.ORGANISATION_ID, actor.organisationId())
                .set(BULK_WORK.ID, id)
                .set(BULK_WORK.CREATED_BY, actor.person())
                .set(BULK_WORK.CHANNEL, actor.channel().name())
                .set(BULK_WORK.ADDRESS, actor.address())
                .set(
                        BULK_WORK.RIGHTS_LIMIT,
                        limit == null ? null : limit.stream().sorted().toArray(String[]::new))
                .set(
                        BULK_WORK.TASK,
                        JSONB.valueOf(json.writerFor(BulkTask.class).writeValueAsString(task)))
                .set(BULK_WORK.SELECTION, selection)
                .set(BULK_WORK.LEADS, leads)
                .execute();
    }

    Optional<BulkWorkView> find(UUID organisationId, UUID id) {
        return database.selectFrom(BULK_WORK).where(key(organisationId, id)).fetchOptional(this::view);
    }

    Optional<BulkWorkView> lock(UUID organisationId, UUID id) {
        return database.selectFrom(BULK_WORK)
                .where(key(organisationId, id))
                .forNoKeyUpdate()
                .fetchOptional(this::view);
    }

    /** The newest of one user. */
    List<BulkWorkView> list(UUID organisationId, UUID userId, int most) {
        return database.selectFrom(BULK_WORK)
                .where(BULK_WORK.ORGANISATION_ID.eq(organisationId))
                .and(BULK_WORK.CREATED_BY.eq(userId))
                .orderBy(BULK_WORK.CREATED_AT.desc(), BULK_WORK.ID.desc())
                .limit(most)
                .fetch(this::view);
    }

    /** Adds what came of some leads, and keeps the lease for whoever works on. */
    void addWork(UUID organisationId, UUID id, int done, int refused, Duration lease) {
        database.update(BULK_WORK)
                .set(BULK_WORK.DONE, BULK_WORK.DONE.plus(done))
                .set(BULK_WORK.REFUSED, BULK_WORK.REFUSED.plus(refused))
                .set(BULK_WORK.LEASE_UNTIL, until(lease))
                .where(key(organisationId, id))
                .execute();
    }

    /** @param problem why it failed; null where it did not */
    void end(UUID organisationId, UUID id, BulkWorkState state, @Nullable String problem) {
        database.update(BULK_WORK)
                .set(BULK_WORK.STATE, state.name())
                .set(BULK_WORK.STATE_SINCE, NOW)
                .set(BULK_WORK.PROBLEM, problem)
                .setNull(BULK_WORK.LEASE_UNTIL)
                .where(key(organisationId, id))
                .execute();
    }

    /** Takes the work that waits longest, across organisations. After a crash it is due again when the lease ends. */
    Optional<Due> claim(Duration lease) {
        return database.fetchOptional("""
                        with due as materialized (
                            select organisation_id, id from bulk_work
                            where state = 'RUNNING' and (lease_until is null or lease_until <= (select baton_now()))
                            order by state_since limit 1 for update skip locked)
                        update bulk_work as work
                        set lease_until = baton_now() + {0} * interval '1 second'
                        from due
                        where work.organisation_id = due.organisation_id and work.id = due.id
                        returning work.organisation_id, work.id, work.created_by, work.channel, work.address,
                            work.rights_limit
                        """, DSL.val(lease.toSeconds())).map(row -> {
            String[] limit = row.get("rights_limit", String[].class);
            return new Due(
                    new Actor(
                            row.get("organisation_id", UUID.class),
                            row.get("created_by", UUID.class),
                            Channel.valueOf(row.get("channel", String.class)),
                            row.get("address", String.class),
                            limit == null ? null : Set.of(limit)),
                    row.get("id", UUID.class));
        });
    }

    /** Deletes works that ended so long ago and whose leads are deleted; across organisations. */
    int deleteEnded(Duration age, int most) {
        return database.execute("""
                        with old as materialized (
                            select organisation_id, id from bulk_work as ended
                            where state <> 'RUNNING' and state_since < (select baton_now()) - {0} * interval '1 second'
                                and not exists (select from bulk_work_lead as of
                                    where of.organisation_id = ended.organisation_id and of.work_id = ended.id)
                            order by state_since limit {1} for update skip locked)
                        delete from bulk_work as work using old
                        where work.organisation_id = old.organisation_id and work.id = old.id
                        """, DSL.val(age.toSeconds()), DSL.val(most));
    }

    private static Field<OffsetDateTime> until(Duration lease) {
        return DSL.field("baton_now() + {0} * interval '1 second'", OffsetDateTime.class, DSL.val(lease.toSeconds()));
    }

    private static Condition key(UUID organisationId, UUID id) {
        return BULK_WORK.ORGANISATION_ID.eq(organisationId).and(BULK_WORK.ID.eq(id));
    }

    private BulkWorkView view(Record row) {
        return new BulkWorkView(
                row.get(BULK_WORK.ID),
                row.get(BULK_WORK.CREATED_BY),
                row.get(BULK_WORK.CREATED_AT).toInstant(),
                json.readValue(row.get(BULK_WORK.TASK).data(), BulkTask.class),
                row.get(BULK_WORK.SELECTION),
                BulkWorkState.valueOf(row.get(BULK_WORK.STATE)),
                row.get(BULK_WORK.LEADS),
                row.get(BULK_WORK.DONE),
                row.get(BULK_WORK.REFUSED),
                row.get(BULK_WORK.PROBLEM));
    }
}
