package io.baton.notifications;

import static io.baton.tables.Tables.INCOMING_MAIL;
import static io.baton.tables.Tables.OUTGOING_MAIL;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.shared.KeysetCursor;
import io.baton.shared.Slice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of the replies that came in. */
@Repository
class IncomingMailTable {

    private final DSLContext database;

    IncomingMailTable(DSLContext database) {
        this.database = database;
    }

    /** Answers false where it is there already. */
    boolean insert(UUID organisationId, UUID id, IncomingReply reply) {
        return database.insertInto(INCOMING_MAIL)
                        .set(INCOMING_MAIL.ORGANISATION_ID, organisationId)
                        .set(INCOMING_MAIL.ID, id)
                        .set(INCOMING_MAIL.MESSAGE_KEY, reply.key())
                        .set(INCOMING_MAIL.MAIL_ID, reply.mailId())
                        .set(INCOMING_MAIL.MESSAGE_ID, reply.messageId())
                        .set(INCOMING_MAIL.SENDER, reply.sender())
                        .set(INCOMING_MAIL.SUBJECT, reply.subject())
                        .set(INCOMING_MAIL.OUTCOME, reply.outcome().name())
                        .set(INCOMING_MAIL.REASON, reply.reason())
                        .onConflict(INCOMING_MAIL.ORGANISATION_ID, INCOMING_MAIL.MESSAGE_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** By which mail it was told what came of it. */
    void markTold(UUID organisationId, UUID id, UUID mailId) {
        database.update(INCOMING_MAIL)
                .set(INCOMING_MAIL.TOLD_BY, mailId)
                .where(INCOMING_MAIL.ORGANISATION_ID.eq(organisationId))
                .and(INCOMING_MAIL.ID.eq(id))
                .execute();
    }

    boolean exists(UUID organisationId, String key) {
        return database.fetchExists(
                INCOMING_MAIL, INCOMING_MAIL.ORGANISATION_ID.eq(organisationId).and(INCOMING_MAIL.MESSAGE_KEY.eq(key)));
    }

    /** The reply that a mail of ours tells of. */
    Optional<ToldReply> findTold(UUID organisationId, UUID mailId) {
        return database.selectFrom(INCOMING_MAIL)
                .where(INCOMING_MAIL.ORGANISATION_ID.eq(organisationId))
                .and(INCOMING_MAIL.TOLD_BY.eq(mailId))
                .fetchOptional(row ->
                        new ToldReply(ReplyOutcome.valueOf(row.getOutcome()), row.getMessageId(), row.getSubject()));
    }

    /** A stretch of the replies, newest first. */
    Slice<IncomingMailView> list(UUID organisationId, @Nullable MailCursor before, int limit) {
        Condition where = INCOMING_MAIL.ORGANISATION_ID.eq(organisationId);
        if (before != null) {
            where = where.and(
                    DSL.row(INCOMING_MAIL.RECEIVED_AT, INCOMING_MAIL.ID).lt(before.createdAt(), before.id()));
        }
        List<Record> rows = database.select(INCOMING_MAIL.asterisk())
                .select(USER_ACCOUNT.NAME.as("person"))
                .from(INCOMING_MAIL)
                .join(OUTGOING_MAIL)
                .on(OUTGOING_MAIL.ORGANISATION_ID.eq(INCOMING_MAIL.ORGANISATION_ID))
                .and(OUTGOING_MAIL.ID.eq(INCOMING_MAIL.MAIL_ID))
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(OUTGOING_MAIL.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(OUTGOING_MAIL.RECIPIENT_ID))
                .where(where)
                .orderBy(INCOMING_MAIL.RECEIVED_AT.desc(), INCOMING_MAIL.ID.desc())
                .limit(limit + 1)
                .fetch(row -> row);
        List<Record> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Slice<>(
                shown.stream().map(IncomingMailTable::view).toList(),
                rows.size() > limit ? cursor(shown.getLast()) : null);
    }

    private static String cursor(Record row) {
        return KeysetCursor.write(
                row.get(INCOMING_MAIL.RECEIVED_AT).toString(),
                row.get(INCOMING_MAIL.ID).toString());
    }

    private static IncomingMailView view(Record row) {
        return new IncomingMailView(
                row.get(INCOMING_MAIL.ID),
                row.get(INCOMING_MAIL.SENDER),
                row.get("person", String.class),
                row.get(INCOMING_MAIL.SUBJECT),
                ReplyOutcome.valueOf(row.get(INCOMING_MAIL.OUTCOME)),
                row.get(INCOMING_MAIL.REASON),
                row.get(INCOMING_MAIL.TOLD_BY) != null,
                row.get(INCOMING_MAIL.RECEIVED_AT).toInstant());
    }
}
