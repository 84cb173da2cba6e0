package io.baton.notifications;

import static io.baton.tables.Tables.MAIL_TEXT;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** SQL of organisations' own words in mail. */
@Repository
class MailTextTable {

    private final DSLContext database;

    MailTextTable(DSLContext database) {
        this.database = database;
    }

    Optional<MailText> find(UUID organisationId, Locale locale) {
        return database.selectFrom(MAIL_TEXT)
                .where(key(organisationId, locale))
                .fetchOptional(row -> new MailText(row.getSubject(), row.getIntro()));
    }

    void write(UUID organisationId, Locale locale, MailText text) {
        database.insertInto(MAIL_TEXT)
                .set(MAIL_TEXT.ORGANISATION_ID, organisationId)
                .set(MAIL_TEXT.LOCALE, locale.getLanguage())
                .set(MAIL_TEXT.SUBJECT, text.subject())
                .set(MAIL_TEXT.INTRO, text.intro())
                .onConflict(MAIL_TEXT.ORGANISATION_ID, MAIL_TEXT.LOCALE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void delete(UUID organisationId, Locale locale) {
        database.deleteFrom(MAIL_TEXT).where(key(organisationId, locale)).execute();
    }

    private static Condition key(UUID organisationId, Locale locale) {
        return MAIL_TEXT.ORGANISATION_ID.eq(organisationId).and(MAIL_TEXT.LOCALE.eq(locale.getLanguage()));
    }
}
