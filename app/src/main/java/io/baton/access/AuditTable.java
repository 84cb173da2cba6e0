package io.baton.access;

import static io.baton.tables.Tables.AUDIT_ENTRY;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.shared.Slice;
import io.baton.tables.tables.UserAccount;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the audit. */
@Repository
class AuditTable {

    private static final UserAccount ACTOR = USER_ACCOUNT.as("actor");
    private static final UserAccount SUBJECT = USER_ACCOUNT.as("subject");

    private final DSLContext database;
    private final JsonMapper json;

    AuditTable(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(Actor actor, String type, @Nullable AuditSubject subject, Map<String, ?> details) {
        database.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ORGANISATION_ID, actor.organisationId())
                .set(AUDIT_ENTRY.ID, Ids.next())
                .set(AUDIT_ENTRY.TYPE, type)
                .set(AUDIT_ENTRY.ACTOR_ID, actor.userId())
                .set(AUDIT_ENTRY.CHANNEL, actor.channel().name())
                .set(AUDIT_ENTRY.SUBJECT_KIND, subject == null ? null : subject.kind())
                .set(AUDIT_ENTRY.SUBJECT_ID, subject == null ? null : subject.id())
                .set(AUDIT_ENTRY.ADDRESS, actor.address())
                .set(AUDIT_ENTRY.DETAILS, JSONB.valueOf(json.writeValueAsString(details)))
                .execute();
    }

    Slice<AuditEntryView> list(UUID organisationId, AuditFilter filter, @Nullable TimeCursor before, int limit) {
        Condition where = AUDIT_ENTRY.ORGANISATION_ID.eq(organisationId).and(matching(filter));
        if (before != null) {
            where = where.and(DSL.row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).lt(before.at(), before.id()));
        }
        List<Record> rows = database.select(AUDIT_ENTRY.asterisk())
                .select(
                        ACTOR.NAME.as("actor_name"),
                        DSL.coalesce(SUBJECT.NAME, OFFICE.NAME).as("subject_name"))
                .from(AUDIT_ENTRY)
                .leftJoin(ACTOR)
                .on(ACTOR.ORGANISATION_ID.eq(AUDIT_ENTRY.ORGANISATION_ID))
                .and(ACTOR.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .leftJoin(SUBJECT)
                .on(SUBJECT.ORGANISATION_ID.eq(AUDIT_ENTRY.ORGANISATION_ID))
                .and(SUBJECT.ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                .leftJoin(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(AUDIT_ENTRY.ORGANISATION_ID))
                .and(OFFICE.ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                .where(where)
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(limit + 1)
                .fetch(row -> row);
        return TimeCursor.slice(rows, limit, AuditTable::cursor).map(this::view);
    }

    /** The types there are entries of, in one index step each. */
    List<String> listTypes(UUID organisationId) {
        return database.fetch("""
                        with recursive types as (
                            (select type from audit_entry where organisation_id = {0} order by type limit 1)
                            union all
                            select (select e.type from audit_entry e
                                    where e.organisation_id = {0} and e.type > types.type order by e.type limit 1)
                            from types where types.type is not null)
                        select type from types where type is not null
                        """, DSL.val(organisationId)).getValues(0, String.class);
    }

    private static Condition matching(AuditFilter filter) {
        Condition all = DSL.trueCondition();
        if (filter.type() != null) {
            all = all.and(AUDIT_ENTRY.TYPE.eq(filter.type()));
        }
        if (filter.personId() != null) {
            all = all.and(AUDIT_ENTRY.ACTOR_ID.eq(filter.personId()).or(AUDIT_ENTRY.SUBJECT_ID.eq(filter.personId())));
        }
        return all;
    }

    private static TimeCursor cursor(Record row) {
        OffsetDateTime at = row.get(AUDIT_ENTRY.AT);
        return new TimeCursor(at, row.get(AUDIT_ENTRY.ID));
    }

    private AuditEntryView view(Record row) {
        return new AuditEntryView(
                row.get(AUDIT_ENTRY.ID),
                row.get(AUDIT_ENTRY.AT).toInstant(),
                row.get(AUDIT_ENTRY.TYPE),
                row.get(AUDIT_ENTRY.ACTOR_ID),
                row.get("actor_name", String.class),
                row.get(AUDIT_ENTRY.CHANNEL),
                row.get(AUDIT_ENTRY.SUBJECT_KIND),
                row.get(AUDIT_ENTRY.SUBJECT_ID),
                row.get("subject_name", String.class),
                row.get(AUDIT_ENTRY.ADDRESS),
                json.readValue(row.get(AUDIT_ENTRY.DETAILS).data(), new TypeReference<Map<String, Object>>() {}));
    }
}
