package io.baton.catalogue;

import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.Ids;
import io.baton.platform.InvalidInputException;
import io.baton.platform.StaleVersionException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ChangeStatusesHandler implements CommandHandler<ChangeStatuses, StatusesView> {

    private final ActingUsers users;
    private final Catalogue catalogue;
    private final CatalogueTable table;
    private final Audit audit;

    ChangeStatusesHandler(ActingUsers users, Catalogue catalogue, CatalogueTable table, Audit audit) {
        this.users = users;
        this.catalogue = catalogue;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeStatuses> commandType() {
        return ChangeStatuses.class;
    }

    @Override
    public StatusesView handle(ChangeStatuses command, Actor actor) {
        UUID organisationId = users.get(actor, Right.SETTINGS_MANAGE).organisationId();
        table.lock(organisationId);
        LeadGroupView group = catalogue.getGroup(organisationId, command.groupId());
        if (group.version() != command.version()) {
            throw new StaleVersionException(group.version());
        }
        List<StatusView> before = table.listStatuses(organisationId, group.id());
        StatusRules rules = new StatusRules(before, Ids::next);
        List<StatusView> after = rules.changedTo(command.statuses());
        InvalidInputException.throwIfAny(rules.problems());
        if (!after.equals(before)) {
            write(organisationId, group.id(), before, after);
            audit.record(
                    actor,
                    "STATUSES_CHANGED",
                    new AuditSubject("LEAD_GROUP", group.id()),
                    Map.of("group", group.name(), "statuses", Audit.changed(names(before), names(after))));
        }
        return new StatusesView(
                catalogue.getGroup(organisationId, group.id()), table.listStatuses(organisationId, group.id()));
    }

    private static String names(List<StatusView> statuses) {
        return statuses.stream()
                .filter(StatusView::active)
                .map(status -> status.name() + " = " + status.conversionPoint())
                .collect(Collectors.joining(", "));
    }

    private void write(UUID organisationId, UUID groupId, List<StatusView> before, List<StatusView> after) {
        List<UUID> known = before.stream().map(StatusView::id).toList();
        List<StatusView> added =
                after.stream().filter(status -> !known.contains(status.id())).toList();
        List<StatusView> kept =
                after.stream().filter(status -> known.contains(status.id())).toList();
        table.updateStatuses(organisationId, groupId, kept);
        table.insertStatuses(organisationId, groupId, added);
        table.raiseGroupVersion(organisationId, groupId);
    }
}
