package io.baton.leads;

import static io.baton.tables.Tables.LEAD_EVENT;
import static io.baton.tables.Tables.LEAD_EVENT_DETAILS;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of lead_event and lead_event_details, both append-only. */
@Repository
class LeadEventTable {

    // A statement of its own: the one that appends must not begin before the events of whoever held the lock are there.
    private static final String LOCK = """
            select id from lead where organisation_id = {0} and id = any({1}::uuid[])
            order by id for no key update
            """;

    // Chains the digests, writes the events and their values beside them.
    private static final String APPEND = """
            with moment as materialized (select baton_now() as at),
            input as (
                select lead_id, type, details, lead_event_details_digest(details) as details_digest
                from unnest({1}::uuid[], {2}::text[], {3}::jsonb[]) as given (lead_id, type, details)
            ),
            next as (
                select input.lead_id, coalesce(newest.sequence, 0) + 1 as sequence, moment.at, input.type, input.details,
                       input.details_digest, newest.digest as previous_digest,
                       lead_event_digest(newest.digest, {0}, input.lead_id, coalesce(newest.sequence, 0) + 1, moment.at,
                           input.type, {4}, null, {5}, input.details_digest) as digest
                from input cross join moment
                left join lateral (
                    select sequence, digest from lead_event
                    where organisation_id = {0} and lead_id = input.lead_id
                    order by sequence desc limit 1) newest on true
            ),
            written as (
                insert into lead_event (organisation_id, lead_id, sequence, at, type, actor_id, channel,
                    details_digest, previous_digest, digest)
                select {0}, lead_id, sequence, at, type, {4}, {5}, details_digest, previous_digest, digest from next
            )
            insert into lead_event_details (organisation_id, lead_id, sequence, details)
            select {0}, lead_id, sequence, details from next
            """;

    private final DSLContext database;

    LeadEventTable(DSLContext database) {
        this.database = database;
    }

    void append(Actor actor, List<LeadEvent> events, List<String> details) {
        UUID[] leads = events.stream().map(LeadEvent::leadId).toArray(UUID[]::new);
        String[] types = events.stream().map(event -> event.type().name()).toArray(String[]::new);
        String[] values = details.toArray(String[]::new);
        requireAll(
                events,
                database.fetch(LOCK, DSL.val(actor.organisationId()), DSL.val(leads))
                        .size());
        requireAll(
                events,
                database.query(
                                APPEND,
                                DSL.val(actor.organisationId()),
                                DSL.val(leads),
                                DSL.val(types),
                                DSL.val(values),
                                DSL.val(actor.userId(), UUID.class),
                                DSL.val(actor.channel().name()))
                        .execute());
    }

    private static void requireAll(List<LeadEvent> events, int found) {
        if (found != events.size()) {
            throw new IllegalStateException("history of " + events.size() + " leads, but " + found + " are there");
        }
    }

    List<LeadEventView> listOf(UUID organisationId, UUID leadId, Function<String, Map<String, Object>> details) {
        return database.select(LEAD_EVENT.asterisk(), LEAD_EVENT_DETAILS.DETAILS, USER_ACCOUNT.NAME)
                .from(LEAD_EVENT)
                .leftJoin(LEAD_EVENT_DETAILS)
                .on(LEAD_EVENT_DETAILS.ORGANISATION_ID.eq(LEAD_EVENT.ORGANISATION_ID))
                .and(LEAD_EVENT_DETAILS.LEAD_ID.eq(LEAD_EVENT.LEAD_ID))
                .and(LEAD_EVENT_DETAILS.SEQUENCE.eq(LEAD_EVENT.SEQUENCE))
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LEAD_EVENT.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LEAD_EVENT.ACTOR_ID))
                .where(LEAD_EVENT.ORGANISATION_ID.eq(organisationId))
                .and(LEAD_EVENT.LEAD_ID.eq(leadId))
                .orderBy(LEAD_EVENT.SEQUENCE)
                .fetch(row -> view(row, details));
    }

    private static LeadEventView view(Record row, Function<String, Map<String, Object>> details) {
        JSONB values = row.get(LEAD_EVENT_DETAILS.DETAILS);
        return new LeadEventView(
                row.get(LEAD_EVENT.LEAD_ID),
                row.get(LEAD_EVENT.SEQUENCE),
                row.get(LEAD_EVENT.AT).toInstant(),
                LeadEventType.valueOf(row.get(LEAD_EVENT.TYPE)),
                row.get(LEAD_EVENT.ACTOR_ID),
                row.get(USER_ACCOUNT.NAME),
                Channel.valueOf(row.get(LEAD_EVENT.CHANNEL)),
                values == null ? Map.of() : details.apply(values.data()));
    }
}
