package io.baton.catalogue;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AddCustomFieldHandler implements CommandHandler<AddCustomField, CustomFieldView> {

    private final ActingUsers users;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final Audit audit;

    AddCustomFieldHandler(ActingUsers users, Catalogue catalogue, CatalogueTable table, Audit audit) {
        this.users = users;
        this.catalogue = catalogue;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<AddCustomField> commandType() {
        return AddCustomField.class;
    }

    @Override
    public CustomFieldView handle(AddCustomField command, Actor actor) {
        UUID organisationId = users.get(actor, Right.SETTINGS_MANAGE).organisationId();
        table.lock(organisationId);
        UUID groupId = groupOf(organisationId, command.groupId());
        CustomFieldRules rules = new CustomFieldRules(table.listFields(organisationId, groupId));
        CustomFieldView field = checked(command, groupId, rules);
        table.insertField(organisationId, field);
        table.numberFields(organisationId, rules.orderWith(field, command.position()));
        audit.record(
                actor,
                "CUSTOM_FIELD_ADDED",
                new AuditSubject("CUSTOM_FIELD", field.id()),
                Map.of("label", field.label(), "kind", field.kind()));
        return catalogue.getField(organisationId, field.id());
    }

    private UUID groupOf(UUID organisationId, @Nullable UUID groupId) {
        if (groupId == null) {
            return catalogue.getGeneralGroup(organisationId).id();
        }
        return catalogue
                .findGroup(organisationId, groupId)
                .map(LeadGroupView::id)
                .orElseThrow(() -> new NotFoundException("there is no such lead group"));
    }

    private static CustomFieldView checked(AddCustomField command, UUID groupId, CustomFieldRules rules) {
        List<FieldProblem> problems = new ArrayList<>();
        rules.requireRoom(problems);
        String label = rules.label(command.label(), null, problems);
        String key = rules.key(command.key(), label, problems);
        CustomFieldKind kind = command.kind();
        if (kind == null) {
            problems.add(FieldProblem.required("kind"));
            throw new InvalidInputException(problems);
        }
        List<String> choices = CustomFieldRules.choices(kind, command.choices(), problems);
        InvalidInputException.throwIfAny(problems);
        return new CustomFieldView(Ids.next(), groupId, key, label, kind, choices, 0, true, 1);
    }
}
