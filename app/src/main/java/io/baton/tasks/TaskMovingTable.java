package io.baton.tasks;

import static io.baton.tables.Tables.TASK;

import io.baton.access.Holder;
import io.baton.tables.tables.records.TaskRecord;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL that moves many tasks at once: to somebody else, or to another subject. */
@Repository
class TaskMovingTable {

    /** What lies behind in the zone of whoever has it now reminds of nothing. */
    private static final String HAND_OVER = """
            update task
            set assignee_id = {1}, kind = given.kind, overdue_from = given.overdue_from,
                remind_at = case when given.remind_at > baton_now() then given.remind_at end, reminded_at = null,
                version = version + 1
            from unnest({2}::uuid[], {3}::text[], {4}::timestamptz[], {5}::timestamptz[])
                as given (id, kind, overdue_from, remind_at)
            where task.organisation_id = {0} and task.id = given.id
            """;

    /** The same lock as {@link TaskTable#lockNextContacts}, of everybody who has one about a subject. */
    private static final String LOCK_NEXT_CONTACTS_ABOUT = """
            select pg_advisory_xact_lock(
                hashtextextended('next contacts ' || {0}::text || ' ' || assignee_id::text, 0))
            from (
                select assignee_id from task
                where organisation_id = {0} and subject_id = {1} and kind = 'NEXT_CONTACT' and state = 'OPEN'
                order by assignee_id) as assignee
            """;

    private static final String MOVE = """
            update task
            set subject_id = {2},
                kind = case when exists (
                    select from task as other
                    where other.organisation_id = {0} and other.subject_id = {2} and other.assignee_id = task.assignee_id
                        and other.kind = 'NEXT_CONTACT' and other.state = 'OPEN') then 'TO_DO' else kind end,
                cause_id = case when not exists (
                    select from task as other
                    where other.organisation_id = {0} and other.subject_id = {2} and other.cause_id = task.cause_id)
                    then cause_id end,
                version = version + 1
            where organisation_id = {0} and subject_kind = {3} and subject_id = {1} and state = 'OPEN'
            """;

    private final DSLContext database;
    private final TaskTable table;

    TaskMovingTable(DSLContext database, TaskTable table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Gives so many open tasks of somebody to another, those due first; each is due when it was, where that one is. A
     * next contact about what that one means to get in touch with already goes on as a plain task. Answers which.
     */
    List<UUID> handOver(UUID organisationId, UUID fromUserId, Holder to, int most) {
        table.lockNextContacts(organisationId, to.id());
        List<TaskRecord> tasks = database.selectFrom(TASK)
                .where(isOpenOf(organisationId, fromUserId))
                .orderBy(TASK.OVERDUE_FROM, TASK.ID)
                .limit(most)
                .forUpdate()
                .fetch();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Set<UUID> taken = subjectsOfNextContacts(organisationId, to.id());
        List<TaskDue> dues = tasks.stream()
                .map(task -> TaskDue.of(task.getDueOn(), task.getDueMinute(), task.getRemindBefore(), to.zone()))
                .toList();
        database.query(
                        HAND_OVER,
                        DSL.val(organisationId),
                        DSL.val(to.id()),
                        DSL.val(tasks.stream().map(TaskRecord::getId).toArray(UUID[]::new)),
                        DSL.val(tasks.stream()
                                .map(task ->
                                        taken.contains(task.getSubjectId()) ? TaskKind.TO_DO.name() : task.getKind())
                                .toArray(String[]::new)),
                        DSL.val(dues.stream()
                                .map(due -> due.overdueFrom().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)),
                        DSL.val(dues.stream()
                                .map(due -> TaskTable.remindAt(due.remindAt()))
                                .toArray(OffsetDateTime[]::new)))
                .execute();
        return tasks.stream().map(TaskRecord::getId).toList();
    }

    /** How many tasks somebody has still to do. */
    int countOpen(UUID organisationId, UUID userId) {
        return database.fetchCount(TASK, isOpenOf(organisationId, userId));
    }

    /**
     * Has what is still to be done about one thing be about another of the same kind. What a cause has made of that one
     * already, and what its assignee means to get in touch with already, stay apart: they go on as plain tasks.
     */
    void move(UUID organisationId, TaskSubject from, UUID toId) {
        database.fetch(LOCK_NEXT_CONTACTS_ABOUT, DSL.val(organisationId), DSL.val(from.id()));
        database.query(
                        MOVE,
                        DSL.val(organisationId),
                        DSL.val(from.id()),
                        DSL.val(toId),
                        DSL.val(from.kind().name()))
                .execute();
    }

    private Set<UUID> subjectsOfNextContacts(UUID organisationId, UUID assigneeId) {
        return database.select(TASK.SUBJECT_ID)
                .from(TASK)
                .where(isOpenOf(organisationId, assigneeId))
                .and(TaskTable.isOpenNextContact())
                .fetchSet(TASK.SUBJECT_ID);
    }

    private static Condition isOpenOf(UUID organisationId, UUID userId) {
        return TASK.ORGANISATION_ID
                .eq(organisationId)
                .and(TaskQuery.isOwn(userId))
                .and(TaskQuery.isOpen());
    }
}
