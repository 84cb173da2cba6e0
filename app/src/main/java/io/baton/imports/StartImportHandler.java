package io.baton.imports;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.WakeUps;
import org.springframework.stereotype.Component;

/** Begins to make leads of a checked file. Needs LEAD_IMPORT and the office. Not possible in any other state. */
@Component
class StartImportHandler implements CommandHandler<StartImport, ImportMoved> {

    private final ImportAccess access;
    private final LeadImportTable imports;
    private final WakeUps wakeUps;

    StartImportHandler(ImportAccess access, LeadImportTable imports, WakeUps wakeUps) {
        this.access = access;
        this.imports = imports;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<StartImport> commandType() {
        return StartImport.class;
    }

    @Override
    public ImportMoved handle(StartImport command, Actor actor) {
        ImportView view = access.lock(actor, command.importId());
        ImportMoved moved = ImportMoves.make(imports, actor.organisationId(), view, ImportMove.START);
        if (moved.done()) {
            wakeUps.stage(ImportJob.NAME, view.id());
        }
        return moved;
    }
}
