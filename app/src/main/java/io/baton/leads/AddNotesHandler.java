package io.baton.leads;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The same note on up to 1000 leads, in one statement. Leads that are not there for the user are refused one by one
 * (NOT_FOUND); when none is there, the whole is (404).
 */
@Component
class AddNotesHandler implements CommandHandler<AddNotes, NotesAdded> {

    private static final int MOST_LEADS = 1000;
    private static final Refusal NOT_FOUND = new Refusal("NOT_FOUND", "there is no such lead for you");

    private final LeadNotes notes;

    AddNotesHandler(LeadNotes notes) {
        this.notes = notes;
    }

    @Override
    public Class<AddNotes> commandType() {
        return AddNotes.class;
    }

    @Override
    public NotesAdded handle(AddNotes command, Actor actor) {
        if (command.leadIds().isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("leadIds"));
        }
        if (command.leadIds().size() > MOST_LEADS) {
            throw new InvalidInputException(
                    new FieldProblem("leadIds", "TOO_MANY", "must name at most " + MOST_LEADS + " leads"));
        }
        List<UUID> requested = command.leadIds().stream().distinct().toList();
        Map<UUID, UUID> written = notes.add(actor, requested, command.text());
        return new NotesAdded(requested.stream()
                .map(id -> new NotesAdded.Result(id, written.get(id), written.containsKey(id) ? null : NOT_FOUND))
                .toList());
    }
}
