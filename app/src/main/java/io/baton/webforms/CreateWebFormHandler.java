package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Needs the right WEB_FORM_MANAGE, for an office that the user coordinates, or any with SETTINGS_MANAGE (403
 * otherwise). What is wrong is told field by field ({@link WebFormRules}); then nothing is made.
 */
@Component
class CreateWebFormHandler implements CommandHandler<CreateWebForm, WebFormView> {

    private final ActingUsers users;
    private final WebFormChecks checks;
    private final WebFormTable table;
    private final WebFormAddressTable addresses;
    private final Audit audit;

    CreateWebFormHandler(
            ActingUsers users, WebFormChecks checks, WebFormTable table, WebFormAddressTable addresses, Audit audit) {
        this.users = users;
        this.checks = checks;
        this.table = table;
        this.addresses = addresses;
        this.audit = audit;
    }

    @Override
    public Class<CreateWebForm> commandType() {
        return CreateWebForm.class;
    }

    @Override
    public WebFormView handle(CreateWebForm command, Actor actor) {
        ActingUser user = users.get(actor, Right.WEB_FORM_MANAGE);
        FormSettings blank = checks.blank(user);
        List<FieldProblem> problems = new ArrayList<>();
        FormSettings settings = checks.changed(user, blank, command.details(), problems);
        InvalidInputException.throwIfAny(problems);
        UUID id = Ids.next();
        FormKey key = FormKey.make();
        table.insert(user.organisationId(), id, key, FormSeal.make(), settings, user.id());
        addresses.insert(key, user.organisationId(), id);
        audit.record(actor, "WEB_FORM_CREATED", new AuditSubject("WEB_FORM", id), Map.of("name", settings.name()));
        return table.find(user.organisationId(), id).orElseThrow();
    }
}
