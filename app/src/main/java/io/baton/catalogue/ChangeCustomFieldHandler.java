package io.baton.catalogue;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
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
    private final Audit audit;

    ChangeCustomFieldHandler(ActingUsers users, Catalogue catalogue, CatalogueTable table, Audit audit) {
        this.users = users;
        this.catalogue = catalogue;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeCustomField> commandType() {
        return ChangeCustomField.class;
    }

    @Override
    public CustomFieldView handle(ChangeCustomField command, Actor actor) {
        UUID organisationId = users.get(actor, Right.SETTINGS_MANAGE).organisationId();
        table.lock(organisationId);
        CustomFieldView before = catalogue.getField(organisationId, command.fieldId());
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        CustomFieldRules rules = new CustomFieldRules(table.listFields(organisationId, before.groupId()));
        CustomFieldView after = checked(command, before, rules);
        if (!after.equals(before)) {
            table.updateField(organisationId, after);
            audit.record(
                    actor,
                    "CUSTOM_FIELD_CHANGED",
                    new AuditSubject("CUSTOM_FIELD", after.id()),
                    differences(before, after));
        }
        move(organisationId, command, before, after, rules);
        return catalogue.getField(organisationId, command.fieldId());
    }

    private static CustomFieldView checked(ChangeCustomField command, CustomFieldView before, CustomFieldRules rules) {
        List<FieldProblem> problems = new ArrayList<>();
        String label = command.label() == null ? before.label() : rules.label(command.label(), before.id(), problems);
        List<String> choices = command.choices() == null
                ? before.choices()
                : CustomFieldRules.choices(before.kind(), command.choices(), problems);
        boolean active = command.active() == null ? before.active() : command.active();
        InvalidInputException.throwIfAny(problems);
        return before.changedTo(label, choices, active);
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
        return details;
    }

    private void move(
            UUID organisationId,
            ChangeCustomField command,
            CustomFieldView before,
            CustomFieldView after,
            CustomFieldRules rules) {
        if (command.position() != null || after.active() != before.active()) {
            table.numberFields(organisationId, rules.orderWith(after, command.position()));
        }
    }
}
