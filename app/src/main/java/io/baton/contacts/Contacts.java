package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: contacts. Reads and writes in the transaction or snapshot that is open. */
@Component
public class Contacts {

    private final ContactTable table;
    private final ContactQuery query;
    private final ContactFinder finder;

    Contacts(ContactTable table, ContactQuery query, ContactFinder finder) {
        this.table = table;
        this.query = query;
        this.finder = finder;
    }

    /**
     * Makes a contact of each lead, or finds the one it became before: that keeps its facts, gets the notes it has not,
     * and the owners besides those it has. A few statements, however many leads.
     *
     * @param createdBy the user who accepts, or null for the system
     * @return the contact's id by the lead's
     */
    public Map<UUID, UUID> createFromLeads(UUID organisationId, @Nullable UUID createdBy, List<ContactSource> sources) {
        return table.createFromLeads(organisationId, createdBy, sources);
    }

    /** Ends a user's ownership of contacts: their leads were taken back. The contacts stay. */
    public void releaseOwner(UUID organisationId, Collection<UUID> contactIds, UUID userId) {
        table.deleteOwner(organisationId, contactIds, userId);
    }

    /**
     * The contacts this user sees, by name.
     *
     * @param text beginnings of words of names, an e-mail address or a phone number; null or empty for all
     * @param cursor of the slice before, or null for the first
     */
    public Slice<ContactRow> list(ActingUser user, @Nullable String text, @Nullable String cursor, int limit) {
        ContactCursor after = cursor == null
                ? null
                : ContactCursor.read(cursor)
                        .orElseThrow(() ->
                                new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list")));
        return finder.list(ContactScope.of(user), ContactTokens.lookedFor(text), after, limit);
    }

    /** The contact, where this user sees it. */
    public Optional<ContactView> find(ActingUser user, UUID contactId) {
        ContactScope scope = ContactScope.of(user);
        return query.find(scope, contactId);
    }

    /** The contact. Throws where there is none, or this user does not see it. */
    public ContactView get(ActingUser user, UUID contactId) {
        return find(user, contactId).orElseThrow(() -> new NotFoundException("there is no such contact"));
    }

    /** The newest notes of a contact this user sees, newest first. */
    public Slice<ContactNoteView> listNotes(ActingUser user, UUID contactId, @Nullable String cursor, int limit) {
        get(user, contactId);
        return query.listNotes(user.organisationId(), contactId, NoteCursor.readOrThrow(cursor), limit);
    }

    /** Which of these contacts this user sees. */
    public List<UUID> visibleTo(ActingUser user, Collection<UUID> contactIds) {
        return user.may(Right.CONTACT_VIEW) ? query.listVisible(ContactScope.of(user), contactIds) : List.of();
    }
}
