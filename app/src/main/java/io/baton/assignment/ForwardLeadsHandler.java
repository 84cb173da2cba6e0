package io.baton.assignment;

import io.baton.access.Holder;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Hands leads that are not accepted on to another office, where they are unassigned, or to another advisor, at whose
 * office they are then. An offer that was there ends as forwarded.
 *
 * <p>Refused: {@code NOT_ASSIGNEE} (an advisor who does not hold it), {@code NOT_PERMITTED} (not a coordinator of the
 * lead's office), {@code STATE_CHANGED} (it has gone already), {@code ACCEPTED}, {@code CLOSED}, {@code SAME_OFFICE},
 * {@code SAME_ASSIGNEE}, {@code DEADLINE_PASSED} (an advisor who should have answered by now); of the chosen user
 * {@code SELF_ASSIGNMENT}, {@code CANNOT_HOLD_LEADS}, {@code USER_INACTIVE}.
 */
@Component
class ForwardLeadsHandler implements CommandHandler<ForwardLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final Deadlines deadlines;
    private final Recipients recipients;
    private final Offices offices;
    private final Forwarding forwarding;
    private final Results results;

    ForwardLeadsHandler(
            LeadsOfCommand commandLeads,
            Deadlines deadlines,
            Recipients recipients,
            Offices offices,
            Forwarding forwarding,
            Results results) {
        this.commandLeads = commandLeads;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.offices = offices;
        this.forwarding = forwarding;
        this.results = results;
    }

    @Override
    public Class<ForwardLeads> commandType() {
        return ForwardLeads.class;
    }

    @Override
    public CustodyOutcome handle(ForwardLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_FORWARD);
        UUID office = command.officeId();
        UUID user = command.userId();
        if ((office == null) == (user == null)) {
            throw new InvalidInputException(
                    new FieldProblem("officeId", "ONE_OF_TWO", "name either an office or a user"));
        }
        Verdicts verdicts =
                office == null ? toUser(known, actor, Objects.requireNonNull(user)) : toOffice(known, actor, office);
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.FORWARDED));
    }

    private Verdicts toOffice(LeadsOfCommand.Known known, Actor actor, UUID officeId) {
        OfficeView office = offices.get(actor.organisationId(), officeId);
        Verdicts verdicts = Verdicts.of(
                known,
                inTime(known, lead -> CustodyRules.forwardingToOffice(known.user(), lead.standing(), office.id())));
        forwarding.toOffice(actor, verdicts.admitted(), office.id());
        return verdicts;
    }

    /** The rule, and that the lead is not handed on by whoever should have answered by now. */
    private Function<LeadInCustody, Optional<Refusal>> inTime(
            LeadsOfCommand.Known known, Function<LeadInCustody, Optional<Refusal>> rule) {
        Set<UUID> tooLate = deadlines.tooLateFor(
                known.user().organisationId(), known.leads().values());
        return lead -> rule.apply(lead)
                .or(() -> CustodyRules.forwardingInTime(known.user(), lead.standing(), tooLate.contains(lead.id())));
    }

    private Verdicts toUser(LeadsOfCommand.Known known, Actor actor, UUID userId) {
        Holder user =
                recipients.lockChosen(actor.organisationId(), List.of(userId)).getFirst();
        Verdicts verdicts = Verdicts.of(known, inTime(known, Recipients.forwarding(known.user(), user)));
        forwarding.toUser(actor, verdicts.admitted(), user);
        return verdicts;
    }
}
