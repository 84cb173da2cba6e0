package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state met with every move: where it leads, or that it does not happen. */
class TransitionsTest {

    private static final Map<String, CustodyState> LEADS_TO = Map.ofEntries(
            Map.entry("UNASSIGNED ASSIGN", CustodyState.ASSIGNED),
            Map.entry("UNASSIGNED DISPATCH", CustodyState.UNASSIGNED),
            Map.entry("UNASSIGNED RECALL", CustodyState.UNASSIGNED),
            Map.entry("UNASSIGNED FORWARD_TO_OFFICE", CustodyState.UNASSIGNED),
            Map.entry("UNASSIGNED FORWARD_TO_USER", CustodyState.ASSIGNED),
            Map.entry("ASSIGNED FORWARD_TO_OFFICE", CustodyState.UNASSIGNED),
            Map.entry("ASSIGNED FORWARD_TO_USER", CustodyState.ASSIGNED),
            Map.entry("UNASSIGNED REJECT_FROM_OFFICE", CustodyState.UNASSIGNED),
            Map.entry("UNASSIGNED SET_CAMPAIGN", CustodyState.UNASSIGNED),
            Map.entry("UNASSIGNED SET_GROUP", CustodyState.UNASSIGNED),
            Map.entry("ASSIGNED SET_GROUP", CustodyState.ASSIGNED),
            Map.entry("UNASSIGNED CLOSE", CustodyState.CLOSED_UNASSIGNED),
            Map.entry("UNASSIGNED MERGE", CustodyState.CLOSED_UNASSIGNED),
            Map.entry("ASSIGNED MERGE", CustodyState.CLOSED_UNASSIGNED),
            Map.entry("ASSIGNED REMIND", CustodyState.ASSIGNED),
            Map.entry("ASSIGNED EXPIRE", CustodyState.ASSIGNED),
            Map.entry("ASSIGNED MOVE_DEADLINE", CustodyState.ASSIGNED),
            Map.entry("ASSIGNED ACCEPT", CustodyState.ACCEPTED),
            Map.entry("ASSIGNED REJECT", CustodyState.UNASSIGNED),
            Map.entry("ASSIGNED REVOKE", CustodyState.UNASSIGNED),
            Map.entry("ASSIGNED REASSIGN", CustodyState.ASSIGNED),
            Map.entry("ACCEPTED REJECT", CustodyState.UNASSIGNED),
            Map.entry("ACCEPTED REVOKE", CustodyState.UNASSIGNED),
            Map.entry("ACCEPTED REASSIGN", CustodyState.ASSIGNED),
            Map.entry("ACCEPTED SET_STATUS", CustodyState.ACCEPTED),
            Map.entry("ACCEPTED CLOSE", CustodyState.CLOSED_ACCEPTED),
            Map.entry("CLOSED_UNASSIGNED REOPEN", CustodyState.UNASSIGNED),
            Map.entry("CLOSED_ACCEPTED REOPEN", CustodyState.ACCEPTED),
            Map.entry("CLOSED_ACCEPTED VALIDATE", CustodyState.CLOSED_ACCEPTED));

    static Stream<Arguments> everyPair() {
        return Stream.of(CustodyState.values())
                .flatMap(from -> Stream.of(CustodyMove.values()).map(move -> Arguments.of(from, move)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPair")
    void leadsWhereTheTableSays(CustodyState from, CustodyMove move) {
        Optional<CustodyState> to = Transitions.find(from, move).map(Transitions.Transition::to);

        assertThat(to)
                .as("LEADS_TO says otherwise than Transitions")
                .isEqualTo(Optional.ofNullable(LEADS_TO.get(from + " " + move)));
    }
}
