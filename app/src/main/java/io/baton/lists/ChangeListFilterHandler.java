package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.StaleVersionException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Renames a saved filter, or has it select other leads: one's own, or the own office's by its coordinators, which the
 * audit keeps. Refused: one the user does not have (404) or may not change (403), a version that is not the newest, and
 * what is refused of a new one.
 */
@Component
class ChangeListFilterHandler implements CommandHandler<ChangeListFilter, SavedFilterView> {

    private final ActingUsers users;
    private final SavedFilters filters;
    private final SavedFilterRules rules;
    private final ListFilterTable table;
    private final Audit audit;

    ChangeListFilterHandler(
            ActingUsers users, SavedFilters filters, SavedFilterRules rules, ListFilterTable table, Audit audit) {
        this.users = users;
        this.filters = filters;
        this.rules = rules;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<ChangeListFilter> commandType() {
        return ChangeListFilter.class;
    }

    @Override
    public SavedFilterView handle(ChangeListFilter command, Actor actor) {
        ActingUser user = users.get(actor);
        UUID organisation = user.organisationId();
        table.lock(organisation);
        ListFilterTable.Stored before = filters.getToChange(user, command.filterId());
        if (before.version() != command.version()) {
            throw new StaleVersionException(before.version());
        }
        String name = command.name() == null ? before.name() : SavedFilterRules.name(command.name());
        rules.requireFree(organisation, before.owner(), name, before.id());
        LeadSelection selection = command.selection();
        if (selection != null) {
            rules.requireRight(organisation, selection);
        }
        String query = selection == null ? before.query() : selection.query();
        if (name.equals(before.name()) && query.equals(before.query())) {
            return filters.view(user, before);
        }
        ListFilterTable.Stored after = table.update(organisation, before.id(), name, query);
        UUID office = before.owner().officeId();
        if (office != null) {
            audit.record(
                    actor,
                    "LIST_FILTER_CHANGED",
                    AuditSubject.office(office),
                    Map.of("name", Audit.changed(before.name(), name), "filter", Audit.changed(before.query(), query)));
        }
        return filters.view(user, after);
    }
}
