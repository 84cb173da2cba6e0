package io.baton.assignment;

import io.baton.leads.LeadEventType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of custody: from which state, asked what, to which state, told as which event. What is not in it does
 * not happen.
 */
final class Transitions {

    /** Where a move leads, and what the history calls it. */
    record Transition(CustodyState to, LeadEventType event) {}

    private static final Map<CustodyState, Map<CustodyMove, Transition>> TABLE = table();

    private Transitions() {}

    /** The transition, or empty where the move is refused in this state. */
    static Optional<Transition> find(CustodyState from, CustodyMove move) {
        return Optional.ofNullable(TABLE.getOrDefault(from, Map.of()).get(move));
    }

    private static Map<CustodyState, Map<CustodyMove, Transition>> table() {
        Map<CustodyState, Map<CustodyMove, Transition>> table = new EnumMap<>(CustodyState.class);
        row(table, CustodyState.UNASSIGNED, CustodyMove.DISPATCH, CustodyState.UNASSIGNED, LeadEventType.DISPATCHED);
        row(table, CustodyState.UNASSIGNED, CustodyMove.RECALL, CustodyState.UNASSIGNED, LeadEventType.RECALLED);
        for (CustodyState from : List.of(CustodyState.UNASSIGNED, CustodyState.ASSIGNED)) {
            row(table, from, CustodyMove.FORWARD_TO_OFFICE, CustodyState.UNASSIGNED, LeadEventType.FORWARDED);
            row(table, from, CustodyMove.FORWARD_TO_USER, CustodyState.ASSIGNED, LeadEventType.FORWARDED);
            row(table, from, CustodyMove.SET_GROUP, from, LeadEventType.GROUP_SET);
        }
        row(
                table,
                CustodyState.UNASSIGNED,
                CustodyMove.REJECT_FROM_OFFICE,
                CustodyState.UNASSIGNED,
                LeadEventType.RETURNED_TO_CORPORATE);
        row(
                table,
                CustodyState.UNASSIGNED,
                CustodyMove.SET_CAMPAIGN,
                CustodyState.UNASSIGNED,
                LeadEventType.CAMPAIGN_SET);
        row(table, CustodyState.UNASSIGNED, CustodyMove.ASSIGN, CustodyState.ASSIGNED, LeadEventType.ASSIGNED);
        row(table, CustodyState.UNASSIGNED, CustodyMove.CLOSE, CustodyState.CLOSED_UNASSIGNED, LeadEventType.CLOSED);
        row(table, CustodyState.UNASSIGNED, CustodyMove.MERGE, CustodyState.CLOSED_UNASSIGNED, LeadEventType.MERGED);
        row(table, CustodyState.ASSIGNED, CustodyMove.MERGE, CustodyState.CLOSED_UNASSIGNED, LeadEventType.MERGED);
        row(table, CustodyState.ASSIGNED, CustodyMove.ACCEPT, CustodyState.ACCEPTED, LeadEventType.ACCEPTED);
        row(table, CustodyState.ASSIGNED, CustodyMove.REMIND, CustodyState.ASSIGNED, LeadEventType.REMINDED);
        row(table, CustodyState.ASSIGNED, CustodyMove.EXPIRE, CustodyState.ASSIGNED, LeadEventType.EXPIRED);
        row(
                table,
                CustodyState.ASSIGNED,
                CustodyMove.MOVE_DEADLINE,
                CustodyState.ASSIGNED,
                LeadEventType.DEADLINE_MOVED);
        row(table, CustodyState.ASSIGNED, CustodyMove.REJECT, CustodyState.UNASSIGNED, LeadEventType.REJECTED);
        row(table, CustodyState.ASSIGNED, CustodyMove.REVOKE, CustodyState.UNASSIGNED, LeadEventType.REVOKED);
        row(table, CustodyState.ASSIGNED, CustodyMove.REASSIGN, CustodyState.ASSIGNED, LeadEventType.REASSIGNED);
        row(table, CustodyState.ACCEPTED, CustodyMove.REJECT, CustodyState.UNASSIGNED, LeadEventType.REJECTED);
        row(table, CustodyState.ACCEPTED, CustodyMove.REVOKE, CustodyState.UNASSIGNED, LeadEventType.REVOKED);
        row(table, CustodyState.ACCEPTED, CustodyMove.REASSIGN, CustodyState.ASSIGNED, LeadEventType.REASSIGNED);
        row(table, CustodyState.ACCEPTED, CustodyMove.SET_STATUS, CustodyState.ACCEPTED, LeadEventType.STATUS_SET);
        row(table, CustodyState.ACCEPTED, CustodyMove.CLOSE, CustodyState.CLOSED_ACCEPTED, LeadEventType.CLOSED);
        row(table, CustodyState.CLOSED_UNASSIGNED, CustodyMove.REOPEN, CustodyState.UNASSIGNED, LeadEventType.REOPENED);
        row(table, CustodyState.CLOSED_ACCEPTED, CustodyMove.REOPEN, CustodyState.ACCEPTED, LeadEventType.REOPENED);
        row(
                table,
                CustodyState.CLOSED_ACCEPTED,
                CustodyMove.VALIDATE,
                CustodyState.CLOSED_ACCEPTED,
                LeadEventType.VALIDATED);
        return table;
    }

    private static void row(
            Map<CustodyState, Map<CustodyMove, Transition>> table,
            CustodyState from,
            CustodyMove move,
            CustodyState to,
            LeadEventType event) {
        table.computeIfAbsent(from, state -> new EnumMap<>(CustodyMove.class)).put(move, new Transition(to, event));
    }
}
