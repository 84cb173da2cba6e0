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
 * Deletes a saved filter: one's own, or the own office's by its coordinators, which the audit keeps. Refused: one the
 * user does not have (404) or may not change (403).
 */
@Component
class DeleteListFilterHandler implements CommandHandler<DeleteListFilter, ListFilterDeleted> {

    private final ActingUsers users;
    private final SavedFilters filters;
    private final ListFilterTable table;
    private final Audit audit;

    DeleteListFilterHandler(ActingUsers users, SavedFilters filters, ListFilterTable table, Audit audit) {
        this.users = users;
        this.filters = filters;
        this.table = table;
        this.audit = audit;
    }

    @Override
    public Class<DeleteListFilter> commandType() {
        return DeleteListFilter.class;
    }

    @Override
    public ListFilterDeleted handle(DeleteListFilter command, Actor actor) {
        ActingUser user = users.get(actor);
        table.lock(user.organisationId());
        ListFilterTable.Stored stored = filters.getToChange(user, command.filterId());
        table.delete(user.organisationId(), stored.id());
        UUID office = stored.owner().officeId();
        if (office != null) {
            audit.record(
                    actor,
                    "LIST_FILTER_DELETED",
                    AuditSubject.office(office),
                    Map.of("name", stored.name(), "filter", stored.query()));
        }
        return new ListFilterDeleted(stored.id(), stored.name());
    }
}
