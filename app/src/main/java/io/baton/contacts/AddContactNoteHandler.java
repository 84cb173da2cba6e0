package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AddContactNoteHandler implements CommandHandler<AddContactNote, ContactNoteView> {

    private static final int LONGEST_NOTE = 10_000;

    private final ActingUsers users;
    private final ContactQuery query;
    private final ContactTable table;

    AddContactNoteHandler(ActingUsers users, ContactQuery query, ContactTable table) {
        this.users = users;
        this.query = query;
        this.table = table;
    }

    @Override
    public Class<AddContactNote> commandType() {
        return AddContactNote.class;
    }

    @Override
    public ContactNoteView handle(AddContactNote command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        if (query.listVisible(ContactScope.of(user), List.of(command.contactId()))
                .isEmpty()) {
            throw new NotFoundException("there is no such contact");
        }
        List<FieldProblem> problems = new ArrayList<>();
        String text = TextInput.requiredText("text", command.text(), LONGEST_NOTE, problems);
        InvalidInputException.throwIfAny(problems);
        return table.insertNote(user.organisationId(), command.contactId(), user.id(), user.name(), text);
    }
}
