package io.baton.notifications;

import static io.baton.tables.Tables.OUTGOING_MAIL;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.shared.KeysetCursor;
import io.baton.shared.Slice;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of mail out. */
@Repository
class OutgoingMailTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    OutgoingMailTable(DSLContext database) {
        this.database = database;
    }

    /** Stages a mail, unless the same waits for the same person already; answers whether it did. */
    boolean insertIfNoneWaits(
            UUID organisationId, UUID id, MailTemplate template, UUID recipientId, String recipient, Locale locale) {
        boolean waits = database.fetchExists(
                OUTGOING_MAIL,
                OUTGOING_MAIL
                        .ORGANISATION_ID
                        .eq(organisationId)
                        .and(OUTGOING_MAIL.STATE.eq(MailState.WAITING.name()))
                        .and(OUTGOING_MAIL.RECIPIENT_ID.eq(recipientId))
                        .and(OUTGOING_MAIL.TEMPLATE.eq(template.name())));
        if (waits) {
            return false;
        }
        database.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.ORGANISATION_ID, organisationId)
                .set(OUTGOING_MAIL.ID, id)
                .set(OUTGOING_MAIL.TEMPLATE, template.name())
                .set(OUTGOING_MAIL.RECIPIENT_ID, recipientId)
                .set(OUTGOING_MAIL.RECIPIENT, recipient)
                .set(OUTGOING_MAIL.LOCALE, locale.toLanguageTag())
                .execute();
        return true;
    }

    /** Stages many mails in one statement. */
    void insert(UUID organisationId, List<NewMail> mails) {
        database.insertInto(OUTGOING_MAIL)
                .columns(
                        OUTGOING_MAIL.ORGANISATION_ID,
                        OUTGOING_MAIL.ID,
                        OUTGOING_MAIL.TEMPLATE,
                        OUTGOING_MAIL.RECIPIENT_ID,
                        OUTGOING_MAIL.RECIPIENT,
                        OUTGOING_MAIL.LOCALE,
                        OUTGOING_MAIL.ASSIGNMENT_ID,
                        OUTGOING_MAIL.REPLY_KEY,
                        OUTGOING_MAIL.PARAMETERS)
                .valuesOfRows(mails.stream()
                        .map(mail -> DSL.row(
                                organisationId,
                                mail.id(),
                                mail.template().name(),
                                mail.recipientId(),
                                mail.recipient(),
                                mail.locale().toLanguageTag(),
                                mail.assignmentId(),
                                mail.replyKey(),
                                JSONB.valueOf(mail.parameters())))
                        .toList())
                .execute();
    }

    /** How many mails of a kind were staged for somebody lately. */
    int countRecent(UUID organisationId, MailTemplate template, UUID recipientId, Duration within) {
        return database.fetchCount(
                OUTGOING_MAIL,
                OUTGOING_MAIL
                        .ORGANISATION_ID
                        .eq(organisationId)
                        .and(OUTGOING_MAIL.RECIPIENT_ID.eq(recipientId))
                        .and(OUTGOING_MAIL.TEMPLATE.eq(template.name()))
                        .and(OUTGOING_MAIL.CREATED_AT.gt(DSL.field(
                                "baton_now() - {0} * interval '1 second'",
                                OffsetDateTime.class, DSL.val(within.toSeconds())))));
    }

    /**
     * Takes the mail that is due longest, across organisations. Until the lease ends nobody else takes it; after a
     * crash it is due again then. While it is on its way it has no problem.
     */
    Optional<DueMail> claim(Duration lease) {
        return database.fetchOptional("""
                        with due as materialized (
                            select organisation_id, id from outgoing_mail
                            where state = 'WAITING' and next_attempt_at <= (select baton_now())
                            order by next_attempt_at limit 1 for update skip locked)
                        update outgoing_mail as mail
                        set attempts = mail.attempts + 1, problem = null,
                            next_attempt_at = baton_now() + {0} * interval '1 second'
                        from due
                        where mail.organisation_id = due.organisation_id and mail.id = due.id
                        returning mail.organisation_id, mail.id, mail.template, mail.recipient_id, mail.locale,
                            mail.assignment_id, mail.reply_key, mail.parameters,
                            mail.attempts
                        """, DSL.val(lease.toSeconds())).map(OutgoingMailTable::due);
    }

    void markSent(DueMail mail, String recipient) {
        database.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, MailState.SENT.name())
                .set(OUTGOING_MAIL.SENT_AT, NOW)
                .set(OUTGOING_MAIL.RECIPIENT, recipient)
                .setNull(OUTGOING_MAIL.PROBLEM)
                .where(key(mail.organisationId(), mail.id()))
                .execute();
    }

    /** Leaves it for later; nothing, when another attempt has begun meanwhile. */
    void markWaiting(DueMail mail, MailProblem problem, Duration wait) {
        database.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.PROBLEM, problem.write())
                .set(
                        OUTGOING_MAIL.NEXT_ATTEMPT_AT,
                        DSL.field(
                                "baton_now() + {0} * interval '1 second'",
                                OffsetDateTime.class, DSL.val(wait.toSeconds())))
                .where(stillClaimed(mail))
                .execute();
    }

    void markFailed(DueMail mail, MailProblem problem) {
        database.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, MailState.FAILED.name())
                .set(OUTGOING_MAIL.PROBLEM, problem.write())
                .where(stillClaimed(mail))
                .execute();
    }

    /** Begins anew with one that failed or has to wait; false for one that is sent, new or on its way. */
    boolean tryAgain(UUID organisationId, UUID id) {
        return database.update(OUTGOING_MAIL)
                        .set(OUTGOING_MAIL.STATE, MailState.WAITING.name())
                        .set(OUTGOING_MAIL.ATTEMPTS, 0)
                        .set(OUTGOING_MAIL.NEXT_ATTEMPT_AT, NOW)
                        .setNull(OUTGOING_MAIL.PROBLEM)
                        .where(key(organisationId, id))
                        .and(OUTGOING_MAIL
                                .STATE
                                .eq(MailState.FAILED.name())
                                .or(OUTGOING_MAIL
                                        .STATE
                                        .eq(MailState.WAITING.name())
                                        .and(OUTGOING_MAIL.PROBLEM.isNotNull())))
                        .execute()
                == 1;
    }

    /** The mail a reply refers to, across organisations; none where id or key are another's. */
    Optional<AnswerableMail> findAnswerable(UUID id, String replyKey) {
        return database.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.REPLY_KEY.eq(replyKey))
                .and(OUTGOING_MAIL.ID.eq(id))
                .fetchOptional(row -> new AnswerableMail(
                        row.getOrganisationId(),
                        row.getId(),
                        row.getAssignmentId(),
                        row.getRecipientId(),
                        row.getRecipient()));
    }

    boolean exists(UUID organisationId, UUID id) {
        return database.fetchExists(OUTGOING_MAIL, key(organisationId, id));
    }

    /** A stretch of an organisation's mail, newest first. */
    Slice<OutgoingMailView> list(UUID organisationId, @Nullable MailCursor before, int limit) {
        Condition where = OUTGOING_MAIL.ORGANISATION_ID.eq(organisationId);
        if (before != null) {
            where = where.and(
                    DSL.row(OUTGOING_MAIL.CREATED_AT, OUTGOING_MAIL.ID).lt(before.createdAt(), before.id()));
        }
        List<Record> rows = database.select(OUTGOING_MAIL.asterisk())
                .select(USER_ACCOUNT.NAME.as("recipient_name"))
                .from(OUTGOING_MAIL)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(OUTGOING_MAIL.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(OUTGOING_MAIL.RECIPIENT_ID))
                .where(where)
                .orderBy(OUTGOING_MAIL.CREATED_AT.desc(), OUTGOING_MAIL.ID.desc())
                .limit(limit + 1)
                .fetch(row -> row);
        List<Record> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursor(shown.getLast()) : null;
        return new Slice<>(shown.stream().map(OutgoingMailTable::view).toList(), next);
    }

    /**
     * Deletes some of the mail that was written so long ago, of all organisations; answers how many. Not what waits,
     * nor what asks for an answer that can still come.
     */
    int deleteOld(Duration age, int most) {
        return database.execute("""
                delete from outgoing_mail using (
                    select organisation_id, id from outgoing_mail as mail
                    where state <> 'WAITING' and created_at < (select baton_now()) - {0} * interval '1 second'
                        and not exists (select from assignment
                            where assignment.organisation_id = mail.organisation_id
                                and assignment.id = mail.assignment_id and assignment.state = 'OFFERED')
                    limit {1}) as old
                where outgoing_mail.organisation_id = old.organisation_id and outgoing_mail.id = old.id
                """, DSL.val(age.toSeconds()), DSL.val(most));
    }

    private static Condition key(UUID organisationId, UUID id) {
        return OUTGOING_MAIL.ORGANISATION_ID.eq(organisationId).and(OUTGOING_MAIL.ID.eq(id));
    }

    private static Condition stillClaimed(DueMail mail) {
        return key(mail.organisationId(), mail.id())
                .and(OUTGOING_MAIL.STATE.eq(MailState.WAITING.name()))
                .and(OUTGOING_MAIL.ATTEMPTS.eq(mail.attempts()))
                .and(OUTGOING_MAIL.PROBLEM.isNull());
    }

    private static String cursor(Record row) {
        return KeysetCursor.write(
                row.get(OUTGOING_MAIL.CREATED_AT).toString(),
                row.get(OUTGOING_MAIL.ID).toString());
    }

    private static DueMail due(Record row) {
        return new DueMail(
                row.get(OUTGOING_MAIL.ORGANISATION_ID),
                row.get(OUTGOING_MAIL.ID),
                MailTemplate.valueOf(row.get(OUTGOING_MAIL.TEMPLATE)),
                row.get(OUTGOING_MAIL.RECIPIENT_ID),
                Locale.forLanguageTag(row.get(OUTGOING_MAIL.LOCALE)),
                row.get(OUTGOING_MAIL.ASSIGNMENT_ID),
                row.get(OUTGOING_MAIL.REPLY_KEY),
                row.get(OUTGOING_MAIL.PARAMETERS).data(),
                row.get(OUTGOING_MAIL.ATTEMPTS));
    }

    private static OutgoingMailView view(Record row) {
        MailState state = MailState.valueOf(row.get(OUTGOING_MAIL.STATE));
        String problem = row.get(OUTGOING_MAIL.PROBLEM);
        OffsetDateTime sentAt = row.get(OUTGOING_MAIL.SENT_AT);
        return new OutgoingMailView(
                row.get(OUTGOING_MAIL.ID),
                MailTemplate.valueOf(row.get(OUTGOING_MAIL.TEMPLATE)),
                row.get(OUTGOING_MAIL.RECIPIENT),
                row.get("recipient_name", String.class),
                state,
                row.get(OUTGOING_MAIL.ATTEMPTS),
                state == MailState.WAITING
                        ? row.get(OUTGOING_MAIL.NEXT_ATTEMPT_AT).toInstant()
                        : null,
                problem == null ? null : MailProblem.read(problem),
                row.get(OUTGOING_MAIL.CREATED_AT).toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }
}
