package io.baton.assignment;

import io.baton.access.Right;
import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A coordinator confirms or corrects the claimed results of leads that were closed as won or lost. It can be done
 * again: the last word counts. The claim stays as it was, and reopening the lead ends the validation with it.
 *
 * <p>Refused: {@code NOT_CLOSED}, {@code NO_RESULT} (closed as something else), {@code NOT_PERMITTED}.
 */
@Component
class ValidateLeadsHandler implements CommandHandler<ValidateLeads, CustodyOutcome> {

    private final LeadsOfCommand commandLeads;
    private final ValidationTable validations;
    private final CustodyWriter writer;
    private final Results results;
    private final ApplicationEventPublisher events;

    ValidateLeadsHandler(
            LeadsOfCommand commandLeads,
            ValidationTable validations,
            CustodyWriter writer,
            Results results,
            ApplicationEventPublisher events) {
        this.commandLeads = commandLeads;
        this.validations = validations;
        this.writer = writer;
        this.results = results;
        this.events = events;
    }

    @Override
    public Class<ValidateLeads> commandType() {
        return ValidateLeads.class;
    }

    @Override
    public CustodyOutcome handle(ValidateLeads command, Actor actor) {
        CloseOutcome said = command.outcome();
        if (said != null && !ValidateLeads.OUTCOMES.contains(said)) {
            throw new InvalidInputException(ValidateLeads.unknownOutcome());
        }
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.RATIO_VALIDATE);
        Verdicts verdicts = Verdicts.of(known, lead -> CustodyRules.validating(known.user(), lead.standing()));
        List<LeadInCustody> admitted = verdicts.admitted();
        Map<UUID, CloseOutcome> before = validations.listValidated(actor.organisationId(), Verdicts.ids(admitted));
        Map<UUID, CloseOutcome> outcomeOf = new HashMap<>();
        admitted.forEach(lead -> outcomeOf.put(lead.id(), said == null ? claimed(lead) : said));
        // What says so already is as it was wished to be; its history has nothing to tell.
        List<LeadInCustody> changed = admitted.stream()
                .filter(lead -> outcomeOf.get(lead.id()) != before.get(lead.id()))
                .toList();
        if (!changed.isEmpty()) {
            Map<UUID, CloseOutcome> written = new HashMap<>(outcomeOf);
            written.keySet().retainAll(Verdicts.ids(changed));
            validations.validate(actor, written);
            writer.tell(
                    actor,
                    CustodyMove.VALIDATE,
                    changed,
                    lead -> Map.of(
                            "outcome",
                                    Objects.requireNonNull(outcomeOf.get(lead.id()))
                                            .name(),
                            "claimed", claimed(lead).name()));
            events.publishEvent(new LeadsValidated(actor.organisationId(), actor.userId(), Verdicts.ids(changed)));
        }
        return new CustodyOutcome(results.of(actor.organisationId(), verdicts, CustodyResult.VALIDATED).stream()
                .map(result -> result.refused() ? result : result.validatedAs(outcomeOf.get(result.leadId())))
                .toList());
    }

    private static CloseOutcome claimed(LeadInCustody lead) {
        return Objects.requireNonNull(lead.closeOutcome(), "it is closed");
    }
}
