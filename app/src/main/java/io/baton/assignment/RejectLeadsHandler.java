package io.baton.assignment;

import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts leads back on the unassigned list of the office that holds them. Notes stay; the contact of an accepted lead
 * stays too, unlinked.
 *
 * <p>Refused: {@code NOT_ASSIGNEE}, {@code NOT_PERMITTED}, {@code CLOSED}.
 */
@Component
class RejectLeadsHandler implements CommandHandler<RejectLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final TakingBack takingBack;
    private final Results results;

    RejectLeadsHandler(LeadsOfCommand commandLeads, TakingBack takingBack, Results results) {
        this.commandLeads = commandLeads;
        this.takingBack = takingBack;
        this.results = results;
    }

    @Override
    public Class<RejectLeads> commandType() {
        return RejectLeads.class;
    }

    @Override
    public CustodyOutcome handle(RejectLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_ANSWER);
        Reasons.check(command.reason());
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.rejecting(known.user(), lead.standing()));
        List<LeadInCustody> admitted = verdicts.admitted();
        takingBack.toTheOffice(actor, CustodyMove.REJECT, admitted, Reasons.orNull(command.reason()));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.REJECTED));
    }
}
