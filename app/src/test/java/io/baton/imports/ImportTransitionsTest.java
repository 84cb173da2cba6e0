package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every state of an import with every move. */
class ImportTransitionsTest {

    private static final Map<String, ImportState> LEADS_TO = Map.ofEntries(
            Map.entry("CHECKING CHECKED", ImportState.READY),
            Map.entry("CHECKING CHANGE", ImportState.CHECKING),
            Map.entry("CHECKING FAIL", ImportState.FAILED),
            Map.entry("CHECKING DISCARD", ImportState.DISCARDED),
            Map.entry("READY CHANGE", ImportState.CHECKING),
            Map.entry("READY START", ImportState.RUNNING),
            Map.entry("READY DISCARD", ImportState.DISCARDED),
            Map.entry("RUNNING FINISH", ImportState.DONE),
            Map.entry("RUNNING FAIL", ImportState.FAILED),
            Map.entry("RUNNING UNDO", ImportState.UNDOING),
            Map.entry("DONE UNDO", ImportState.UNDOING),
            Map.entry("FAILED UNDO", ImportState.UNDOING),
            Map.entry("UNDOING FINISH_UNDO", ImportState.UNDONE));

    @Test
    void whatIsNotInTheTableDoesNotHappen() {
        for (ImportState state : ImportState.values()) {
            for (ImportMove move : ImportMove.values()) {
                assertThat(ImportTransitions.find(state, move))
                        .as(state + " " + move)
                        .isEqualTo(Optional.ofNullable(LEADS_TO.get(state + " " + move)));
            }
        }
    }
}
