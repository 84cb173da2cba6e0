package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Right;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import io.baton.platform.CommandHandler;
import io.baton.platform.NotFoundException;
import io.baton.platform.NotPermittedException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Accepts or rejects as {@link AcceptLeadsHandler} and {@link RejectLeadsHandler} do, under the lock of the lead, but
 * only while the assignment is the open offer it was: refused as {@link AnswerOutcome.Over}, with how it stands.
 */
@Component
class AnswerOfferHandler implements CommandHandler<AnswerOffer, AnswerOutcome> {

    private final OfferStandings offers;
    private final LeadsOfCommand commandLeads;
    private final Accepting accepting;
    private final TakingBack takingBack;

    AnswerOfferHandler(OfferStandings offers, LeadsOfCommand commandLeads, Accepting accepting, TakingBack takingBack) {
        this.offers = offers;
        this.commandLeads = commandLeads;
        this.accepting = accepting;
        this.takingBack = takingBack;
    }

    @Override
    public Class<AnswerOffer> commandType() {
        return AnswerOffer.class;
    }

    @Override
    public AnswerOutcome handle(AnswerOffer command, Actor actor) {
        UUID leadId = own(command, actor).leadId();
        LeadsOfCommand.Known known = commandLeads.lock(actor, List.of(leadId));
        known.user().require(Right.LEAD_ANSWER);
        Reasons.check(command.reason());
        List<UUID> owners = accepting.owners(known.user(), List.of());
        OfferView offer = own(command, actor);
        if (!offer.isOpen()) {
            return new AnswerOutcome.Over(offer);
        }
        LeadInCustody lead = Objects.requireNonNull(known.leads().get(leadId), "it was offered to the user");
        if (command.answer() == OfferAnswer.ACCEPT && !known.user().mayHoldLeads()) {
            throw new NotPermittedException("this user may hold no leads any more");
        }
        CustodyRules.rejecting(known.user(), lead.standing()).ifPresent(refusal -> {
            throw new IllegalStateException("an open offer cannot be answered: " + refusal.code());
        });
        return switch (command.answer()) {
            case ACCEPT -> accept(actor, known.user(), lead, owners);
            case REJECT -> reject(actor, lead, command);
        };
    }

    private OfferView own(AnswerOffer command, Actor actor) {
        return offers.find(actor.organisationId(), command.assignmentId())
                .filter(offer -> offer.userId().equals(actor.person()))
                .orElseThrow(() -> new NotFoundException("there is no such offer to this user"));
    }

    private AnswerOutcome accept(Actor actor, ActingUser user, LeadInCustody lead, List<UUID> owners) {
        Accepting.Accepted accepted = accepting.accept(actor, user, List.of(lead), owners, Optional.empty());
        return new AnswerOutcome.Accepted(lead.id(), accepted.contact(lead.id()).contactId());
    }

    private AnswerOutcome reject(Actor actor, LeadInCustody lead, AnswerOffer command) {
        takingBack.toTheOffice(actor, CustodyMove.REJECT, List.of(lead), Reasons.orNull(command.reason()));
        return new AnswerOutcome.Rejected(lead.id());
    }
}
