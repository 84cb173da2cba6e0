package io.baton.lists;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Saves a filter: for oneself whoever sees leads; for the own office and those below its coordinators, which the audit
 * keeps. Refused as wrong input: no name, one that is taken, a hundred filters already, conditions that are not right.
 */
@Component
class CreateListFilterHandler implements CommandHandler<CreateListFilter, SavedFilterView> {

    private final ActingUsers users;
    private final SavedFilters filters;
    private final SavedFilterRules rules;
    private final ListFilterTable table;
    private final Audit audit;

    CreateListFilterHandler(
            ActingUsers users, SavedFilters filters, SavedFilterRules rules, ListFilterTable table, Audit audit) {
        this.users = users;
        this.filters = filters;
        this.rules = rules;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<CreateListFilter> commandType() {
        return CreateListFilter.class;
    }

    @Override
    public SavedFilterView handle(CreateListFilter command, Actor actor) {
        ActingUser user = users.get(actor);
        UUID organisation = user.organisationId();
        LayoutOwner owner = LayoutOwner.of(user, command.forOffice());
        String name = SavedFilterRules.name(command.name());
        rules.requireRight(organisation, command.selection());
        table.lock(organisation);
        rules.requireRoom(organisation, owner);
        rules.requireFree(organisation, owner, name, null);
        ListFilterTable.Stored stored =
                table.insert(organisation, owner, name, command.selection().query());
        if (command.forOffice()) {
            audit.record(
                    actor,
                    "LIST_FILTER_SAVED",
                    AuditSubject.office(user.office().id()),
                    Map.of("name", name, "filter", stored.query()));
        }
        return filters.view(user, stored);
    }
}
