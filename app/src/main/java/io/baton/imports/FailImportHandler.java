package io.baton.imports;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import org.springframework.stereotype.Component;

/** Stops an import that cannot go on, and keeps why. What was taken before is there, and can be undone. */
@Component
class FailImportHandler implements CommandHandler<FailImport, GoOn> {

    private final LeadImportTable imports;

    FailImportHandler(LeadImportTable imports) {
        this.imports = imports;
    }

    @Override
    public Class<FailImport> commandType() {
        return FailImport.class;
    }

    @Override
    public GoOn handle(FailImport command, Actor actor) {
        ImportView view = imports.lock(actor.organisationId(), command.importId())
                .orElseThrow(() -> new NotFoundException("there is no such import"));
        if (ImportMoves.make(imports, actor.organisationId(), view, ImportMove.FAIL)
                .done()) {
            imports.keepProblem(actor.organisationId(), view.id(), command.problem(), command.row());
        }
        return new GoOn(false);
    }
}
