package io.baton.notifications;

import static io.baton.tables.Tables.MAIL_SERVICE;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of how mail leaves this installation, where the environment does not say. */
@Repository
class MailServiceTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    private final DSLContext database;

    MailServiceTable(DSLContext database) {
        this.database = database;
    }

    Optional<SmtpAddress> find() {
        return database.selectFrom(MAIL_SERVICE)
                .fetchOptional(row -> new SmtpAddress(
                        row.getHost(),
                        row.getPort(),
                        row.getEncrypted(),
                        row.getUsername(),
                        row.getPassword(),
                        row.getSender(),
                        row.getAnySender()));
    }

    /** @param password null keeps the one there is */
    void write(SetMailService service, @Nullable String user, @Nullable String password, String sender) {
        database.insertInto(MAIL_SERVICE)
                .set(MAIL_SERVICE.HOST, service.host().strip())
                .set(MAIL_SERVICE.PORT, service.port())
                .set(MAIL_SERVICE.ENCRYPTED, service.encrypted())
                .set(MAIL_SERVICE.USERNAME, user)
                .set(MAIL_SERVICE.PASSWORD, password)
                .set(MAIL_SERVICE.SENDER, sender)
                .set(MAIL_SERVICE.ANY_SENDER, service.anySender())
                .onConflict(MAIL_SERVICE.SINGLETON)
                .doUpdate()
                .setAllToExcluded()
                .set(MAIL_SERVICE.CHANGED_AT, NOW)
                .execute();
    }

    boolean delete() {
        return database.deleteFrom(MAIL_SERVICE).execute() == 1;
    }
}
