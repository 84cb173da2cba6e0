package io.baton.contacts;

import static io.baton.tables.Tables.CONTACT;
import static io.baton.tables.Tables.CONTACT_NOTE;
import static io.baton.tables.Tables.CONTACT_OWNER;
import static io.baton.tables.Tables.OFFICE;
import static io.baton.tables.Tables.USER_ACCOUNT;

import io.baton.shared.Slice;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads contacts that are known by their ids: one whole, its notes, rows of a list, which of some a user sees. */
@Repository
class ContactQuery {

    private final DSLContext database;
    private final ContactFactsQuery facts;

    ContactQuery(DSLContext database, ContactFactsQuery facts) {
        this.database = database;
        this.facts = facts;
    }

    Optional<ContactView> find(ContactScope scope, UUID contactId) {
        return database.select(CONTACT.asterisk())
                .select(OFFICE.NAME.as("office_name"))
                .from(CONTACT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(CONTACT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(CONTACT.OFFICE_ID))
                .where(CONTACT.ORGANISATION_ID.eq(scope.organisationId()))
                .and(CONTACT.ID.eq(contactId))
                .and(isVisible(scope))
                .fetchOptional(this::view);
    }

    List<UUID> listVisible(ContactScope scope, Collection<UUID> contactIds) {
        return database.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.ORGANISATION_ID.eq(scope.organisationId()))
                .and(CONTACT.ID.eq(DSL.any(contactIds.toArray(UUID[]::new))))
                .and(isVisible(scope))
                .fetch(CONTACT.ID);
    }

    /** Whether a contact found by its id is one the user sees. */
    static Condition isVisible(ContactScope scope) {
        if (scope.everything()) {
            return DSL.noCondition();
        }
        Condition owned = DSL.exists(DSL.selectOne()
                .from(CONTACT_OWNER)
                .where(CONTACT_OWNER.ORGANISATION_ID.eq(scope.organisationId()))
                .and(CONTACT_OWNER.CONTACT_ID.eq(CONTACT.ID))
                .and(CONTACT_OWNER.USER_ID.eq(scope.userId())));
        return scope.offices().isEmpty()
                ? owned
                : CONTACT.OFFICE_ID
                        .eq(DSL.any(scope.offices().toArray(UUID[]::new)))
                        .or(owned);
    }

    private ContactView view(Record row) {
        UUID organisationId = row.get(CONTACT.ORGANISATION_ID);
        UUID id = row.get(CONTACT.ID);
        return new ContactView(
                id,
                row.get(CONTACT.DISPLAY_NAME),
                facts.of(row),
                row.get(CONTACT.OFFICE_ID),
                row.get("office_name", String.class),
                owners(organisationId, id),
                row.get(CONTACT.ORIGIN_LEAD_ID),
                row.get(CONTACT.CREATED_BY),
                row.get(CONTACT.CREATED_AT).toInstant(),
                row.get(CONTACT.VERSION));
    }

    private List<ContactOwner> owners(UUID organisationId, UUID id) {
        return ownersOf(organisationId, List.of(id)).getOrDefault(id, List.of());
    }

    Slice<ContactNoteView> listNotes(UUID organisationId, UUID contactId, @Nullable NoteCursor after, int limit) {
        List<ContactNoteView> found = database.select(CONTACT_NOTE.asterisk())
                .select(USER_ACCOUNT.NAME)
                .from(CONTACT_NOTE)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(CONTACT_NOTE.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(CONTACT_NOTE.AUTHOR_ID))
                .where(CONTACT_NOTE.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_NOTE.CONTACT_ID.eq(contactId))
                .and(after == null ? DSL.noCondition() : isBefore(after))
                .orderBy(CONTACT_NOTE.AT.desc(), CONTACT_NOTE.ID.desc())
                .limit(limit + 1)
                .fetch(ContactQuery::note);
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        ContactNoteView last = found.get(limit - 1);
        return new Slice<>(List.copyOf(found.subList(0, limit)), new NoteCursor(last.at(), last.id()).write());
    }

    private static Condition isBefore(NoteCursor after) {
        return DSL.row(CONTACT_NOTE.AT, CONTACT_NOTE.ID).lt(after.at().atOffset(ZoneOffset.UTC), after.id());
    }

    private static ContactNoteView note(Record row) {
        return new ContactNoteView(
                row.get(CONTACT_NOTE.ID),
                row.get(CONTACT_NOTE.AT).toInstant(),
                row.get(CONTACT_NOTE.AUTHOR_ID),
                row.get(USER_ACCOUNT.NAME),
                row.get(CONTACT_NOTE.TEXT),
                row.get(CONTACT_NOTE.LEAD_NOTE_ID));
    }

    /** The rows of these contacts, by name. */
    List<ContactRow> listRows(UUID organisationId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> owners = ownerNamesOf(organisationId, ids);
        return database.select(CONTACT.asterisk())
                .select(OFFICE.NAME.as("office_name"))
                .from(CONTACT)
                .join(OFFICE)
                .on(OFFICE.ORGANISATION_ID.eq(CONTACT.ORGANISATION_ID))
                .and(OFFICE.ID.eq(CONTACT.OFFICE_ID))
                .where(CONTACT.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(CONTACT.SORT_NAME, CONTACT.ID)
                .fetch(row -> row(row, owners.getOrDefault(row.get(CONTACT.ID), List.of())));
    }

    /** To whom each of these contacts belongs, the longest first. */
    Map<UUID, List<ContactOwner>> ownersOf(UUID organisationId, Collection<UUID> ids) {
        return database.select(CONTACT_OWNER.CONTACT_ID, USER_ACCOUNT.ID, USER_ACCOUNT.NAME, CONTACT_OWNER.SINCE)
                .from(CONTACT_OWNER)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(CONTACT_OWNER.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(CONTACT_OWNER.USER_ID))
                .where(CONTACT_OWNER.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_OWNER.CONTACT_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(CONTACT_OWNER.SINCE, USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new ContactOwner(
                                row.value2(), row.value3(), row.value4().toInstant()));
    }

    private Map<UUID, List<String>> ownerNamesOf(UUID organisationId, List<UUID> ids) {
        return database.select(CONTACT_OWNER.CONTACT_ID, USER_ACCOUNT.NAME)
                .from(CONTACT_OWNER)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ORGANISATION_ID.eq(CONTACT_OWNER.ORGANISATION_ID))
                .and(USER_ACCOUNT.ID.eq(CONTACT_OWNER.USER_ID))
                .where(CONTACT_OWNER.ORGANISATION_ID.eq(organisationId))
                .and(CONTACT_OWNER.CONTACT_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(USER_ACCOUNT.NAME, USER_ACCOUNT.ID)
                .fetchGroups(CONTACT_OWNER.CONTACT_ID, USER_ACCOUNT.NAME);
    }

    private static ContactRow row(Record row, List<String> owners) {
        return new ContactRow(
                row.get(CONTACT.ID),
                ContactType.valueOf(row.get(CONTACT.TYPE)),
                row.get(CONTACT.DISPLAY_NAME),
                row.get(CONTACT.COMPANY),
                row.get(CONTACT.PRIMARY_EMAIL),
                row.get(CONTACT.PRIMARY_PHONE),
                owners,
                row.get("office_name", String.class),
                row.get(CONTACT.CREATED_AT).toInstant());
    }
}
