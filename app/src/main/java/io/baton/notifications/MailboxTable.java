package io.baton.notifications;

import static io.baton.tables.Tables.MAILBOX;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of how far mailboxes are read; nobody's mail, and no organisation's. */
@Repository
class MailboxTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    MailboxTable(DSLContext database) {
        this.database = database;
    }

    /** Up to which message it is read. A mailbox that was made anew ({@code UIDVALIDITY}) is read from its start. */
    long readUntil(String name, long validity) {
        database.execute("""
                insert into mailbox (name, uid_validity, read_until) values ({0}, {1}, 0)
                on conflict (name) do update set uid_validity = {1}, read_until = 0
                where mailbox.uid_validity <> {1}
                """, DSL.val(name), DSL.val(validity));
        return database.selectFrom(MAILBOX)
                .where(MAILBOX.NAME.eq(name))
                .fetchSingle()
                .getReadUntil();
    }

    /** Goes on to the next message; false where another server has done so already. */
    boolean advance(String name, long validity, long uid) {
        return database.update(MAILBOX)
                        .set(MAILBOX.READ_UNTIL, uid)
                        .where(MAILBOX.NAME.eq(name))
                        .and(MAILBOX.UID_VALIDITY.eq(validity))
                        .and(MAILBOX.READ_UNTIL.lt(uid))
                        .execute()
                == 1;
    }

    /** Counts what should not be in a mailbox of one's own; after a week without, from the start. */
    void countStranger(String name, boolean unrelated, boolean openedElsewhere, boolean ofAnother) {
        database.execute("""
                update mailbox set
                    unrelated = {1} + case when recent then unrelated else 0 end,
                    opened_elsewhere = {2} + case when recent then opened_elsewhere else 0 end,
                    of_another = {3} + case when recent then of_another else 0 end,
                    last_stranger_at = baton_now()
                from (select coalesce(last_stranger_at > baton_now() - interval '7 days', false) as recent
                      from mailbox where name = {0}) as before
                where name = {0}
                """, DSL.val(name), one(unrelated), one(openedElsewhere), one(ofAnother));
    }

    void markRead(String name) {
        database.update(MAILBOX)
                .set(MAILBOX.READ_AT, NOW)
                .setNull(MAILBOX.PROBLEM)
                .setNull(MAILBOX.PROBLEM_SINCE)
                .where(MAILBOX.NAME.eq(name))
                .execute();
    }

    /** Says why it cannot be read, also of one that never was. */
    void markProblem(String name, MailProblem problem) {
        database.execute("""
                insert into mailbox (name, uid_validity, read_until, problem, problem_since)
                values ({0}, 0, 0, {1}, baton_now())
                on conflict (name) do update
                set problem = {1}, problem_since = coalesce(mailbox.problem_since, baton_now())
                """, DSL.val(name), DSL.val(problem.write()));
    }

    /** As it stands; strangers only of the last week. */
    Optional<MailboxView> find(String name) {
        Field<Boolean> recent =
                DSL.field("coalesce(last_stranger_at > baton_now() - interval '7 days', false)", Boolean.class);
        return database.select(MAILBOX.asterisk())
                .select(recent.as("recent"))
                .from(MAILBOX)
                .where(MAILBOX.NAME.eq(name))
                .fetchOptional(MailboxTable::view);
    }

    private static MailboxView view(Record row) {
        boolean recent = row.get("recent", Boolean.class);
        @Nullable String problem = row.get(MAILBOX.PROBLEM);
        return new MailboxView(
                instant(row.get(MAILBOX.READ_AT)),
                problem == null ? null : MailProblem.read(problem),
                instant(row.get(MAILBOX.PROBLEM_SINCE)),
                recent ? row.get(MAILBOX.UNRELATED) : 0,
                recent ? row.get(MAILBOX.OPENED_ELSEWHERE) : 0,
                recent ? row.get(MAILBOX.OF_ANOTHER) : 0,
                recent ? instant(row.get(MAILBOX.LAST_STRANGER_AT)) : null);
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Field<Integer> one(boolean is) {
        return DSL.val(is ? 1 : 0);
    }
}
