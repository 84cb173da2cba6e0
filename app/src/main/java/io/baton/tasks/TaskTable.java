package io.baton.tasks;

import static io.baton.tables.Tables.TASK;

import io.baton.access.ActingUser;
import io.baton.platform.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL that writes tasks. */
@Repository
class TaskTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    /** A moment that is over already reminds of nothing. */
    private static final String IN_TIME = "case when {0} > baton_now() then {0} end";

    /** What a cause has made already is there: nothing is made twice. */
    private static final String INSERT_CAUSED = """
            insert into task (organisation_id, id, kind, title, due_on, overdue_from, priority, assignee_id, subject_kind,
                subject_id, cause_id, created_by)
            select {0}, given.id, 'TO_DO', given.title, given.due_on, given.overdue_from, given.priority, {1}, 'LEAD',
                given.lead_id, given.cause_id, {1}
            from unnest({2}::uuid[], {3}::text[], {4}::date[], {5}::timestamptz[], {6}::text[], {7}::uuid[], {8}::uuid[])
                as given (id, title, due_on, overdue_from, priority, lead_id, cause_id)
            on conflict (organisation_id, subject_id, cause_id) where cause_id is not null do nothing
            """;

    /** A task that is locked, with the office of who has it. */
    record Stored(TaskView view, UUID assigneeOfficeId) {}

    /** A task to be written. */
    record New(
            UUID organisationId,
            UUID createdBy,
            TaskKind kind,
            @Nullable TaskSubject subject,
            UUID assigneeId,
            TaskRules.Said said,
            TaskDue due) {}

    private final DSLContext database;
    private final TaskQuery query;

    TaskTable(DSLContext database, TaskQuery query) {
        this.database = database;
        this.query = query;
    }

    Optional<Stored> find(UUID organisationId, UUID id) {
        return query.find(organisationId, id);
    }

    /** The task, held until the transaction ends. */
    Optional<Stored> lock(UUID organisationId, UUID id) {
        boolean there = database.select(TASK.ID)
                .from(TASK)
                .where(key(organisationId, id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
        return there ? query.find(organisationId, id) : Optional.empty();
    }

    /**
     * Has whoever else sets, moves or hands over a next contact of this user wait until this transaction ends, so that
     * what it saw of them still holds when it writes.
     */
    void lockNextContacts(UUID organisationId, UUID assigneeId) {
        database.fetch(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                DSL.val("next contacts " + organisationId + " " + assigneeId));
    }

    /** Writes it, or moves the next contact that is open. Answers which. */
    UUID insert(New task) {
        TaskSubject subject = task.subject();
        if (task.kind() == TaskKind.NEXT_CONTACT) {
            lockNextContacts(task.organisationId(), task.assigneeId());
        }
        return database.insertInto(TASK)
                .set(TASK.ORGANISATION_ID, task.organisationId())
                .set(TASK.ID, Ids.next())
                .set(TASK.KIND, task.kind().name())
                .set(TASK.ASSIGNEE_ID, task.assigneeId())
                .set(TASK.SUBJECT_KIND, subject == null ? null : subject.kind().name())
                .set(TASK.SUBJECT_ID, subject == null ? null : subject.id())
                .set(TASK.CREATED_BY, task.createdBy())
                .set(columns(task.said(), task.due()))
                .onConflict(TASK.ORGANISATION_ID, TASK.SUBJECT_ID, TASK.ASSIGNEE_ID)
                .where(isOpenNextContact())
                .doUpdate()
                .set(columns(task.said(), task.due()))
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .returning(TASK.ID)
                .fetchSingle(row -> row.getId());
    }

    /** Writes tasks about leads that were accepted, each for the same user; a few more or a thousand, one statement. */
    void insertCaused(UUID organisationId, UUID assigneeId, List<FollowUpTask> tasks, ZoneId zone) {
        List<TaskDue> dues = tasks.stream()
                .map(task -> TaskDue.of(task.dueOn(), null, null, zone))
                .toList();
        database.query(
                        INSERT_CAUSED,
                        DSL.val(organisationId),
                        DSL.val(assigneeId),
                        DSL.val(tasks.stream().map(task -> Ids.next()).toArray(UUID[]::new)),
                        DSL.val(tasks.stream().map(FollowUpTask::title).toArray(String[]::new)),
                        DSL.val(tasks.stream().map(FollowUpTask::dueOn).toArray(LocalDate[]::new)),
                        DSL.val(dues.stream()
                                .map(due -> due.overdueFrom().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)),
                        DSL.val(tasks.stream()
                                .map(task -> task.priority().name())
                                .toArray(String[]::new)),
                        DSL.val(tasks.stream().map(FollowUpTask::leadId).toArray(UUID[]::new)),
                        DSL.val(tasks.stream().map(FollowUpTask::causeId).toArray(UUID[]::new)))
                .execute();
    }

    void update(UUID organisationId, UUID id, UUID assigneeId, TaskRules.Said said, TaskDue due) {
        database.update(TASK)
                .set(columns(said, due))
                .set(TASK.ASSIGNEE_ID, assigneeId)
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(key(organisationId, id))
                .execute();
    }

    /**
     * Whether somebody else than this task holds the place of the one next contact about the same. That stays so until
     * the transaction ends.
     */
    boolean hasNextContact(ActingUser user, TaskView task, UUID assigneeId) {
        TaskSubject subject = Objects.requireNonNull(task.subject(), "a next contact is about something");
        lockNextContacts(user.organisationId(), assigneeId);
        return database.fetchExists(database.selectOne()
                .from(TASK)
                .where(TASK.ORGANISATION_ID.eq(user.organisationId()))
                .and(TASK.SUBJECT_ID.eq(subject.id()))
                .and(TASK.ASSIGNEE_ID.eq(assigneeId))
                .and(isOpenNextContact())
                .and(TASK.ID.ne(task.id())));
    }

    void complete(UUID organisationId, UUID id, UUID doneBy) {
        database.update(TASK)
                .set(TASK.STATE, TaskState.DONE.name())
                .set(TASK.DONE_AT, NOW)
                .set(TASK.DONE_BY, doneBy)
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(key(organisationId, id))
                .execute();
    }

    void reopen(UUID organisationId, UUID id) {
        database.update(TASK)
                .set(TASK.STATE, TaskState.OPEN.name())
                .setNull(TASK.DONE_AT)
                .setNull(TASK.DONE_BY)
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(key(organisationId, id))
                .execute();
    }

    void delete(UUID organisationId, UUID id) {
        database.deleteFrom(TASK).where(key(organisationId, id)).execute();
    }

    /** Notes of those of these tasks whose reminder is due that it was given; answers them with who is to do them. */
    Map<UUID, UUID> markReminded(UUID organisationId, Collection<UUID> ids) {
        return database.update(TASK)
                .set(TASK.REMINDED_AT, NOW)
                .where(TASK.ORGANISATION_ID.eq(organisationId))
                .and(TASK.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(TaskQuery.isToBeReminded())
                .returning(TASK.ID, TASK.ASSIGNEE_ID)
                .fetchMap(TASK.ID, TASK.ASSIGNEE_ID);
    }

    static @Nullable OffsetDateTime remindAt(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Condition key(UUID organisationId, UUID id) {
        return TASK.ORGANISATION_ID.eq(organisationId).and(TASK.ID.eq(id));
    }

    /** What the index of next contacts holds. */
    static Condition isOpenNextContact() {
        return TASK.KIND
                .eq(DSL.inline(TaskKind.NEXT_CONTACT.name()))
                .and(TASK.STATE.eq(DSL.inline(TaskState.OPEN.name())));
    }

    private static Map<Field<?>, @Nullable Object> columns(TaskRules.Said said, TaskDue due) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(TASK.TITLE, said.title());
        columns.put(TASK.TEXT, said.text());
        columns.put(TASK.DUE_ON, said.dueOn());
        columns.put(TASK.DUE_MINUTE, said.dueMinute());
        columns.put(TASK.OVERDUE_FROM, due.overdueFrom().atOffset(ZoneOffset.UTC));
        columns.put(TASK.PRIORITY, said.priority().name());
        columns.put(TASK.REMIND_BEFORE, said.remindBefore());
        OffsetDateTime remindAt = remindAt(due.remindAt());
        columns.put(
                TASK.REMIND_AT, remindAt == null ? null : DSL.field(IN_TIME, OffsetDateTime.class, DSL.val(remindAt)));
        columns.put(TASK.REMINDED_AT, null);
        return columns;
    }
}
