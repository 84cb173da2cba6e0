package io.baton.assignment;

import io.baton.access.OfficeView;
import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sends unassigned leads of the corporate office to the chosen offices, where they are unassigned: as many to each, the
 * remainder to those where the fewest wait.
 *
 * <p>Refused: {@code NOT_PERMITTED} (not a coordinator of the lead's office), {@code NOT_CORPORATE} (the lead is not at
 * the corporate office), {@code NOT_UNASSIGNED}, {@code CLOSED}, {@code STATE_CHANGED} (it has gone already).
 */
@Component
class DispatchLeadsHandler implements CommandHandler<DispatchLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final ReceivingOffices receiving;
    private final OfficeMoves moves;
    private final Results results;

    DispatchLeadsHandler(LeadsOfCommand commandLeads, ReceivingOffices receiving, OfficeMoves moves, Results results) {
        this.commandLeads = commandLeads;
        this.receiving = receiving;
        this.moves = moves;
        this.results = results;
    }

    @Override
    public Class<DispatchLeads> commandType() {
        return DispatchLeads.class;
    }

    @Override
    public CustodyOutcome handle(DispatchLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_DISPATCH);
        List<OfficeView> chosen = receiving.chosen(actor.organisationId(), command.officeIds());
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.dispatching(known.user(), lead.standing()));
        List<LeadInCustody> admitted = verdicts.admitted();
        Map<UUID, UUID> officeOf = receiving.split(actor.organisationId(), Verdicts.ids(admitted), chosen);
        moves.send(actor, CustodyMove.DISPATCH, admitted, officeOf, lead -> Map.of());
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.DISPATCHED));
    }
}
