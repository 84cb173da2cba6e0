package io.baton.leads;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever sees a lead and works leads may write a note on it, at any stage. Refused when it is not there (404). */
@Component
class AddNoteHandler implements CommandHandler<AddNote, NoteAdded> {

    private final LeadNotes notes;

    AddNoteHandler(LeadNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<AddNote> commandType() {
        return AddNote.class;
    }

    @Override
    public NoteAdded handle(AddNote command, Actor actor) {
        UUID noteId =
                notes.add(actor, List.of(command.leadId()), command.text()).get(command.leadId());
        return new NoteAdded(command.leadId(), Objects.requireNonNull(noteId));
    }
}
