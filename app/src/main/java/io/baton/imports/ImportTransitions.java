package io.baton.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of an import's life: from which state, asked what, to which state. What is not in it does not happen.
 */
final class ImportTransitions {

    private static final Map<ImportState, Map<ImportMove, ImportState>> TABLE = table();

    private ImportTransitions() {}

    /** The state afterwards, or empty where the move is refused in this state. */
    static Optional<ImportState> find(ImportState from, ImportMove move) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(move));
    }

    private static Map<ImportState, Map<ImportMove, ImportState>> table() {
        Map<ImportState, Map<ImportMove, ImportState>> table = new EnumMap<>(ImportState.class);
        row(table, ImportState.CHECKING, ImportMove.CHECKED, ImportState.READY);
        row(table, ImportState.CHECKING, ImportMove.CHANGE, ImportState.CHECKING);
        row(table, ImportState.CHECKING, ImportMove.FAIL, ImportState.FAILED);
        row(table, ImportState.CHECKING, ImportMove.DISCARD, ImportState.DISCARDED);
        row(table, ImportState.READY, ImportMove.CHANGE, ImportState.CHECKING);
        row(table, ImportState.READY, ImportMove.START, ImportState.RUNNING);
        row(table, ImportState.READY, ImportMove.DISCARD, ImportState.DISCARDED);
        row(table, ImportState.RUNNING, ImportMove.FINISH, ImportState.DONE);
        row(table, ImportState.RUNNING, ImportMove.FAIL, ImportState.FAILED);
        row(table, ImportState.RUNNING, ImportMove.UNDO, ImportState.UNDOING);
        row(table, ImportState.DONE, ImportMove.UNDO, ImportState.UNDOING);
        row(table, ImportState.FAILED, ImportMove.UNDO, ImportState.UNDOING);
        row(table, ImportState.UNDOING, ImportMove.FINISH_UNDO, ImportState.UNDONE);
        return table;
    }

    private static void row(
            Map<ImportState, Map<ImportMove, ImportState>> table, ImportState from, ImportMove move, ImportState to) {
        table.computeIfAbsent(from, state -> new EnumMap<>(ImportMove.class)).put(move, to);
    }
}
