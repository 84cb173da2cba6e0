package io.baton.assignment;

import io.baton.architecture.Golden;
import io.baton.assignment.Transitions.Transition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the life cycle in docs/states is drawn from {@link Transitions}, so that it cannot say otherwise. */
class StateDiagramTest {

    private static final Path FILE = Path.of("..", "docs", "states", "lead-custody.md");

    /** One cell of the table: a state, what is asked of it, where that leads and what the history calls it. */
    private record Cell(CustodyState from, CustodyMove move, Transition transition) {

        String arrow() {
            return "    %s --> %s: %s".formatted(from, transition.to(), move);
        }

        String row() {
            return "| `%s` | `%s` | `%s` | `%s` |".formatted(from, move, transition.to(), transition.event());
        }
    }

    @Test
    void theDiagramIsThatOfTheTable() {
        Golden.check(FILE, page());
    }

    private static List<String> page() {
        List<String> lines = new ArrayList<>(List.of(
                "# Custody of a lead",
                "",
                "Generated from `io.baton.assignment.Transitions` by `StateDiagramTest`; do not edit it by hand. Rewrite it with",
                "`./mvnw -pl codegen,app -am test -Dtest=StateDiagramTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true`.",
                "",
                "```mermaid",
                "stateDiagram-v2",
                "    [*] --> UNASSIGNED: lead is created"));
        lines.addAll(cells(Cell::arrow));
        lines.addAll(List.of(
                "```",
                "",
                "A closed lead remembers whether somebody held it, because reopening restores that: both closed states are the",
                "stage `CLOSED`. What is not in the table does not happen; who may ask what is decided by `CustodyRules`.",
                "",
                "| State | Command | New state | Event in the history |",
                "|---|---|---|---|"));
        lines.addAll(cells(Cell::row));
        return lines;
    }

    private static List<String> cells(Function<Cell, String> line) {
        return Stream.of(CustodyState.values())
                .flatMap(StateDiagramTest::cellsOf)
                .map(line)
                .toList();
    }

    private static Stream<Cell> cellsOf(CustodyState from) {
        return Stream.of(CustodyMove.values())
                .flatMap(move ->
                        Transitions.find(from, move).map(transition -> new Cell(from, move, transition)).stream());
    }
}
