package io.baton.assignment;

import io.baton.access.Right;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Gives leads that were sent in, and lie unassigned, back to the corporate office, where they are unassigned.
 *
 * <p>Refused as a whole: {@code REASON_REQUIRED}. Refused one by one: {@code NOT_PERMITTED} (not a coordinator of the
 * lead's office, or it is at the corporate office), {@code NOT_UNASSIGNED}, {@code CLOSED},
 * {@code CREATED_IN_THIS_OFFICE}, {@code STATE_CHANGED} (it has gone already).
 */
@Component
class RejectFromOfficeHandler implements CommandHandler<RejectFromOffice, RejectFromOfficeOutcome> {

    private final LeadsOfCommand commandLeads;
    private final OfficeMoves moves;
    private final Results results;

    RejectFromOfficeHandler(LeadsOfCommand commandLeads, OfficeMoves moves, Results results) {
        this.commandLeads = commandLeads;
        this.moves = moves;
        this.results = results;
    }

    @Override
    public Class<RejectFromOffice> commandType() {
        return RejectFromOffice.class;
    }

    @Override
    public RejectFromOfficeOutcome handle(RejectFromOffice command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_SCREEN);
        Reasons.check(command.reason());
        String reason = Reasons.orNull(command.reason());
        if (reason == null) {
            return new RejectFromOfficeOutcome.ReasonRequired();
        }
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.rejectingFromOffice(known.user(), lead.standing()));
        moves.send(
                actor,
                CustodyMove.REJECT_FROM_OFFICE,
                verdicts.admitted(),
                known.user().corporateOfficeId(),
                reason);
        return new RejectFromOfficeOutcome.Answered(
                results.of(actor.organisationId(), verdicts, CustodyResult.RETURNED_TO_CORPORATE));
    }
}
