package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever sees the contact. Not there for this user: 404; a template that is not offered: 422. */
@Component
class WriteLetterHandler implements CommandHandler<WriteLetter, LetterView> {

    private final ActingUsers users;
    private final ContactQuery contacts;
    private final LetterTemplateTable templates;
    private final LetterTable table;

    WriteLetterHandler(ActingUsers users, ContactQuery contacts, LetterTemplateTable templates, LetterTable table) {
        this.users = users;
        this.contacts = contacts;
        this.templates = templates;
        this.table = table;
    }

    @Override
    public Class<WriteLetter> commandType() {
        return WriteLetter.class;
    }

    @Override
    public LetterView handle(WriteLetter command, Actor actor) {
        ActingUser user = users.get(actor, Right.CONTACT_VIEW);
        ContactView contact = contacts.find(ContactScope.of(user), command.contactId())
                .orElseThrow(() -> new NotFoundException("there is no such contact"));
        UUID templateId = command.templateId();
        if (templateId == null) {
            throw new InvalidInputException(FieldProblem.required("templateId"));
        }
        LetterTemplate template = templates
                .find(user.organisationId(), templateId)
                .filter(LetterTemplate::active)
                .orElseThrow(() -> new InvalidInputException(FieldProblem.unknown("templateId")));
        LetterTable.New letter =
                LetterTable.New.of(contact.id(), contact.facts(), template, table.writer(user), null, null);
        table.insert(user, List.of(letter));
        return table.find(user.organisationId(), letter.id()).orElseThrow();
    }
}
