package io.baton.notifications;

import static io.baton.tables.Tables.ALERT;

import io.baton.platform.Ids;
import io.baton.platform.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL that writes alerts. Whoever is told, or has opened some, is shown it at once wherever his pages are open. */
@Repository
class AlertTable {

    /** Within so long, more of the same is added to what nobody has opened. */
    static final Duration GATHERED_FOR = Duration.ofMinutes(10);

    /** As many leads as a row holds in its place; beyond that the next alert begins. */
    static final int MOST_GATHERED = 100;

    /**
     * Shares that are alike are sent once, as the leads of a number. What somebody else adds to just now is left alone,
     * so that nobody waits for it: a further alert begins then.
     */
    private static final String WRITE = """
            with told as (
                select number, array_agg(lead_id order by place) as lead_ids
                from unnest({1}::integer[], {2}::uuid[]) with ordinality as given (number, lead_id, place)
                group by number),
            recipient as (
                select given.id, given.user_id, given.office_id, told.lead_ids
                from unnest({3}::uuid[], {4}::uuid[], {5}::uuid[], {6}::integer[])
                    as given (id, user_id, office_id, number)
                join told on told.number = given.number),
            unopened as (
                select alert.id, alert.lead_ids, alert.user_id, recipient.lead_ids as more
                from recipient
                join alert on alert.organisation_id = {0} and alert.user_id = recipient.user_id
                where alert.opened_at is null and alert.told_at > (select baton_now()) - {10} * interval '1 second'
                    and alert.kind = {7} and alert.actor_id is not distinct from {8}
                    and alert.form_id is not distinct from {9}
                    and alert.office_id is not distinct from recipient.office_id
                    and cardinality(alert.lead_ids) + cardinality(recipient.lead_ids) <= {11}
                for no key update of alert skip locked),
            gathering as (
                select distinct on (user_id) id, user_id,
                    lead_ids || array(select lead_id from unnest(more) as lead_id where lead_id <> all(lead_ids))
                        as lead_ids
                from unopened order by user_id, id desc),
            gathered as (
                update alert
                set lead_ids = gathering.lead_ids, lead_count = cardinality(gathering.lead_ids), told_at = baton_now()
                from gathering where alert.organisation_id = {0} and alert.id = gathering.id
                returning alert.user_id)
            insert into alert (organisation_id, id, user_id, kind, actor_id, office_id, form_id, lead_ids, lead_count)
            select {0}, id, user_id, {7}, {8}, office_id, {9}, lead_ids, cardinality(lead_ids)
            from recipient where user_id not in (select user_id from gathered)
            """;

    private static final String WRITE_IMPORT = """
            insert into alert (organisation_id, id, user_id, kind, actor_id, office_id, import_id, lead_count)
            select {0}, given.id, given.user_id, {3}, {4}, given.office_id, {5}, {6}
            from unnest({1}::uuid[], {2}::uuid[], {7}::uuid[]) as given (id, user_id, office_id)
            """;

    private static final String WRITE_ONE_EACH = """
            insert into alert (organisation_id, id, user_id, kind, actor_id, {6}, lead_count)
            select {0}, given.id, given.user_id, {4}, {5}, given.work_id, 0
            from unnest({1}::uuid[], {2}::uuid[], {3}::uuid[]) as given (id, user_id, work_id)
            """;

    private static final String WRITE_COUNTS = """
            insert into alert (organisation_id, id, user_id, kind, actor_id, {6}, lead_count)
            select {0}, given.id, given.user_id, {4}, {5}, given.work_count, 0
            from unnest({1}::uuid[], {2}::uuid[], {3}::integer[]) as given (id, user_id, work_count)
            """;

    /** What alerts tell of that is no lead: of one which it is, of several how many. */
    enum Work {
        TASK(ALERT.TASK_ID, ALERT.TASK_COUNT),
        OPPORTUNITY(ALERT.OPPORTUNITY_ID, ALERT.OPPORTUNITY_COUNT);

        private final Field<UUID> one;
        private final Field<Integer> count;

        Work(Field<UUID> one, Field<Integer> count) {
            this.one = one;
            this.count = count;
        }
    }

    private final DSLContext database;
    private final Signals signals;

    AlertTable(DSLContext database, Signals signals) {
        this.database = database;
        this.signals = signals;
    }

    /** Tells each of a share, in one statement. */
    void write(Cause cause, List<Audience.Share> shares) {
        if (shares.isEmpty()) {
            return;
        }
        Map<List<UUID>, Integer> numberOf = new LinkedHashMap<>();
        shares.forEach(share -> numberOf.putIfAbsent(share.leadIds(), numberOf.size()));
        List<Integer> numbers = new ArrayList<>();
        List<UUID> leads = new ArrayList<>();
        numberOf.forEach((leadIds, number) -> leadIds.forEach(lead -> {
            numbers.add(number);
            leads.add(lead);
        }));
        database.query(
                        WRITE,
                        DSL.val(cause.organisationId()),
                        DSL.val(numbers.toArray(Integer[]::new)),
                        DSL.val(leads.toArray(UUID[]::new)),
                        DSL.val(newIds(shares)),
                        DSL.val(users(shares)),
                        DSL.val(offices(shares)),
                        DSL.val(shares.stream()
                                .map(share -> numberOf.get(share.leadIds()))
                                .toArray(Integer[]::new)),
                        DSL.val(cause.kind().name()),
                        DSL.val(cause.actorId(), UUID.class),
                        DSL.val(cause.formId(), UUID.class),
                        DSL.val(GATHERED_FOR.toSeconds()),
                        DSL.val(MOST_GATHERED))
                .execute();
        signals.stage(cause.organisationId(), Signals.ALERTS, Set.of(users(shares)));
    }

