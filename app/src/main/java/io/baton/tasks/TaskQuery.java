package io.baton.tasks;

import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.TASK;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.access.PersonWithWork;
import io.baton.shared.Slice;
import io.baton.tables.tables.UserAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads tasks. */
@Repository
class TaskQuery {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private static final UserAccount ASSIGNEE = USER_ACCOUNT.as("assignee");
    private static final UserAccount DOER = USER_ACCOUNT.as("doer");
    private static final UserAccount GIVER = USER_ACCOUNT.as("giver");

    private static final Field<Boolean> OVERDUE =
            isOpen().and(TASK.OVERDUE_FROM.le(NOW)).as("is_overdue");

    /**
     * A day of somebody's.
     *
     * @param at the instant it is
     * @param ends the instant at which the day ends
     */
    record Today(LocalDate day, Instant at, Instant ends) {}

    private final DSLContext database;

    TaskQuery(DSLContext database) {
        this.database = database;
    }

    Today today(ZoneId zone) {
        Instant now = database.select(NOW).fetchSingle().value1().toInstant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        return new Today(day, now, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    Optional<TaskTable.Stored> find(UUID organisationId, UUID id) {
        return tasks().where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(TASK.ID.eq(id))
                .fetchOptional(row -> new TaskTable.Stored(view(row), row.get(ASSIGNEE.OFFICE_ID)));
    }

    /**
     * A stretch of a user's tasks, or of those the user gave to others: what is open by when it is due, what is done
     * the latest first.
     */
    Slice<TaskView> list(
            UUID organisationId,
            UUID userId,
            @Nullable TaskTab tab,
            Today today,
            @Nullable TaskCursor after,
            int limit) {
        boolean done = tab == TaskTab.DONE;
        Field<OffsetDateTime> time = done ? TASK.DONE_AT : TASK.OVERDUE_FROM;
        List<Record> rows = List.copyOf(tasks().where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(tab == null ? isOwn(userId).and(isOpen()) : isIn(tab, userId, today))
                .and(after == null ? DSL.noCondition() : isBehind(after, time, done))
                .orderBy(done ? time.desc() : time.asc(), done ? TASK.ID.desc() : TASK.ID.asc())
                .limit(limit + 1)
                .fetch());
        List<Record> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Record last = rows.size() > limit ? shown.getLast() : null;
        return new Slice<>(
                shown.stream().map(TaskQuery::view).toList(),
                last == null ? null : new TaskCursor(last.get(time), last.get(TASK.ID)).write());
    }

    private static Condition isBehind(TaskCursor after, Field<OffsetDateTime> time, boolean descending) {
        var place = DSL.row(time, TASK.ID);
        return descending ? place.lt(after.time(), after.id()) : place.gt(after.time(), after.id());
    }

    /** How many, counted no further than asked. */
    int count(UUID organisationId, UUID userId, TaskTab tab, Today today, int most) {
        return database.fetchCount(DSL.selectOne()
                .from(TASK)
                .where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(isIn(tab, userId, today))
                .limit(most));
    }

    /** How many are overdue or due today, counted no further than asked. */
    int countWaiting(UUID organisationId, UUID userId, Today today, int most) {
        return database.fetchCount(DSL.selectOne()
                .from(TASK)
                .where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(isOwn(userId))
                .and(isOpen())
                .and(TASK.OVERDUE_FROM.le(today.ends().atOffset(ZoneOffset.UTC)))
                .and(TASK.DUE_ON.le(today.day()))
                .limit(most));
    }

    /** Tasks about one thing: the open ones by when they are due, then the done ones, the latest first. */
    List<TaskView> listAbout(UUID organisationId, TaskSubject subject, boolean open, int limit) {
        return tasks().where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(TASK.SUBJECT_ID.eq(subject.id()))
                .and(TASK.SUBJECT_KIND.eq(subject.kind().name()))
                .and(open ? isOpen() : isDone())
                .orderBy(open ? TASK.OVERDUE_FROM.asc() : TASK.DONE_AT.desc(), TASK.ID)
                .limit(limit)
                .fetch(TaskQuery::view);
    }

    /** When each of these things is to be got in touch with next. */
    Map<UUID, LocalDate> nextContacts(UUID organisationId, Collection<UUID> subjectIds) {
        Field<LocalDate> first = DSL.min(TASK.DUE_ON);
        return database.select(TASK.SUBJECT_ID, first)
                .from(TASK)
                .where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(TASK.SUBJECT_ID.eq(DSL.any(subjectIds.toArray(UUID[]::new))))
                .and(TASK.KIND.eq(DSL.inline(TaskKind.NEXT_CONTACT.name())))
                .and(isOpen())
                .groupBy(TASK.SUBJECT_ID)
                .fetchMap(TASK.SUBJECT_ID, first);
    }

    /** The people of these offices who have open tasks: those who are deactivated first, then by name. */
    List<PersonWithWork> listWithTasks(UUID organisationId, Collection<UUID> officeIds) {
        Field<Integer> open = DSL.count();
        return database.select(ASSIGNEE.ID, ASSIGNEE.NAME, OFFICE.NAME, ASSIGNEE.ACTIVE, open)
                .from(TASK)
                .join(ASSIGNEE)
                .on(ASSIGNEE.ORGANISATION_ID.eq(TASK.ORGANISATION_ID))
                .and(ASSIGNEE.ID.eq(TASK.ASSIGNEE_ID))
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(ASSIGNEE.ORGANISATION_ID))
                .and(OFFICE.ID.eq(ASSIGNEE.OFFICE_ID))
                .where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(isOpen())
                .and(ASSIGNEE.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .groupBy(ASSIGNEE.ID, ASSIGNEE.NAME, OFFICE.NAME, ASSIGNEE.ACTIVE)
                .orderBy(ASSIGNEE.ACTIVE, ASSIGNEE.NAME, ASSIGNEE.ID)
                .fetch(row -> new PersonWithWork(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** How many open tasks are with people of these offices who are deactivated, counted no further than asked. */
    int countLeftBehind(UUID organisationId, Collection<UUID> officeIds, int most) {
        return database.fetchCount(DSL.selectOne()
                .from(ASSIGNEE)
                .join(TASK)
                .on(TASK.ORGANISATION_ID.eq(ASSIGNEE.ORGANISATION_ID))
                .and(TASK.ASSIGNEE_ID.eq(ASSIGNEE.ID))
                .where(ASSIGNEE.ORGANISATION_ID.eq(organisationId))
                .and(DSL.not(ASSIGNEE.ACTIVE))
                .and(ASSIGNEE.OFFICE_ID.eq(DSL.any(officeIds.toArray(UUID[]::new))))
                .and(isOpen())
                .limit(most));
    }

    /** Tasks of all organisations whose reminder is due, by organisation. As the jobs role. */
    Map<UUID, List<UUID>> listToRemind(int limit) {
        return database.select(TASK.ORGANISATION_ID, TASK.ID)
                .from(TASK)
                .where(isToBeReminded())
                .orderBy(TASK.REMIND_AT)
                .limit(limit)
                .fetchGroups(TASK.ORGANISATION_ID, TASK.ID);
    }

    /** What the index of reminders holds, and is due. */
    static Condition isToBeReminded() {
        return isOpen().and(TASK.REMIND_AT.isNotNull())
                .and(TASK.REMINDED_AT.isNull())
                // as one value for the whole statement: the index can be entered at it
                .and(TASK.REMIND_AT.le(DSL.field(DSL.select(NOW))));
    }

    static Condition isOpen() {
        return TASK.STATE.eq(DSL.inline(TaskState.OPEN.name()));
    }

    private static Condition isDone() {
        return TASK.STATE.eq(DSL.inline(TaskState.DONE.name()));
    }

    static Condition isOwn(UUID userId) {
        return TASK.ASSIGNEE_ID.eq(userId);
    }

    private static Condition isIn(TaskTab tab, UUID userId, Today today) {
        OffsetDateTime now = today.at().atOffset(ZoneOffset.UTC);
        OffsetDateTime ends = today.ends().atOffset(ZoneOffset.UTC);
        return switch (tab) {
            case OVERDUE -> isOwn(userId).and(isOpen()).and(TASK.OVERDUE_FROM.le(now));
            case TODAY ->
                isOwn(userId)
                        .and(isOpen())
                        .and(TASK.OVERDUE_FROM.gt(now))
                        .and(TASK.OVERDUE_FROM.le(ends))
                        .and(TASK.DUE_ON.le(today.day()));
            case COMING ->
                isOwn(userId)
                        .and(isOpen())
                        .and(TASK.OVERDUE_FROM.gt(now))
                        .and(TASK.OVERDUE_FROM.ge(ends))
                        .and(TASK.OVERDUE_FROM.gt(ends).or(TASK.DUE_ON.gt(today.day())));
            case DONE -> isOwn(userId).and(isDone());
            case GIVEN -> TASK.CREATED_BY.eq(userId).and(isOpen()).and(TASK.ASSIGNEE_ID.ne(TASK.CREATED_BY));
        };
    }

    private SelectOnConditionStep<? extends Record> tasks() {
        return database.select(TASK.asterisk())
                .select(OVERDUE, ASSIGNEE.NAME, ASSIGNEE.OFFICE_ID, DOER.NAME, GIVER.NAME)
                .from(TASK)
                .join(ASSIGNEE)
                .on(ASSIGNEE.ORGANISATION_ID.eq(TASK.ORGANISATION_ID))
                .and(ASSIGNEE.ID.eq(TASK.ASSIGNEE_ID))
                .leftJoin(DOER)
                .on(DOER.ORGANISATION_ID.eq(TASK.ORGANISATION_ID))
                .and(DOER.ID.eq(TASK.DONE_BY))
                .leftJoin(GIVER)
                .on(GIVER.ORGANISATION_ID.eq(TASK.ORGANISATION_ID))
                .and(GIVER.ID.eq(TASK.CREATED_BY));
    }

    private static TaskView view(Record row) {
        UUID subjectId = row.get(TASK.SUBJECT_ID);
        OffsetDateTime doneAt = row.get(TASK.DONE_AT);
        return new TaskView(
                row.get(TASK.ID),
                row.get(TASK.VERSION),
                TaskKind.valueOf(row.get(TASK.KIND)),
                row.get(TASK.TITLE),
                row.get(TASK.TEXT),
                row.get(TASK.DUE_ON),
                row.get(TASK.DUE_MINUTE),
                row.get(OVERDUE),
                TaskPriority.valueOf(row.get(TASK.PRIORITY)),
                new TaskPerson(row.get(TASK.ASSIGNEE_ID), row.get(ASSIGNEE.NAME)),
                row.get(TASK.REMIND_BEFORE),
                subjectId == null ? null : new TaskSubject(SubjectKind.valueOf(row.get(TASK.SUBJECT_KIND)), subjectId),
                null,
                TaskState.valueOf(row.get(TASK.STATE)),
                doneAt == null ? null : doneAt.toInstant(),
                person(row.get(TASK.DONE_BY), row.get(DOER.NAME)),
                row.get(TASK.CREATED_AT).toInstant(),
                person(row.get(TASK.CREATED_BY), row.get(GIVER.NAME)));
    }

    private static @Nullable TaskPerson person(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null ? null : new TaskPerson(id, name);
    }
}
