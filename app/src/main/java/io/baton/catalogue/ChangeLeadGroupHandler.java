package io.baton.catalogue;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.platform.StaleVersionException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whoever may change settings. Groups are never deleted: one out of use keeps its leads, which go on as before; only
 * new ones cannot come into it. Refused when the group was changed since the given version (412), as wrong input when
 * another group has the name, or when the general group were taken out of use.
 */
@Component
class ChangeLeadGroupHandler implements CommandHandler<ChangeLeadGroup, LeadGroupView> {

    private final ActingUsers users;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final Audit audit;

    ChangeLeadGroupHandler(ActingUsers users, Catalogue catalogue, CatalogueTable table, Audit audit) {
        this.users = users;
        this.catalogue = catalogue;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeLeadGroup> commandType() {
        return ChangeLeadGroup.class;
    }

    @Override
    public LeadGroupView handle(ChangeLeadGroup command, Actor actor) {
        UUID organisationId = users.get(actor, Right.SETTINGS_MANAGE).organisationId();
        table.lock(organisationId);
        LeadGroupView before = catalogue.getGroup(organisationId, command.groupId());
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        LeadGroupRules rules = new LeadGroupRules(table.listGroups(organisationId));
        LeadGroupView after = changed(command, before, rules);
        InvalidInputException.throwIfAny(rules.problems());
        if (!after.equals(before)) {
            table.updateGroup(organisationId, after);
            audit.record(
                    actor,
                    "LEAD_GROUP_CHANGED",
                    new AuditSubject("LEAD_GROUP", after.id()),
                    differences(before, after));
        }
        if (command.position() != null) {
            table.numberGroups(organisationId, rules.orderWith(after.id(), command.position()));
        }
        return catalogue.getGroup(organisationId, after.id());
    }

    private static LeadGroupView changed(ChangeLeadGroup command, LeadGroupView before, LeadGroupRules rules) {
        String name = command.name() == null ? before.name() : rules.name(command.name(), before.id());
        boolean active = Objects.requireNonNullElse(command.active(), before.active());
        rules.requireActive(before, active);
        return before.changedTo(name, active, rules.duplicates(command.duplicates(), before.duplicates()));
    }

    private static Map<String, Object> differences(LeadGroupView before, LeadGroupView after) {
        Map<String, Object> details = new TreeMap<>();
        details.put("group", Audit.changed(before.name(), after.name()));
        if (after.active() != before.active()) {
            details.put("active", Audit.changed(before.active(), after.active()));
        }
        if (!after.duplicates().equals(before.duplicates())) {
            details.put("duplicates", Audit.changed(told(before.duplicates()), told(after.duplicates())));
        }
        return details;
    }

    private static String told(DuplicateRule rule) {
        return rule.scope() + (rule.hours() == null ? "" : " " + rule.hours()) + ", " + rule.action();
    }
}
