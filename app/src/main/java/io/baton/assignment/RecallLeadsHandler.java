package io.baton.assignment;

import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Brings leads that the corporate office sent out back to it, while they lie unassigned where they were sent.
 *
 * <p>Refused: {@code NOT_CORPORATE} (not a coordinator of the corporate office), {@code NOT_DISPATCHED} (it was not the
 * corporate office that sent it where it is), {@code NOT_UNASSIGNED}, {@code CLOSED}.
 */
@Component
class RecallLeadsHandler implements CommandHandler<RecallLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final OfficeMoves moves;
    private final Results results;

    RecallLeadsHandler(LeadsOfCommand commandLeads, OfficeMoves moves, Results results) {
        this.commandLeads = commandLeads;
        this.moves = moves;
        this.results = results;
    }

    @Override
    public Class<RecallLeads> commandType() {
        return RecallLeads.class;
    }

    @Override
    public CustodyOutcome handle(RecallLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_DISPATCH);
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.recalling(known.user(), lead.standing()));
        moves.send(actor, CustodyMove.RECALL, verdicts.admitted(), known.user().corporateOfficeId(), null);
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.RECALLED));
    }
}
