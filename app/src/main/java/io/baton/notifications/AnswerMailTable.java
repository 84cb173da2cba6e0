package io.baton.notifications;

import static io.baton.tables.Tables.OUTGOING_MAIL;

import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of mail that answers replies. */
@Repository
class AnswerMailTable {

    private final DSLContext database;

    AnswerMailTable(DSLContext database) {
        this.database = database;
    }

    /** Where a staged mail goes. */
    String recipientOf(UUID organisationId, UUID id) {
        return database.selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ORGANISATION_ID.eq(organisationId))
                .and(OUTGOING_MAIL.ID.eq(id))
                .fetchSingle()
                .getRecipient();
    }

    /**
     * Stages a mail about the offer of another, to whom and where that went, with a key of its own so that it can be
     * answered too. Not where there are so many of the template about this offer already; answers whether it did.
     */
    boolean insertAnswer(
            UUID organisationId, UUID id, MailTemplate template, UUID answeredId, Locale locale, int most) {
        // Whoever stages another at the same instant waits here, and counts this one.
        database.selectOne()
                .from(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.ORGANISATION_ID.eq(organisationId))
                .and(OUTGOING_MAIL.ID.eq(answeredId))
                .forUpdate()
                .fetch();
        return database.execute(
                        """
                        insert into outgoing_mail
                            (organisation_id, id, template, recipient_id, recipient, locale, assignment_id, reply_key)
                        select organisation_id, {0}, {1}, recipient_id, recipient, {2}, assignment_id,
                            replace(gen_random_uuid()::text, '-', '')
                        from outgoing_mail as answered
                        where organisation_id = {3} and id = {4} and {5} > (
                            select count(*) from outgoing_mail as earlier
                            where earlier.organisation_id = answered.organisation_id
                                and earlier.assignment_id = answered.assignment_id
                                and earlier.recipient_id = answered.recipient_id and earlier.template = {1})
                        """,
                        DSL.val(id),
                        DSL.val(template.name()),
                        DSL.val(locale.toLanguageTag()),
                        DSL.val(organisationId),
                        DSL.val(answeredId),
                        DSL.val(most))
                == 1;
    }
}
