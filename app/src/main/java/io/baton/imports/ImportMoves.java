package io.baton.imports;

import java.util.Optional;
import java.util.UUID;

/** Moves a locked import along the table of its life. */
final class ImportMoves {

    private ImportMoves() {}

    /** Moves it, or leaves it where it is and says so. */
    static ImportMoved make(LeadImportTable table, UUID organisationId, ImportView view, ImportMove move) {
        Optional<ImportState> to = ImportTransitions.find(view.state(), move);
        to.ifPresent(state -> table.move(organisationId, view.id(), state));
        return new ImportMoved(to.isPresent(), to.orElse(view.state()));
    }
}
