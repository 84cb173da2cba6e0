package io.baton.assignment;

import io.baton.access.Holder;
import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Offers unassigned leads to the chosen users of the office that holds them.
 *
 * <p>Refused: {@code NOT_PERMITTED} (not a coordinator of the lead's office), {@code NOT_UNASSIGNED}, {@code CLOSED},
 * {@code SELF_ASSIGNMENT} (a pure coordinator picks himself), {@code CANNOT_HOLD_LEADS}, {@code USER_INACTIVE},
 * {@code OTHER_OFFICE}, {@code REJECTED_BEFORE} (only rejecters are left, and that was not confirmed).
 */
@Component
class AssignLeadsHandler implements CommandHandler<AssignLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final Recipients recipients;
    private final Offers offers;
    private final Results results;

    AssignLeadsHandler(LeadsOfCommand commandLeads, Recipients recipients, Offers offers, Results results) {
        this.commandLeads = commandLeads;
        this.recipients = recipients;
        this.offers = offers;
        this.results = results;
    }

    @Override
    public Class<AssignLeads> commandType() {
        return AssignLeads.class;
    }

    @Override
    public CustodyOutcome handle(AssignLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_ASSIGN);
        List<Holder> chosen = recipients.lockChosen(actor.organisationId(), command.userIds());
        Verdicts verdicts = Verdicts.of(known, Recipients.assigning(known.user(), chosen));
        Map<UUID, UUID> userOf = recipients.split(actor.organisationId(), verdicts, chosen, command.confirmed());
        List<LeadInCustody> admitted = verdicts.admitted();
        offers.make(actor, CustodyMove.ASSIGN, admitted, userOf);
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.ASSIGNED));
    }
}
