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
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes notes: on one lead or on many alike. */
@Component
class LeadNotes {

    static final int LONGEST = 10_000;

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
     * Writes a note on those of the leads that the acting user sees.
     *
     * @return the new note of each lead that got one
     * @throws NotFoundException when the user sees none of them
     */
    Map<UUID, UUID> add(Actor actor, Collection<UUID> leadIds, String typed) {
        List<FieldProblem> problems = new ArrayList<>();
        String text = TextInput.requiredText("text", typed, LONGEST, problems);
        InvalidInputException.throwIfAny(problems);
        ActingUser user = users.get(actor, Right.LEAD_FOLLOW_UP);
        Map<UUID, UUID> notes = new LinkedHashMap<>();
        for (LeadInCustody lead : custody.lock(actor.organisationId(), leadIds).values()) {
            if (LeadVisibility.sees(user, lead.holdingOfficeId(), lead.holderUserId())) {
                notes.put(lead.id(), Ids.next());
            }
        }
        if (notes.isEmpty()) {
            throw new NotFoundException("there is no such lead");
        }
        write(actor, notes, text);
        return notes;
    }

    private void write(Actor actor, Map<UUID, UUID> notes, String text) {
        table.insert(actor, notes, text);
        history.append(
                actor,
                notes.entrySet().stream()
                        .map(note ->
                                new LeadEvent(note.getKey(), LeadEventType.NOTED, Map.of("noteId", note.getValue())))
                        .toList());
    }
}
