package io.baton.imports;

import io.baton.access.Audit;
import io.baton.access.AuditSubject;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.WakeUps;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Takes an import back: its leads that nobody has touched are removed, the others stay and are listed. An import that
 * is running stops. Needs LEAD_IMPORT and the office. Audited, because the leads are gone afterwards.
 */
@Component
class UndoImportHandler implements CommandHandler<UndoImport, ImportMoved> {

    private final ImportAccess access;
    private final LeadImportTable imports;
    private final Audit audit;
    private final WakeUps wakeUps;

    UndoImportHandler(ImportAccess access, LeadImportTable imports, Audit audit, WakeUps wakeUps) {
        this.access = access;
        this.imports = imports;
        this.audit = audit;
        this.wakeUps = wakeUps;
    }

    @Override
    public Class<UndoImport> commandType() {
        return UndoImport.class;
    }

    @Override
    public ImportMoved handle(UndoImport command, Actor actor) {
        ImportView view = access.lock(actor, command.importId());
        ImportMoved moved = ImportMoves.make(imports, actor.organisationId(), view, ImportMove.UNDO);
        if (moved.done()) {
            audit.record(
                    actor,
                    "IMPORT_UNDONE",
                    new AuditSubject("IMPORT", view.id()),
                    Map.of("file", view.fileName(), "leads", view.counts().taken()));
            wakeUps.stage(ImportJob.NAME, view.id());
        }
        return moved;
    }
}
