package io.baton.imports;

import io.baton.leads.Leads;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Removes some of the untouched leads of an import that is being undone; those that were touched are marked as kept.
 */
@Component
class RemoveLeadsHandler implements CommandHandler<RemoveLeads, GoOn> {

    private static final int AT_ONCE = 1000;

    private final LeadImportTable imports;
    private final ImportRowTable rows;
    private final Leads leads;

    RemoveLeadsHandler(LeadImportTable imports, ImportRowTable rows, Leads leads) {
        this.imports = imports;
        this.rows = rows;
        this.leads = leads;
    }

    @Override
    public Class<RemoveLeads> commandType() {
        return RemoveLeads.class;
    }

    @Override
    public GoOn handle(RemoveLeads command, Actor actor) {
        UUID organisationId = actor.organisationId();
        ImportView view = imports.lock(organisationId, command.importId())
                .orElseThrow(() -> new NotFoundException("there is no such import"));
        if (view.state() != ImportState.UNDOING) {
            return new GoOn(false);
        }
        List<UUID> next = rows.nextToUndo(organisationId, view.id(), AT_ONCE);
        if (next.isEmpty()) {
            ImportMoves.make(imports, organisationId, view, ImportMove.FINISH_UNDO);
            return new GoOn(false);
        }
        Set<UUID> removed = leads.removeUntouched(organisationId, next);
        List<UUID> kept = new ArrayList<>(next);
        kept.removeAll(removed);
        rows.markUndone(organisationId, view.id(), removed, "REMOVED");
        rows.markUndone(organisationId, view.id(), kept, "KEPT");
        imports.addWork(
                organisationId,
                view.id(),
                view.lastRow(),
                new ImportCounts(0, 0, 0, 0, 0, 0, removed.size(), kept.size()),
                ImportJob.LEASE);
        return new GoOn(true);
    }
}
