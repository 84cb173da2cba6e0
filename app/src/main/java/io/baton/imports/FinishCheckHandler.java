package io.baton.imports;

import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Keeps what reading the whole file found, unless its settings were changed meanwhile; begins where it begins itself.
 */
@Component
class FinishCheckHandler implements CommandHandler<FinishCheck, GoOn> {

    private final LeadImportTable imports;

    FinishCheckHandler(LeadImportTable imports) {
        this.imports = imports;
    }

    @Override
    public Class<FinishCheck> commandType() {
        return FinishCheck.class;
    }

    @Override
    public GoOn handle(FinishCheck command, Actor actor) {
        ImportView view = imports.lock(actor.organisationId(), command.importId())
                .orElseThrow(() -> new NotFoundException("there is no such import"));
        boolean same = imports.settingsDigest(view).equals(command.settingsDigest());
        if (view.state() != ImportState.CHECKING || !same) {
            return new GoOn(false);
        }
        imports.keepCheck(actor.organisationId(), view.id(), command.check());
        imports.move(actor.organisationId(), view.id(), next(view));
        return new GoOn(true);
    }

    private static ImportState next(ImportView view) {
        ImportState ready =
                ImportTransitions.find(view.state(), ImportMove.CHECKED).orElseThrow();
        return view.beginsItself()
                ? ImportTransitions.find(ready, ImportMove.START).orElseThrow()
                : ready;
    }
}
