package io.baton.assignment;

import io.baton.leads.LeadStanding;
import io.baton.leads.Stage;

/** The states of the life cycle. A closed lead remembers whether somebody held it, because reopening restores that. */
enum CustodyState {
    UNASSIGNED(Stage.UNASSIGNED),
    ASSIGNED(Stage.ASSIGNED),
    ACCEPTED(Stage.ACCEPTED),
    CLOSED_UNASSIGNED(Stage.CLOSED),
    CLOSED_ACCEPTED(Stage.CLOSED);

    private final Stage stage;

    CustodyState(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    static CustodyState of(LeadStanding lead) {
        return switch (lead.stage()) {
            case UNASSIGNED -> UNASSIGNED;
            case ASSIGNED -> ASSIGNED;
            case ACCEPTED -> ACCEPTED;
            case CLOSED -> lead.holderUserId() == null ? CLOSED_UNASSIGNED : CLOSED_ACCEPTED;
        };
    }
}
