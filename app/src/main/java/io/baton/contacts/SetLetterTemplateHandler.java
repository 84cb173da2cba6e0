package io.baton.contacts;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever may change settings. Refused (422): a name another template has, whatever its case; a placeholder there is
 * none of. Another version: 412. Letters that were written stay as they are.
 */
@Component
class SetLetterTemplateHandler implements CommandHandler<SetLetterTemplate, LetterTemplate> {

    private final ActingUsers users;
    private final LetterTemplateTable table;
    private final Audit audit;

    SetLetterTemplateHandler(ActingUsers users, LetterTemplateTable table, Audit audit) {
        this.users = users;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<SetLetterTemplate> commandType() {
        return SetLetterTemplate.class;
    }

    @Override
    public LetterTemplate handle(SetLetterTemplate command, Actor actor) {
        ActingUser user = users.get(actor, Right.SETTINGS_MANAGE);
        UUID organisationId = user.organisationId();
        table.lockNames(organisationId);
        UUID id = command.templateId() == null ? Ids.next() : command.templateId();
        if (command.templateId() != null) {
            LetterTemplate before = table.find(organisationId, id)
                    .orElseThrow(() -> new NotFoundException("there is no such template"));
            if (before.version() != command.version()) {
                throw new StaleVersionException(before.version());
            }
        }
        LetterTemplate template = checked(command, id);
        if (table.isNameTaken(organisationId, template)) {
            throw new InvalidInputException(new FieldProblem("name", "TAKEN", "another template has this name"));
        }
        audit.record(
                actor,
                "LETTER_TEMPLATE_SET",
                new AuditSubject("LETTER_TEMPLATE", id),
                Map.of("name", template.name(), "active", template.active()));
        return table.write(organisationId, user.id(), template);
    }

    private static LetterTemplate checked(SetLetterTemplate command, UUID id) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = TextInput.requiredLine("name", command.name(), LetterFill.LONGEST_NAME, problems);
        String subject = TextInput.requiredLine("subject", command.subject(), LetterFill.LONGEST_SUBJECT, problems);
        String body = TextInput.requiredText("body", command.body(), LetterFill.LONGEST_BODY, problems);
        checkPlaceholders("subject", subject, problems);
        checkPlaceholders("body", body, problems);
        InvalidInputException.throwIfAny(problems);
        return new LetterTemplate(id, command.version(), name, subject, body, command.active());
    }

    private static void checkPlaceholders(String field, String text, List<FieldProblem> problems) {
        Set<String> unknown = LetterFill.unknownIn(text);
        if (!unknown.isEmpty()) {
            problems.add(new FieldProblem(
                    field,
                    "UNKNOWN_PLACEHOLDER",
                    "has no placeholder " + unknown + "; there are " + LetterTemplate.PLACEHOLDERS));
        }
    }
}
