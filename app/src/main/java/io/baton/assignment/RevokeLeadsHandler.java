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
 * Takes assigned or accepted leads back, at any time, and where asked gives them to other users at once. Notes stay,
 * also those made after acceptance; the contact stays, unlinked.
 *
 * <p>Refused: {@code UNASSIGNED} (an unassigned lead cannot be revoked, by any way), {@code CLOSED},
 * {@code NOT_PERMITTED}; when reassigning also what {@link AssignLeadsHandler} refuses of the chosen users.
 */
@Component
class RevokeLeadsHandler implements CommandHandler<RevokeLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final Recipients recipients;
    private final TakingBack takingBack;
    private final Offers offers;
    private final Results results;

    RevokeLeadsHandler(
            LeadsOfCommand commandLeads, Recipients recipients, TakingBack takingBack, Offers offers, Results results) {
        this.commandLeads = commandLeads;
        this.recipients = recipients;
        this.takingBack = takingBack;
        this.offers = offers;
        this.results = results;
    }

    @Override
    public Class<RevokeLeads> commandType() {
        return RevokeLeads.class;
    }

    @Override
    public CustodyOutcome handle(RevokeLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_REVOKE);
        return command.reassignTo().isEmpty() ? revoke(known, actor) : reassign(known, command, actor);
    }

    private CustodyOutcome revoke(LeadsOfCommand.Known known, Actor actor) {
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.revoking(known.user(), lead.standing()));
        takingBack.toTheOffice(actor, CustodyMove.REVOKE, verdicts.admitted(), null);
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.REVOKED));
    }

    private CustodyOutcome reassign(LeadsOfCommand.Known known, RevokeLeads command, Actor actor) {
        known.user().require(Right.LEAD_ASSIGN);
        List<Holder> chosen = recipients.lockChosen(actor.organisationId(), command.reassignTo());
        Verdicts verdicts = Verdicts.of(known, Recipients.reassigning(known.user(), chosen));
        Map<UUID, UUID> userOf = recipients.split(actor.organisationId(), verdicts, chosen, command.confirmed());
        List<LeadInCustody> admitted = verdicts.admitted();
        if (!admitted.isEmpty()) {
            takingBack.end(actor, CustodyMove.REASSIGN, admitted, null);
            offers.make(actor, CustodyMove.REASSIGN, admitted, userOf);
        }
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.REASSIGNED));
    }
}
