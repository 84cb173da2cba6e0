package io.baton.assignment;

import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts leads back on the unassigned list of the office that holds them. Notes stay; the contact of an accepted lead
 * stays too, unlinked.
 *
 * <p>Refused: {@code NOT_ASSIGNEE}, {@code NOT_PERMITTED}, {@code CLOSED}, {@code DEADLINE_PASSED}.
 */
@Component
class RejectLeadsHandler implements CommandHandler<RejectLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final Deadlines deadlines;
    private final TakingBack takingBack;
    private final Results results;

    RejectLeadsHandler(LeadsOfCommand commandLeads, Deadlines deadlines, TakingBack takingBack, Results results) {
        this.commandLeads = commandLeads;
        this.deadlines = deadlines;
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
        Set<UUID> tooLate =
                deadlines.tooLateFor(actor.organisationId(), known.leads().values());
        Verdicts verdicts = Verdicts.of(
                known,
                lead -> CustodyRules.rejecting(known.user(), lead.standing())
                        .or(() -> CustodyRules.answering(tooLate.contains(lead.id()))));
        List<LeadInCustody> admitted = verdicts.admitted();
        takingBack.toTheOffice(actor, CustodyMove.REJECT, admitted, Reasons.orNull(command.reason()));
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.REJECTED));
    }
}
