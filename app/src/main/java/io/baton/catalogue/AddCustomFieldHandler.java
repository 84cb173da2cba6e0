package io.baton.catalogue;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotPermittedException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class AddCustomFieldHandler implements CommandHandler<AddCustomField, CustomFieldView> {

    private static final FieldReach EVERYWHERE = new FieldReach(true, List.of(), null, true);

    private final ActingUsers users;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final CustomFieldTable fields;
    private final Offices offices;
    private final Audit audit;

    AddCustomFieldHandler(
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
    public Class<AddCustomField> commandType() {
        return AddCustomField.class;
    }

    @Override
    public CustomFieldView handle(AddCustomField command, Actor actor) {
        ActingUser user = users.get(actor, Right.SETTINGS_MANAGE);
        UUID organisationId = user.organisationId();
        table.lock(organisationId);
        CustomFieldRules rules = new CustomFieldRules(fields.list(organisationId));
        CustomFieldView field = checked(command, user, rules);
        if (!field.isChangedBy(user)) {
            throw new NotPermittedException("the field would belong to an office that is none of yours");
        }
        fields.insert(organisationId, field);
        fields.number(organisationId, rules.orderWith(field, command.position()));
        audit.record(
                actor,
                "CUSTOM_FIELD_ADDED",
                new AuditSubject("CUSTOM_FIELD", field.id()),
                Map.of("label", field.label(), "kind", field.kind()));
        return catalogue.getField(organisationId, field.id());
    }

    private CustomFieldView checked(AddCustomField command, ActingUser user, CustomFieldRules rules) {
        List<FieldProblem> problems = new ArrayList<>();
        rules.requireRoom(problems);
        String label = rules.label(command.label(), null, problems);
        String key = rules.key(command.key(), label, problems);
        FieldReach reach = new FieldReachRules(
                        user, table.listGroups(user.organisationId()), offices.listAll(user.organisationId()), problems)
                .read(EVERYWHERE, command.allGroups(), command.groupIds(), command.officeId(), command.sharedBelow());
        CustomFieldKind kind = command.kind();
        if (kind == null) {
            problems.add(FieldProblem.required("kind"));
            throw new InvalidInputException(problems);
        }
        List<String> choices = CustomFieldRules.choices(kind, command.choices(), problems);
        InvalidInputException.throwIfAny(problems);
        return CustomFieldView.everywhere(Ids.next(), key, label, kind, choices).at(reach, label, choices, true, 1);
    }
}
