package io.baton.notifications;

import static io.baton.tables.Tables.ALERT;
import static io.baton.tables.Tables.LEAD;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.OPPORTUNITY;
import static io.baton.tables.Tables.TASK;
import static io.baton.tables.Tables.USER_ACCOUNT;
import static io.baton.tables.Tables.WEB_FORM;

import io.baton.access.ActingUser;
import io.baton.leads.VisibleLeadsQuery;
import io.baton.shared.KeysetCursor;
import io.baton.shared.Slice;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads a user's alerts. */
@Repository
class AlertQuery {

    /** Of so many leads of an alert it is looked up what they are called, and whether they are still seen. */
    static final int NAMED = 20;

    private final DSLContext database;

    AlertQuery(DSLContext database) {
        this.database = database;
    }

    /** How many alerts of a user are not opened, counted no further than asked. */
    int countUnopened(UUID organisationId, UUID userId, int most) {
        return database.fetchCount(DSL.selectOne()
                .from(ALERT)
                .where(ALERT.ORGANISATION_ID.eq(organisationId))
                .and(ALERT.USER_ID.eq(userId))
                .and(ALERT.OPENED_AT.isNull())
                .limit(most));
    }

    /** A stretch of a user's alerts, newest first. */
    Slice<AlertView> list(ActingUser user, boolean unopened, @Nullable AlertCursor before, int limit) {
        Condition where = unopened ? ALERT.OPENED_AT.isNull() : DSL.trueCondition();
        if (before != null) {
            where = where.and(DSL.row(ALERT.TOLD_AT, ALERT.ID).lt(before.toldAt(), before.id()));
        }
        List<Record> rows = of(user).and(where)
                .orderBy(ALERT.TOLD_AT.desc(), ALERT.ID.desc())
                .limit(limit + 1)
                .fetch(row -> row);
        List<Record> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Slice<>(named(user, shown), rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    Optional<AlertView> find(ActingUser user, UUID alertId) {
        return named(user, of(user).and(ALERT.ID.eq(alertId)).fetch(row -> row)).stream()
                .findFirst();
    }

    private SelectConditionStep<? extends Record> of(ActingUser user) {
        return database.select(ALERT.asterisk())
                .select(
                        USER_ACCOUNT.NAME.as("actor_name"),
                        OFFICE.NAME.as("office_name"),
                        WEB_FORM.NAME.as("form_name"),
                        TASK.TITLE.as("task_title"),
                        OPPORTUNITY.TITLE.as("opportunity_title"))
                .from(ALERT)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(ALERT.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(ALERT.ACTOR_ID))
                .leftJoin(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(ALERT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(ALERT.OFFICE_ID))
                .leftJoin(WEB_FORM)
                .on(WEB_FORM.ORGANISATION_ID.eq(ALERT.ORGANISATION_ID))
                .and(WEB_FORM.ID.eq(ALERT.FORM_ID))
                .leftJoin(TASK)
                .on(TASK.ORGANISATION_ID.eq(ALERT.ORGANISATION_ID))
                .and(TASK.ID.eq(ALERT.TASK_ID))
                // who has given it on knows no longer what became of it; who gave it first does
                .and(TASK.ASSIGNEE_ID.eq(ALERT.USER_ID).or(TASK.CREATED_BY.eq(ALERT.USER_ID)))
                .leftJoin(OPPORTUNITY)
                .on(OPPORTUNITY.ORGANISATION_ID.eq(ALERT.ORGANISATION_ID))
                .and(OPPORTUNITY.ID.eq(ALERT.OPPORTUNITY_ID))
                .and(OPPORTUNITY.OWNER_ID.eq(ALERT.USER_ID))
                .where(ALERT.ORGANISATION_ID.eq(user.organisationId()))
                .and(ALERT.USER_ID.eq(user.id()));
    }

    /** With the names of the first leads of each that the user sees now: one query, however many they are. */
    private List<AlertView> named(ActingUser user, List<Record> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<AlertLead>> seen = new HashMap<>();
        database.fetch(
                        """
                        select alert.id as alert_id, lead.id as lead_id, lead.display_name
                        from {0} cross join lateral unnest(alert.lead_ids[1:{1}]) with ordinality as told (lead_id, place)
                        join {2} on lead.organisation_id = alert.organisation_id and lead.id = told.lead_id
                        where alert.organisation_id = {3} and alert.id = any({4}::uuid[]) and {5}
                        order by alert.id, told.place
                        """,
                        ALERT,
                        DSL.val(NAMED),
                        LEAD,
                        DSL.val(user.organisationId()),
                        DSL.val(rows.stream().map(row -> row.get(ALERT.ID)).toArray(UUID[]::new)),
                        VisibleLeadsQuery.visibleTo(user))
                .forEach(row -> seen.computeIfAbsent(row.get("alert_id", UUID.class), id -> new ArrayList<>())
                        .add(new AlertLead(row.get("lead_id", UUID.class), row.get("display_name", String.class))));
        return rows.stream()
                .map(row -> view(row, seen.getOrDefault(row.get(ALERT.ID), List.of())))
                .toList();
    }

    private static AlertView view(Record row, List<AlertLead> leads) {
        OffsetDateTime openedAt = row.get(ALERT.OPENED_AT);
        return new AlertView(
                row.get(ALERT.ID),
                AlertKind.valueOf(row.get(ALERT.KIND)),
                row.get(ALERT.ACTOR_ID),
                row.get("actor_name", String.class),
                row.get(ALERT.OFFICE_ID),
                row.get("office_name", String.class),
                row.get(ALERT.FORM_ID),
                row.get("form_name", String.class),
                row.get(ALERT.IMPORT_ID),
                row.get(ALERT.TASK_ID),
                row.get("task_title", String.class),
                row.get(ALERT.TASK_COUNT),
                row.get(ALERT.OPPORTUNITY_ID),
                row.get("opportunity_title", String.class),
                row.get(ALERT.OPPORTUNITY_COUNT),
                row.get(ALERT.LEAD_COUNT),
                leads,
                row.get(ALERT.TOLD_AT).toInstant(),
                openedAt == null ? null : openedAt.toInstant());
    }

    private static String cursor(Record row) {
        return KeysetCursor.write(
                row.get(ALERT.TOLD_AT).toString(), row.get(ALERT.ID).toString());
    }
}
