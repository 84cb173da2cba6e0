package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.platform.Actor;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.KeysetCursor;
import io.baton.shared.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: the records of leads. Works in the transaction or snapshot that is open. */
@Component
public class Leads {

    private final LeadQuery query;
    private final LeadDrafting drafting;
    private final LeadAdmission admission;
    private final LeadNotes notes;
    private final LeadNoteTable noteTable;
    private final LeadRemoval removal;

    Leads(
            LeadQuery query,
            LeadDrafting drafting,
            LeadAdmission admission,
            LeadNotes notes,
            LeadNoteTable noteTable,
            LeadRemoval removal) {
        this.query = query;
        this.drafting = drafting;
        this.admission = admission;
        this.notes = notes;
        this.noteTable = noteTable;
        this.removal = removal;
    }

    /**
     * Creates leads, unassigned at their offices, and begins their histories: a few statements, however many they are.
     *
     * @param rejecting whether the duplicate rules of their groups may reject; otherwise what they would reject is
     *     linked
     * @return one answer a lead, in the order given; where one was rejected, none is made
     * @throws InvalidInputException when any of them cannot be kept; fields of one among several are prefixed
     *     {@code leads[2].}
     */
    public List<CreatedLead> create(Actor actor, List<NewLead> leads, boolean rejecting) {
        return admission.all(actor, leads, rejecting);
    }

    /**
     * Creates those of many leads that can be kept, by the duplicate rules of their groups; the others do not stop
     * them.
     *
     * @return one answer a lead, in the order given
     */
    public List<CreatedLead> createEach(Actor actor, List<NewLead> leads) {
        return admission.each(actor, leads);
    }

    /**
     * The same without asking the duplicate rules, for who decided about duplicates already.
     *
     * @param linked whether those that repeat an earlier lead are linked to it
     */
    public List<CreatedLead> createEach(Actor actor, List<NewLead> leads, boolean linked) {
        return admission.each(actor, leads, linked);
    }

    /** Why each of many drafts could not be kept, in the order given; empty for those that could. Writes nothing. */
    public List<List<FieldProblem>> problemsOf(UUID organisationId, List<NewLead> leads) {
        return leads.isEmpty()
                ? List.of()
                : drafting.check(organisationId, leads).stream()
                        .map(LeadDrafting.Checked::problems)
                        .toList();
    }

    /**
     * Removes those of the leads that came in by an import and that nobody has touched since, with all that was written
     * of them: for undoing that import.
     *
     * @return which were removed
     */
    public Set<UUID> removeUntouched(UUID organisationId, Collection<UUID> leadIds) {
        return removal.removeUntouched(organisationId, leadIds);
    }

    /** Writes a note of its own on each of these leads, as far as the actor sees them. */
    public void addNotes(Actor actor, Map<UUID, String> textOfLead) {
        notes.add(actor, textOfLead);
    }

    /** A lead that the user sees. */
    public Optional<LeadView> find(ActingUser user, UUID leadId) {
        return query.find(user.organisationId(), leadId).filter(lead -> LeadVisibility.sees(user, lead.standing()));
    }

    /** A lead that the user sees. Throws where it is not there, or not for this user. */
    public LeadView get(ActingUser user, UUID leadId) {
        return find(user, leadId).orElseThrow(() -> new NotFoundException("there is no such lead"));
    }

    /** Those of the leads that the user sees, in the order given: a few statements, however many they are. */
    public List<LeadView> list(ActingUser user, List<UUID> leadIds) {
        Map<UUID, LeadView> found = query.list(user.organisationId(), leadIds).stream()
                .filter(lead -> LeadVisibility.sees(user, lead.standing()))
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        return leadIds.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** A lead that the user has created, wherever it is now: what creating it is answered with. */
    public LeadView getCreated(ActingUser user, UUID leadId) {
        return query.find(user.organisationId(), leadId)
                .filter(lead ->
                        lead.createdBy() != null && lead.createdBy().id().equals(user.id()))
                .orElseThrow(() -> new NotFoundException("there is no such lead"));
    }

    /**
     * The notes of a lead that the user sees, newest first.
     *
     * @param cursor of the slice before, or null for the first
     */
    public Slice<LeadNoteView> listNotes(ActingUser user, UUID leadId, @Nullable String cursor, int limit) {
        get(user, leadId);
        LeadNoteTable.After after = cursor == null ? null : after(cursor);
        List<LeadNoteView> found = noteTable.list(user.organisationId(), leadId, after, limit + 1);
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        List<LeadNoteView> slice = found.subList(0, limit);
        LeadNoteView last = slice.getLast();
        return new Slice<>(
                slice, KeysetCursor.write(last.at().toString(), last.id().toString()));
    }

    /** One note on a lead that the user sees. Throws where it is not there, or not for this user. */
    public LeadNoteView getNote(ActingUser user, UUID leadId, UUID noteId) {
        get(user, leadId);
        return noteTable
                .find(user.organisationId(), leadId, noteId)
                .orElseThrow(() -> new NotFoundException("there is no such note"));
    }

    private static LeadNoteTable.After after(String cursor) {
        try {
            List<String> values = KeysetCursor.read(cursor, 2).orElseThrow();
            return new LeadNoteTable.After(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException e) {
            throw new InvalidInputException(FieldProblem.malformed("cursor", "a cursor of this list"));
        }
    }
}
