package io.baton.demo;

import static io.baton.demo.Act.ACCEPT;
import static io.baton.demo.Act.ASSIGN;
import static io.baton.demo.Act.CLOSE_AS_DUPLICATE;
import static io.baton.demo.Act.CLOSE_AS_INVALID;
import static io.baton.demo.Act.CLOSE_AS_SPAM;
import static io.baton.demo.Act.LOSE;
import static io.baton.demo.Act.NOTE;
import static io.baton.demo.Act.QUALIFY;
import static io.baton.demo.Act.REASSIGN;
import static io.baton.demo.Act.REJECT;
import static io.baton.demo.Act.REOPEN;
import static io.baton.demo.Act.REVOKE;
import static io.baton.demo.Act.VALIDATE;
import static io.baton.demo.Act.VALIDATE_AS_LOST;
import static io.baton.demo.Act.WIN;

import io.baton.leads.Stage;
import java.util.Arrays;
import java.util.List;

/** The lives of leads that the demonstration tells, by the stage they end in. The first of a stage is the shortest. */
enum Plot {
    WAITS(Stage.UNASSIGNED),
    WAS_REJECTED(Stage.UNASSIGNED, ASSIGN, REJECT),
    WAITS_WITH_NOTE(Stage.UNASSIGNED, NOTE),
    WAS_REVOKED(Stage.UNASSIGNED, ASSIGN, REVOKE),
    WAITS_TOO(Stage.UNASSIGNED),
    WAS_NO_SPAM(Stage.UNASSIGNED, CLOSE_AS_SPAM, REOPEN),
    WAS_REVOKED_AFTER_ACCEPTANCE(Stage.UNASSIGNED, ASSIGN, ACCEPT, NOTE, REVOKE),

    OFFERED(Stage.ASSIGNED, ASSIGN),
    OFFERED_TO_ANOTHER(Stage.ASSIGNED, ASSIGN, REJECT, ASSIGN),
    OFFERED_WITH_NOTE(Stage.ASSIGNED, NOTE, ASSIGN),
    REASSIGNED(Stage.ASSIGNED, ASSIGN, REASSIGN),
    OFFERED_TOO(Stage.ASSIGNED, ASSIGN),

    ACCEPTED(Stage.ACCEPTED, ASSIGN, ACCEPT),
    WORKED(Stage.ACCEPTED, ASSIGN, ACCEPT, NOTE),
    QUALIFIED(Stage.ACCEPTED, ASSIGN, ACCEPT, NOTE, QUALIFY, NOTE),
    ACCEPTED_BY_ANOTHER(Stage.ACCEPTED, NOTE, ASSIGN, REJECT, ASSIGN, ACCEPT),
    ACCEPTED_TOO(Stage.ACCEPTED, ASSIGN, ACCEPT, QUALIFY),
    ACCEPTED_AT_LAST(Stage.ACCEPTED, ASSIGN, REJECT, ASSIGN, REVOKE, ASSIGN, ACCEPT, NOTE),
    CHANGED_HANDS(Stage.ACCEPTED, ASSIGN, ACCEPT, NOTE, REASSIGN, ACCEPT, NOTE),

    SPAM(Stage.CLOSED, CLOSE_AS_SPAM),
    WON(Stage.CLOSED, ASSIGN, ACCEPT, NOTE, QUALIFY, WIN, VALIDATE),
    LOST(Stage.CLOSED, ASSIGN, ACCEPT, NOTE, LOSE),
    DUPLICATE(Stage.CLOSED, CLOSE_AS_DUPLICATE),
    WON_QUICKLY(Stage.CLOSED, ASSIGN, ACCEPT, WIN, VALIDATE_AS_LOST),
    LOST_BY_ANOTHER(Stage.CLOSED, ASSIGN, REJECT, ASSIGN, ACCEPT, NOTE, NOTE, LOSE, VALIDATE),
    INVALID(Stage.CLOSED, NOTE, CLOSE_AS_INVALID),
    WON_AFTER_ALL(Stage.CLOSED, ASSIGN, REASSIGN, ACCEPT, NOTE, QUALIFY, NOTE, WIN);

    private final Stage end;
    private final List<Act> acts;

    Plot(Stage end, Act... acts) {
        this.end = end;
        this.acts = List.of(acts);
    }

    List<Act> acts() {
        return acts;
    }

    static List<Plot> endingIn(Stage stage) {
        return Arrays.stream(values()).filter(plot -> plot.end == stage).toList();
    }
}
