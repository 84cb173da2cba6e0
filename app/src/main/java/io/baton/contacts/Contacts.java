package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Slice;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: contacts. Reads and writes in the transaction or snapshot that is open. */
@Component
public class Contacts {

    /** Of the contacts that match, as many of each key as can be worth naming. */
    private static final int MOST_MATCHES = 20;

    private static final int MOST_LEADS = 50;

    private final ContactTable table;
    private final ContactQuery query;
    private final ContactFinder finder;
    private final ContactLinking linking;
    private final ContactMatchTable matches;
    private final ContactDifferenceTable differences;

    Contacts(
            ContactTable table,
            ContactQuery query,
            ContactFinder finder,
            ContactLinking linking,
            ContactMatchTable matches,
            ContactDifferenceTable differences) {
        this.table = table;
        this.query = query;
        this.finder = finder;
        this.linking = linking;
        this.matches = matches;
        this.differences = differences;
    }

    /**
     * Gives accepted leads their contacts: each the one an earlier acceptance gave it, else the only one that matches,
     * else a new one. A contact that was there keeps what it knows, gets what it did not know, the notes it has not and
     * the owners besides those it has; what the lead says otherwise waits for a decision. A few statements, however
     * many leads.
     *
     * @param createdBy the user who accepts, or null for the system
     * @return by lead
     */
    public Map<UUID, ContactOfLead> createFromLeads(
            UUID organisationId, @Nullable UUID createdBy, List<ContactSource> sources) {
        return sources.isEmpty() ? Map.of() : linking.link(organisationId, createdBy, sources);
    }

    /** What the leads of a contact this user sees say otherwise and nobody has decided about, the oldest first. */
    public List<ContactDifference> listDifferences(ActingUser user, UUID contactId) {
        get(user, contactId);
        return differences.listOpen(user.organisationId(), contactId);
    }

    /** The newest leads of a contact this user sees; whoever shows them asks the leads which of them the user sees. */
    public List<UUID> listLeads(ActingUser user, UUID contactId) {
        get(user, contactId);
        return matches.leadsOf(user.organisationId(), contactId, MOST_LEADS);
    }

    /**
     * The contacts that match each of many sets of keys, those of leads for example: one statement.
     *
     * @param keysOf the match keys by whatever has them
     * @return at most 20 of each key; things without a match are not in it
     */
    public <T> Map<T, Set<UUID>> matching(UUID organisationId, Map<T, ? extends Collection<String>> keysOf) {
        Set<String> keys = new HashSet<>();
        keysOf.values().forEach(keys::addAll);
        Map<String, Set<UUID>> byKey = matches.contactsOf(organisationId, keys, MOST_MATCHES);
        Map<T, Set<UUID>> matching = new HashMap<>();
        keysOf.forEach((thing, its) -> its.stream()
                .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
                .forEach(contact ->
                        matching.computeIfAbsent(thing, each -> new TreeSet<>()).add(contact)));
        return matching;
    }

    /** Other contacts that seem to be the same as one this user sees, as far as the user sees them too, by name. */
    public List<ContactRow> listDoubles(ActingUser user, ContactView contact) {
        Set<UUID> same = new HashSet<>(
                matching(user.organisationId(), Map.of(contact.id(), ContactMatching.keys(contact.facts())))
                        .getOrDefault(contact.id(), Set.of()));
        same.remove(contact.id());
        return query.listRows(user.organisationId(), visibleTo(user, same));
    }

    /** The names of those of these contacts that this user sees. */
    public Map<UUID, String> namesOf(ActingUser user, Collection<UUID> contactIds) {
        return query.listRows(user.organisationId(), visibleTo(user, contactIds)).stream()
                .collect(Collectors.toMap(ContactRow::id, ContactRow::name));
    }

    /** The names of these contacts, whoever sees them: for what is told of leads that belong to them. */
    public Map<UUID, String> namesOf(UUID organisationId, Collection<UUID> contactIds) {
        return query.listRows(organisationId, List.copyOf(new HashSet<>(contactIds))).stream()
                .collect(Collectors.toMap(ContactRow::id, ContactRow::name));
    }

    /** To whom each of these contacts belongs, the longest first. */
    public Map<UUID, List<ContactOwner>> ownersOf(UUID organisationId, Collection<UUID> contactIds) {
        return query.ownersOf(organisationId, contactIds);
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
