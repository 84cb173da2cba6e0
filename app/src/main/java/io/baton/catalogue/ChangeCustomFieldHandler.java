package io.baton.catalogue;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotPermittedException;
import io.baton.platform.StaleVersionException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ChangeCustomFieldHandler implements CommandHandler<ChangeCustomField, CustomFieldView> {

    private final ActingUsers users;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final CustomFieldTable fields;
    private final Offices offices;
    private final Audit audit;

    ChangeCustomFieldHandler(
            ActingUsers users,
            Catalogue catalogue,
            CatalogueTable table,
            CustomFieldTable fields,
            Offices offices,
            Audit audit) {
        this.users = users;
        this.catalogue = catalogue;
        this.table = table;
        this.fields = fields;
        this.offices = offices;
        this.audit = audit;
    }

    @Override
    public Class<ChangeCustomField> commandType() {
        return ChangeCustomField.class;
    }

    @Override
    public CustomFieldView handle(ChangeCustomField command, Actor actor) {
        ActingUser user = users.get(actor, Right.SETTINGS_MANAGE);
        UUID organisationId = user.organisationId();
        table.lock(organisationId);
        CustomFieldView before = catalogue.getField(organisationId, command.fieldId());
        if (!before.isChangedBy(user)) {
            throw new NotPermittedException("the field belongs to an office that is none of yours");
        }
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        CustomFieldRules rules = new CustomFieldRules(fields.list(organisationId));
        CustomFieldView after = checked(command, user, before, rules);
        if (!after.equals(before)) {
            fields.update(organisationId, after);
            audit.record(
                    actor,
                    "CUSTOM_FIELD_CHANGED",
                    new AuditSubject("CUSTOM_FIELD", after.id()),
                    differences(before, after));
        }
        move(organisationId, command, before, after, rules);
        return catalogue.getField(organisationId, command.fieldId());
    }

    private CustomFieldView checked(
            ChangeCustomField command, ActingUser user, CustomFieldView before, CustomFieldRules rules) {
        List<FieldProblem> problems = new ArrayList<>();
        String label = command.label() == null ? before.label() : rules.label(command.label(), before.id(), problems);
        List<String> choices = command.choices() == null
                ? before.choices()
                : CustomFieldRules.choices(before.kind(), command.choices(), problems);
        boolean active = command.active() == null ? before.active() : command.active();
        FieldReach reach = new FieldReachRules(
                        user, table.listGroups(user.organisationId()), offices.listAll(user.organisationId()), problems)
                .read(
                        before.reach(),
                        command.allGroups(),
                        command.groupIds(),
                        command.officeId(),
                        command.sharedBelow());
        InvalidInputException.throwIfAny(problems);
        return before.changedTo(reach, label, choices, active);
    }

    private static Map<String, Object> differences(CustomFieldView before, CustomFieldView after) {
        Map<String, Object> details = new TreeMap<>();
        details.put("label", Audit.changed(before.label(), after.label()));
        if (!after.choices().equals(before.choices())) {
            details.put("choices", Audit.changed(before.choices(), after.choices()));
        }
        if (after.active() != before.active()) {
            details.put("active", Audit.changed(before.active(), after.active()));
        }
        if (!after.reach().equals(before.reach())) {
            details.put("reach", Audit.changed(told(before.reach()), told(after.reach())));
        }
        return details;
    }

    private static String told(FieldReach reach) {
        String groups = reach.allGroups() ? "*" : reach.groupIds().toString();
        String office = reach.officeId() == null ? "*" : reach.officeId() + (reach.sharedBelow() ? " +" : "");
        return groups + ", " + office;
    }

    private void move(
            UUID organisationId,
            ChangeCustomField command,
            CustomFieldView before,
            CustomFieldView after,
            CustomFieldRules rules) {
        if (command.position() != null || after.active() != before.active()) {
            fields.number(organisationId, rules.orderWith(after, command.position()));
        }
    }
}
