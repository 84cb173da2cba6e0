package io.baton.assignment;

import io.baton.access.Holder;
import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final LockedLeads locks;
    private final Recipients recipients;
    private final Offers offers;
    private final Results results;

    AssignLeadsHandler(LockedLeads locks, Recipients recipients, Offers offers, Results results) {
        this.locks = locks;
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
        LockedLeads.Locked locked = locks.lock(actor, command.leadIds());
        locked.user().require(Right.LEAD_ASSIGN);
        List<Holder> chosen = recipients.lockChosen(actor.organisationId(), command.userIds());
        Optional<Refusal> wrongChoice = Recipients.choosing(locked.user(), chosen);
        Verdicts verdicts = Verdicts.of(
                locked,
                lead -> CustodyRules.assigning(locked.user(), lead.standing()).or(() -> wrongChoice));
        Map<UUID, UUID> userOf = recipients.split(actor.organisationId(), verdicts, chosen, command.confirmed());
        List<LeadInCustody> admitted = verdicts.admitted();
        offers.make(actor, CustodyMove.ASSIGN, admitted, userOf);
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.ASSIGNED));
    }
}
