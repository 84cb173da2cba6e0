package io.baton.lists;

import io.baton.leads.Stage;
import java.util.List;

/** The ready-made views. Each is a set of stages, some with a further condition. */
public enum ListView {
    /** What waits to be assigned. */
    UNASSIGNED(Stage.UNASSIGNED),
    /** What the user holds: offered or accepted. */
    ASSIGNED_TO_ME(Stage.ASSIGNED, Stage.ACCEPTED),
    /** Offered and not yet answered. */
    UNACCEPTED(Stage.ASSIGNED),
    ACCEPTED(Stage.ACCEPTED),
    /** Offered, the time to answer is over, and a coordinator is to decide. */
    EXPIRED(Stage.ASSIGNED),
    /** Back on an unassigned list because the last recipient said no, within the last thirty days. */
    REJECTED(Stage.UNASSIGNED),
    /** Back on an unassigned list because a coordinator took it back, within the last thirty days. */
    REVOKED(Stage.UNASSIGNED),
    CLOSED(Stage.CLOSED),
    /** Sent out by the corporate office and not assigned where it was sent: what can be recalled. */
    DISPATCHED(Stage.UNASSIGNED),
    /** Given to a partner. There are no partners yet. */
    DISTRIBUTED(),
    /** Taken out of a partner's account. There are no partners yet. */
    DEACTIVATED(),
    ALL(Stage.UNASSIGNED, Stage.ASSIGNED, Stage.ACCEPTED, Stage.CLOSED);

    private final List<Stage> stages;

    ListView(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** What must be true of its leads besides. */
    List<Clue> clues() {
        return switch (this) {
            case REJECTED, REVOKED -> List.of(new EndedClue(name()));
            case EXPIRED -> List.of(new ExpiredClue());
            case UNASSIGNED, ASSIGNED_TO_ME, UNACCEPTED, ACCEPTED, CLOSED, DISPATCHED, DISTRIBUTED, DEACTIVATED, ALL ->
                List.of();
        };
    }

    /** The stages its leads are in; none when nothing can be in the view. */
    List<Stage> stages() {
        return stages;
    }
}
