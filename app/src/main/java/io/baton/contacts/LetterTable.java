package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT;
import static io.baton.tables.Tables.LETTER;
import static io.baton.tables.Tables.LETTER_TEMPLATE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.access.ActingUser;
import io.baton.platform.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** SQL of letters. */
@Repository
class LetterTable {

    private static final Field<OffsetDateTime> NOW = DSL.field("baton_now()", OffsetDateTime.class);

    /** What a cause has had written already is there: nothing is written twice. */
    private static final String INSERT = """
            insert into letter (organisation_id, id, contact_id, template_id, subject, body, origin_lead_id, cause_id,
                written_by)
            select {0}, given.id, given.contact_id, given.template_id, given.subject, given.body, given.lead_id,
                given.cause_id, {1}
            from unnest({2}::uuid[], {3}::uuid[], {4}::uuid[], {5}::text[], {6}::text[], {7}::uuid[], {8}::uuid[])
                as given (id, contact_id, template_id, subject, body, lead_id, cause_id)
            on conflict (organisation_id, origin_lead_id, cause_id) where cause_id is not null do nothing
            """;

    /** A letter to be kept. */
    record New(
            UUID id,
            UUID contactId,
            UUID templateId,
            String subject,
            String body,
            @Nullable UUID leadId,
            @Nullable UUID causeId) {

        static New of(
                UUID contactId,
                ContactFacts contact,
                LetterTemplate template,
                LetterFill.Writer writer,
                @Nullable UUID leadId,
                @Nullable UUID causeId) {
            return new New(
                    Ids.next(),
                    contactId,
                    template.id(),
                    LetterFill.fill(template.subject(), contact, writer).replace('\n', ' '),
                    LetterFill.fill(template.body(), contact, writer),
                    leadId,
                    causeId);
        }
    }

    private final DSLContext database;

    LetterTable(DSLContext database) {
        this.database = database;
    }

    /** Who writes, where and on which day by the clock that decides. */
    LetterFill.Writer writer(ActingUser user) {
        Instant now = database.select(NOW).fetchSingle().value1().toInstant();
        return new LetterFill.Writer(
                user.name(),
                user.office().name(),
                user.organisationName(),
                LocalDate.ofInstant(now, user.zone()),
                // English is written here as in Britain
                user.locale().getLanguage().equals("en") ? Locale.UK : user.locale());
    }

    /** Keeps letters: one statement, however many. */
    void insert(ActingUser user, List<New> letters) {
        database.query(
                        INSERT,
                        DSL.val(user.organisationId()),
                        DSL.val(user.id()),
                        DSL.val(column(letters, New::id, UUID[]::new)),
                        DSL.val(column(letters, New::contactId, UUID[]::new)),
                        DSL.val(column(letters, New::templateId, UUID[]::new)),
                        DSL.val(column(letters, New::subject, String[]::new)),
                        DSL.val(column(letters, New::body, String[]::new)),
                        DSL.val(column(letters, New::leadId, UUID[]::new)),
                        DSL.val(column(letters, New::causeId, UUID[]::new)))
                .execute();
    }

    /** Writes the words of a letter anew; answers whether it still had this version. */
    boolean change(UUID organisationId, UUID id, int version, String subject, String body) {
        return database.update(LETTER)
                        .set(LETTER.SUBJECT, subject)
                        .set(LETTER.BODY, body)
                        .set(LETTER.VERSION, LETTER.VERSION.plus(1))
                        .set(LETTER.CHANGED_AT, NOW)
                        .where(LETTER.ORGANISATION_ID.eq(organisationId))
                        .and(LETTER.ID.eq(id))
                        .and(LETTER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<LetterView> find(UUID organisationId, UUID id) {
        return letters()
                .where(LETTER.ORGANISATION_ID.eq(organisationId))
                .and(LETTER.ID.eq(id))
                .fetchOptional(LetterTable::view);
    }

    /** Those to a contact, the newest first. */
    List<LetterView> listOf(UUID organisationId, UUID contactId, int limit) {
        return letters()
                .where(LETTER.ORGANISATION_ID.eq(organisationId))
                .and(LETTER.CONTACT_ID.eq(contactId))
                .orderBy(LETTER.ID.desc())
                .limit(limit)
                .fetch(LetterTable::view);
    }

    private SelectOnConditionStep<? extends Record> letters() {
        return database.select(LETTER.asterisk())
                .select(CONTACT.DISPLAY_NAME, LETTER_TEMPLATE.NAME.as("template_name"), USER_ACCOUNT.NAME.as("writer"))
                .from(LETTER)
                .join(CONTACT)
                .on(CONTACT.ORGANISATION_ID.eq(LETTER.ORGANISATION_ID))
                .and(CONTACT.ID.eq(LETTER.CONTACT_ID))
                .join(LETTER_TEMPLATE)
                .on(LETTER_TEMPLATE.ORGANISATION_ID.eq(LETTER.ORGANISATION_ID))
                .and(LETTER_TEMPLATE.ID.eq(LETTER.TEMPLATE_ID))
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(LETTER.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(LETTER.WRITTEN_BY));
    }

    private static LetterView view(Record row) {
        @Nullable OffsetDateTime changedAt = row.get(LETTER.CHANGED_AT);
        return new LetterView(
                row.get(LETTER.ID),
                row.get(LETTER.VERSION),
                row.get(LETTER.CONTACT_ID),
                row.get(CONTACT.DISPLAY_NAME),
                row.get(LETTER.TEMPLATE_ID),
                row.get("template_name", String.class),
                row.get(LETTER.SUBJECT),
                row.get(LETTER.BODY),
                row.get(LETTER.ORIGIN_LEAD_ID),
                row.get(LETTER.WRITTEN_BY),
                row.get("writer", String.class),
                row.get(LETTER.WRITTEN_AT).toInstant(),
                changedAt == null ? null : changedAt.toInstant());
    }

    private static <T> T[] column(
            List<New> letters, Function<New, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return letters.stream().map(value).toArray(array);
    }
}
