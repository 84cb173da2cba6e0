package io.baton.assignment;

import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The assignee takes offered leads on. Each is linked to its contact, which gets the lead's notes and what it did not
 * know: the one an earlier acceptance gave it, else the only one that matches, else a new one. The assignee owns it
 * beside whoever does. The lead's record is read-only from then on. What follows, {@link FollowingUp} does.
 *
 * <p>Refused as a whole: {@code MIXED_SELECTION}, when the leads are of several types or campaigns. Refused one by one:
 * {@code NOT_ASSIGNEE}, {@code ACCEPTED} (already), {@code CLOSED}, {@code NOT_PERMITTED}, {@code DEADLINE_PASSED}.
 */
@Component
class AcceptLeadsHandler implements CommandHandler<AcceptLeads, AcceptOutcome> {

    private final LeadsOfCommand commandLeads;
    private final Deadlines deadlines;
    private final Accepting accepting;
    private final Results results;

    AcceptLeadsHandler(LeadsOfCommand commandLeads, Deadlines deadlines, Accepting accepting, Results results) {
        this.commandLeads = commandLeads;
        this.deadlines = deadlines;
        this.accepting = accepting;
        this.results = results;
    }

    @Override
    public Class<AcceptLeads> commandType() {
        return AcceptLeads.class;
    }

    @Override
    public AcceptOutcome handle(AcceptLeads command, Actor actor) {
        LeadsOfCommand.Known known = commandLeads.lock(actor, command.leadIds());
        known.user().require(Right.LEAD_ANSWER);
        if (isMixed(known.leads().values())) {
            return new AcceptOutcome.MixedSelection();
        }
        Optional<CampaignAction> chosen = accepting.chosen(actor.organisationId(), command.chosen());
        List<UUID> owners = accepting.owners(known.user(), command.contactUserIds());
        Set<UUID> tooLate =
                deadlines.tooLateFor(actor.organisationId(), known.leads().values());
        Verdicts verdicts = Verdicts.of(
                known,
                lead -> CustodyRules.accepting(known.user(), lead.standing())
                        .or(() -> CustodyRules.answering(tooLate.contains(lead.id()))));
        List<LeadInCustody> admitted = verdicts.admitted();
        if (admitted.isEmpty()) {
            return answered(actor, verdicts, List.of(), false);
        }
        Accepting.Accepted accepted = accepting.accept(actor, known.user(), admitted, owners, chosen);
        List<ContactLink> links = admitted.stream()
                .map(lead -> ContactLink.of(lead.id(), accepted.contact(lead.id())))
                .toList();
        return answered(actor, verdicts, links, accepted.followed());
    }

    private AcceptOutcome answered(Actor actor, Verdicts verdicts, List<ContactLink> links, boolean followed) {
        return new AcceptOutcome.Answered(
                results.of(actor.organisationId(), verdicts, CustodyResult.ACCEPTED), links, followed);
    }

    private static boolean isMixed(Collection<LeadInCustody> leads) {
        return leads.stream().map(LeadInCustody::type).distinct().count() > 1
                || leads.stream()
                                .map(lead -> Optional.ofNullable(lead.campaignId()))
                                .distinct()
                                .count()
                        > 1;
    }
}
