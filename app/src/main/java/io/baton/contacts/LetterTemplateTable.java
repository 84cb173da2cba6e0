package io.baton.contacts;

import static io.baton.tables.Tables.LETTER_TEMPLATE;

import io.baton.shared.SearchText;
import io.baton.tables.tables.records.LetterTemplateRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** SQL of the templates of letters. */
@Repository
class LetterTemplateTable {

    private final DSLContext database;

    LetterTemplateTable(DSLContext database) {
        this.database = database;
    }

    /** All of them, those offered first, by name. */
    List<LetterTemplate> list(UUID organisationId) {
        return database.selectFrom(LETTER_TEMPLATE)
                .where(LETTER_TEMPLATE.ORGANISATION_ID.eq(organisationId))
                .orderBy(LETTER_TEMPLATE.ACTIVE.desc(), LETTER_TEMPLATE.SEARCH_NAME)
                .fetch(LetterTemplateTable::view);
    }

    List<LetterTemplate> list(UUID organisationId, Collection<UUID> ids) {
        return database.selectFrom(LETTER_TEMPLATE)
                .where(LETTER_TEMPLATE.ORGANISATION_ID.eq(organisationId))
                .and(LETTER_TEMPLATE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(LetterTemplateTable::view);
    }

    Optional<LetterTemplate> find(UUID organisationId, UUID id) {
        return list(organisationId, List.of(id)).stream().findFirst();
    }

    /** Makes transactions that set templates of an organisation wait for each other. */
    void lockNames(UUID organisationId) {
        database.select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val("letter templates " + organisationId)))
                .fetch();
    }

    boolean isNameTaken(UUID organisationId, LetterTemplate template) {
        return database.fetchExists(
                LETTER_TEMPLATE,
                LETTER_TEMPLATE.ORGANISATION_ID.eq(organisationId),
                LETTER_TEMPLATE.SEARCH_NAME.eq(SearchText.fold(template.name())),
                LETTER_TEMPLATE.ID.ne(template.id()));
    }

    /** Writes it anew, with the version after the given one. */
    LetterTemplate write(UUID organisationId, UUID by, LetterTemplate template) {
        return database.insertInto(LETTER_TEMPLATE)
                .set(LETTER_TEMPLATE.ORGANISATION_ID, organisationId)
                .set(LETTER_TEMPLATE.ID, template.id())
                .set(LETTER_TEMPLATE.CREATED_BY, by)
                .set(columns(template))
                .onConflict(LETTER_TEMPLATE.ORGANISATION_ID, LETTER_TEMPLATE.ID)
                .doUpdate()
                .set(columns(template))
                .set(LETTER_TEMPLATE.VERSION, LETTER_TEMPLATE.VERSION.plus(1))
                .returning()
                .fetchSingle(LetterTemplateTable::view);
    }

    private static Map<Field<?>, Object> columns(LetterTemplate template) {
        return Map.of(
                LETTER_TEMPLATE.NAME, template.name(),
                LETTER_TEMPLATE.SEARCH_NAME, SearchText.fold(template.name()),
                LETTER_TEMPLATE.SUBJECT, template.subject(),
                LETTER_TEMPLATE.BODY, template.body(),
                LETTER_TEMPLATE.ACTIVE, template.active());
    }

    private static LetterTemplate view(LetterTemplateRecord row) {
        return new LetterTemplate(
                row.getId(), row.getVersion(), row.getName(), row.getSubject(), row.getBody(), row.getActive());
    }
}
