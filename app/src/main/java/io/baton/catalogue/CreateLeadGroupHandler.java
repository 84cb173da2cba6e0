package io.baton.catalogue;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever may change settings. The group gets the statuses every organisation begins with, in the user's language, and
 * asks for the custom fields of all groups. Refused as wrong input: a name another group has, a group too many.
 */
@Component
class CreateLeadGroupHandler implements CommandHandler<CreateLeadGroup, LeadGroupView> {

    private final ActingUsers users;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final Furnishing furnishing;
    private final Audit audit;

    CreateLeadGroupHandler(
            ActingUsers users, Catalogue catalogue, CatalogueTable table, Furnishing furnishing, Audit audit) {
        this.users = users;
        this.catalogue = catalogue;
        this.table = table;
        this.furnishing = furnishing;
        this.audit = audit;
    }

    @Override
    public Class<CreateLeadGroup> commandType() {
        return CreateLeadGroup.class;
    }

    @Override
    public LeadGroupView handle(CreateLeadGroup command, Actor actor) {
        ActingUser user = users.get(actor, Right.SETTINGS_MANAGE);
        UUID organisationId = user.organisationId();
        table.lock(organisationId);
        LeadGroupRules rules = new LeadGroupRules(table.listGroups(organisationId));
        rules.requireRoom();
        String name = rules.name(command.name(), null);
        DuplicateRule duplicates = rules.duplicates(command.duplicates(), DuplicateRule.LINKING);
        InvalidInputException.throwIfAny(rules.problems());
        UUID id = Ids.next();
        table.insertGroup(organisationId, new LeadGroupView(id, name, 0, true, false, duplicates, 1));
        furnishing.beginWithStatuses(organisationId, id, user.locale());
        table.numberGroups(organisationId, rules.orderWith(id, command.position()));
        audit.record(actor, "LEAD_GROUP_ADDED", new AuditSubject("LEAD_GROUP", id), Map.of("group", name));
        return catalogue.getGroup(organisationId, id);
    }
}
