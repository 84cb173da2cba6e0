package io.baton.imports;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

/** Gives up an import of which nothing was taken. Needs LEAD_IMPORT and the office. */
@Component
class DiscardImportHandler implements CommandHandler<DiscardImport, ImportMoved> {

    private final ImportAccess access;
    private final LeadImportTable imports;

    DiscardImportHandler(ImportAccess access, LeadImportTable imports) {
        this.access = access;
        this.imports = imports;
    }

    @Override
    public Class<DiscardImport> commandType() {
        return DiscardImport.class;
    }

    @Override
    public ImportMoved handle(DiscardImport command, Actor actor) {
        ImportView view = access.lock(actor, command.importId());
        return ImportMoves.make(imports, actor.organisationId(), view, ImportMove.DISCARD);
    }
}