    /** Tells each that an import is done. */
    void writeImport(Cause cause, List<Audience.Share> shares, int leadCount) {
        if (shares.isEmpty()) {
            return;
        }
        database.query(
                        WRITE_IMPORT,
                        DSL.val(cause.organisationId()),
                        DSL.val(newIds(shares)),
                        DSL.val(users(shares)),
                        DSL.val(cause.kind().name()),
                        DSL.val(cause.actorId(), UUID.class),
                        DSL.val(cause.importId(), UUID.class),
                        DSL.val(leadCount),
                        DSL.val(offices(shares)))
                .execute();
        signals.stage(cause.organisationId(), Signals.ALERTS, Set.of(users(shares)));
    }

    /** Whom to tell of which piece of work. */
    record OfOne(UUID userId, UUID workId) {}

    /** Tells each of one, in one statement. */
    void writeOneEach(Cause cause, Work work, List<OfOne> told) {
        if (told.isEmpty()) {
            return;
        }
        UUID[] users = told.stream().map(OfOne::userId).toArray(UUID[]::new);
        database.query(
                        WRITE_ONE_EACH,
                        DSL.val(cause.organisationId()),
                        DSL.val(newIds(told)),
                        DSL.val(users),
                        DSL.val(told.stream().map(OfOne::workId).toArray(UUID[]::new)),
                        DSL.val(cause.kind().name()),
                        DSL.val(cause.actorId(), UUID.class),
                        work.one.getUnqualifiedName())
                .execute();
        signals.stage(cause.organisationId(), Signals.ALERTS, new HashSet<>(List.of(users)));
    }

    /** Tells each of so many, in one statement. */
    void writeCounts(Cause cause, Work work, Map<UUID, Integer> countOf) {
        if (countOf.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Integer>> told = List.copyOf(countOf.entrySet());
        database.query(
                        WRITE_COUNTS,
                        DSL.val(cause.organisationId()),
                        DSL.val(newIds(told)),
                        DSL.val(told.stream().map(Map.Entry::getKey).toArray(UUID[]::new)),
                        DSL.val(told.stream().map(Map.Entry::getValue).toArray(Integer[]::new)),
                        DSL.val(cause.kind().name()),
                        DSL.val(cause.actorId(), UUID.class),
                        work.count.getUnqualifiedName())
                .execute();
        signals.stage(cause.organisationId(), Signals.ALERTS, countOf.keySet());
    }

    /** Marks those of a user's alerts as opened that are not; answers how many. */
    int open(UUID organisationId, UUID userId, Collection<UUID> alertIds) {
        return open(organisationId, userId, ALERT.ID.eq(DSL.any(alertIds.toArray(UUID[]::new))));
    }

    /** The same of all that were told up to an instant, or of all there are. */
    int openAll(UUID organisationId, UUID userId, @Nullable Instant until) {
        return open(
                organisationId,
                userId,
                until == null ? DSL.trueCondition() : ALERT.TOLD_AT.le(until.atOffset(ZoneOffset.UTC)));
    }

    private int open(UUID organisationId, UUID userId, Condition which) {
        int opened = database.update(ALERT)
                .set(ALERT.OPENED_AT, DSL.field("baton_now()", ALERT.OPENED_AT.getType()))
                .where(ALERT.ORGANISATION_ID.eq(organisationId))
                .and(ALERT.USER_ID.eq(userId))
                .and(ALERT.OPENED_AT.isNull())
                .and(which)
                .execute();
        if (opened > 0) {
            signals.stage(organisationId, Signals.ALERTS, Set.of(userId));
        }
        return opened;
    }

    /** Deletes some of those that told of nothing for so long, of all organisations; answers how many. */
    int deleteOld(Duration age, int most) {
        return database.execute("""
                delete from alert using (
                    select organisation_id, id from alert
                    where told_at < (select baton_now()) - {0} * interval '1 second' limit {1}) as old
                where alert.organisation_id = old.organisation_id and alert.id = old.id
                """, DSL.val(age.toSeconds()), DSL.val(most));
    }

    private static UUID[] newIds(List<?> rows) {
        return rows.stream().map(row -> Ids.next()).toArray(UUID[]::new);
    }

    private static UUID[] users(List<Audience.Share> shares) {
        return shares.stream().map(Audience.Share::userId).toArray(UUID[]::new);
    }

    private static @Nullable UUID[] offices(List<Audience.Share> shares) {
        return shares.stream().map(Audience.Share::officeId).toArray(UUID[]::new);
    }
}
