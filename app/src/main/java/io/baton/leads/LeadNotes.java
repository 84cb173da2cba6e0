package io.baton.leads;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes notes: on one lead or on many alike. */
@Component
class LeadNotes {

    static final int LONGEST = AddNotes.LONGEST_TEXT;

    private final ActingUsers users;
    private final LeadCustody custody;
    private final LeadNoteTable table;
    private final LeadHistory history;

    LeadNotes(ActingUsers users, LeadCustody custody, LeadNoteTable table, LeadHistory history) {
        this.users = users;
        this.custody = custody;
        this.table = table;
        this.history = history;
    }

    /**
     * Writes the same note on those of the leads that the acting user sees.
     *
     * @return the new note of each lead that got one
     * @throws NotFoundException when the user sees none of them
     */
    Map<UUID, UUID> add(Actor actor, Collection<UUID> leadIds, String typed) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        leadIds.forEach(leadId -> texts.put(leadId, typed));
        return add(actor, texts);
    }

    /** The same with a note of its own for each lead. */
    Map<UUID, UUID> add(Actor actor, Map<UUID, String> typedByLead) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<UUID, String> texts = new LinkedHashMap<>();
        typedByLead.forEach(
                (leadId, typed) -> texts.put(leadId, TextInput.requiredText("text", typed, LONGEST, problems)));
        InvalidInputException.throwIfAny(problems.stream().distinct().toList());
        ActingUser user = users.get(actor, Right.LEAD_FOLLOW_UP);
        List<LeadNoteTable.NewNote> notes = custody.lock(actor.organisationId(), texts.keySet()).values().stream()
                .filter(lead -> LeadVisibility.sees(user, lead.standing()))
                .map(lead ->
                        new LeadNoteTable.NewNote(Ids.next(), lead.id(), Objects.requireNonNull(texts.get(lead.id()))))
                .toList();
        if (notes.isEmpty()) {
            throw new NotFoundException("there is no such lead");
        }
        write(actor, notes);
        return notes.stream().collect(Collectors.toMap(LeadNoteTable.NewNote::leadId, LeadNoteTable.NewNote::id));
    }

    private void write(Actor actor, List<LeadNoteTable.NewNote> notes) {
        table.insert(actor, notes);
        history.append(
                actor,
                notes.stream()
                        .map(note -> new LeadEvent(note.leadId(), LeadEventType.NOTED, Map.of("noteId", note.id())))
                        .toList());
    }
}
