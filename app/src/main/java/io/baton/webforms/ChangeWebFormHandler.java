package io.baton.webforms;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Needs the right WEB_FORM_MANAGE over the office that has the form and the one that gets it; refused when it was
 * changed since the given version. The text to agree to gets a new version when it is another one. What was asked for
 * and stands already is no change.
 */
@Component
class ChangeWebFormHandler implements CommandHandler<ChangeWebForm, WebFormView> {

    private final ActingUsers users;
    private final WebFormChecks checks;
    private final WebFormTable table;
    private final Audit audit;

    ChangeWebFormHandler(ActingUsers users, WebFormChecks checks, WebFormTable table, Audit audit) {
        this.users = users;
        this.checks = checks;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeWebForm> commandType() {
        return ChangeWebForm.class;
    }

    @Override
    public WebFormView handle(ChangeWebForm command, Actor actor) {
        ActingUser user = users.get(actor, Right.WEB_FORM_MANAGE);
        WebFormView before = table.findLocked(user.organisationId(), command.formId())
                .filter(form -> FormAccess.manages(user, form.settings().officeId()))
                .orElseThrow(() -> new NotFoundException("there is no such form"));
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        List<FieldProblem> problems = new ArrayList<>();
        FormSettings after = checks.changed(user, before.settings(), command.details(), problems);
        InvalidInputException.throwIfAny(problems);
        if (after.equals(before.settings())) {
            return before;
        }
        table.update(user.organisationId(), before, after, consentVersion(before, after));
        WebFormView changed = table.find(user.organisationId(), before.id()).orElseThrow();
        Map<String, Object> details = differences(before.settings(), after);
        compare(details, "group", before.groupName(), changed.groupName());
        audit.record(actor, "WEB_FORM_CHANGED", new AuditSubject("WEB_FORM", before.id()), details);
        return changed;
    }

    /** Grows with every text that is another one, so that a version stands for one text only. */
    private static int consentVersion(WebFormView before, FormSettings after) {
        boolean same = after.consentText() == null
                || after.consentText().equals(before.settings().consentText());
        return same ? before.consentVersion() : before.consentVersion() + 1;
    }

    private static Map<String, Object> differences(FormSettings before, FormSettings after) {
        Map<String, Object> details = new TreeMap<>();
        details.put("name", Audit.changed(before.name(), after.name()));
        compare(details, "active", before.active(), after.active());
        compare(details, "consent", before.consentText(), after.consentText());
        compare(details, "fields", names(before), names(after));
        compare(details, "redirectUrl", before.redirectUrl(), after.redirectUrl());
        compare(details, "allowedOrigins", before.allowedOrigins(), after.allowedOrigins());
        return details;
    }

    private static List<String> names(FormSettings settings) {
        return settings.fields().stream().map(FormField::name).toList();
    }

    private static void compare(
            Map<String, Object> details, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            details.put(field, Audit.changed(before, after));
        }
    }
}
