package io.baton.notifications;

import static io.baton.tables.Tables.MAIL_SENDER;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** SQL of who the mail of organisations is from. */
@Repository
class MailSenderTable {

    private final DSLContext database;

    MailSenderTable(DSLContext database) {
        this.database = database;
    }

    Optional<MailSender> find(UUID organisationId) {
        return database.selectFrom(MAIL_SENDER)
                .where(MAIL_SENDER.ORGANISATION_ID.eq(organisationId))
                .fetchOptional(row -> new MailSender(row.getName(), row.getAddress()));
    }

    void write(UUID organisationId, MailSender sender) {
        database.insertInto(MAIL_SENDER)
                .set(MAIL_SENDER.ORGANISATION_ID, organisationId)
                .set(MAIL_SENDER.NAME, sender.name())
                .set(MAIL_SENDER.ADDRESS, sender.address())
                .onConflict(MAIL_SENDER.ORGANISATION_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void delete(UUID organisationId) {
        database.deleteFrom(MAIL_SENDER)
                .where(MAIL_SENDER.ORGANISATION_ID.eq(organisationId))
                .execute();
    }
}
