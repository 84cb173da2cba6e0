package io.baton.web.assignment;

import io.baton.assignment.AcceptOutcome;
import io.baton.assignment.ContactLink;
import io.baton.assignment.CustodyResult;
import io.baton.assignment.LeadNow;
import io.baton.assignment.LeadResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a command, for the page it was given on.
 *
 * @param undo how it can be taken back for some seconds, or null
 * @param confirm how those that only rejecters could take are given to them after all, or null
 * @param contacts how accepted leads came to their contacts
 * @param offersMore whether what could follow is offered: leads were accepted of which nothing followed
 * @param undone whether that took back what was done just before
 */
public record DoneView(
        CustodyResult result,
        List<LeadResult> results,
        @Nullable Undo undo,
        @Nullable Confirm confirm,
        List<ContactLink> contacts,
        boolean offersMore,
        boolean undone) {

    private static final int MOST_CONTACTS = 10;

    DoneView(CustodyResult result, List<LeadResult> results, @Nullable Undo undo) {
        this(result, results, undo, null, List.of(), false, false);
    }

    DoneView(
            CustodyResult result,
            List<LeadResult> results,
            @Nullable Undo undo,
            @Nullable Confirm confirm,
            List<ContactLink> contacts) {
        this(result, results, undo, confirm, contacts, false, false);
    }

    /** What came of accepting. */
    static DoneView accepted(AcceptOutcome.Answered answered) {
        return new DoneView(
                CustodyResult.ACCEPTED,
                answered.results(),
                null,
                null,
                answered.contacts(),
                !Boolean.TRUE.equals(answered.followed()),
                false);
    }

    /** The same as the answer to a press of undo. */
    DoneView asUndone() {
        return new DoneView(result, results, undo, confirm, contacts, false, true);
    }

    /** The key of what is said when it went well with all leads. */
    public String doneKey() {
        return undone ? "done.undone" : "done." + result;
    }

    /** The key of what is said when it went well with some. */
    public String partlyKey() {
        return undone ? "done.undone.partly" : "done.partly." + result;
    }

    /**
     * A form that takes back what was done: where it goes, and with which leads and users.
     *
     * @param more what else it says
     */
    public record Undo(String action, List<UUID> leadIds, List<UUID> userIds, Map<String, String> more) {

        public Undo(String action, List<UUID> leadIds, List<UUID> userIds) {
            this(action, leadIds, userIds, Map.of());
        }
    }

    /** The leads with which it went well. */
    static List<UUID> doneIds(List<LeadResult> results) {
        return results.stream()
                .filter(result -> !result.refused())
                .map(LeadResult::leadId)
                .toList();
    }

    /** A form that gives leads to people although they rejected them: where it goes, and with which leads and users. */
    public record Confirm(String action, List<UUID> leadIds, List<UUID> userIds) {}

    public List<LeadResult> refused() {
        return results.stream().filter(LeadResult::refused).toList();
    }

    /** Contacts that were there before, or that others seem to repeat: the first of them. */
    public List<ContactLink> contactsToLookAt() {
        return contacts.stream()
                .filter(ContactLink::isWorthALook)
                .limit(MOST_CONTACTS)
                .toList();
    }

    /** Whether there is nothing to read but that it is done. */
    public boolean isPlain() {
        return refused().isEmpty() && contactsToLookAt().isEmpty();
    }

    /** The lead that was accepted, where it is one: what comes next is on its page. */
    public @Nullable UUID next() {
        boolean one = result == CustodyResult.ACCEPTED && results.size() == 1;
        return one && !results.getFirst().refused() ? results.getFirst().leadId() : null;
    }

    /** The contact of the one lead that was accepted, to write to it next; null where that is not offered. */
    public @Nullable UUID nextContact() {
        UUID lead = offersMore ? next() : null;
        return lead == null
                ? null
                : contacts.stream()
                        .filter(link -> link.leadId().equals(lead))
                        .map(ContactLink::contactId)
                        .findFirst()
                        .orElse(null);
    }

    public long countDone() {
        return results.stream().filter(result -> !result.refused()).count();
    }

    /** How many went to each person or office, by name. */
    public Map<String, Long> countByRecipient() {
        Map<String, Long> counts = new TreeMap<>();
        results.stream()
                .map(DoneView::recipient)
                .filter(Objects::nonNull)
                .forEach(name -> counts.merge(name, 1L, Long::sum));
        return counts;
    }

    private static @Nullable String recipient(LeadResult result) {
        LeadNow now = result.now();
        if (now == null) {
            return null;
        }
        if (result.userId() != null) {
            return now.holderName();
        }
        return result.officeId() == null ? null : now.officeName();
    }
}
