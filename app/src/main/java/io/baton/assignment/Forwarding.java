package io.baton.assignment;

import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what is forwarded: an offer that was there ends by it, and to an advisor a new one begins. */
@Component
class Forwarding {

    private final OfferTerms terms;
    private final AssignmentTable assignments;
    private final CustodyWriter writer;
    private final OfficeMoves moves;
    private final Holders holders;
    private final ApplicationEventPublisher events;

    Forwarding(
            OfferTerms terms,
            AssignmentTable assignments,
            CustodyWriter writer,
            OfficeMoves moves,
            Holders holders,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.assignments = assignments;
        this.writer = writer;
        this.moves = moves;
        this.holders = holders;
        this.events = events;
    }

    /** To an office, where the leads are unassigned. */
    void toOffice(Actor actor, List<LeadInCustody> leads, UUID officeId) {
        endOffers(actor, leads);
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), Verdicts.holders(leads));
        moves.send(
                actor,
                CustodyMove.FORWARD_TO_OFFICE,
                leads,
                OfficeMoves.allTo(leads, officeId),
                lead -> from(lead, names));
    }

    /** To a user, at whose office the leads are then. */
    void toUser(Actor actor, List<LeadInCustody> leads, Holder to) {
        if (leads.isEmpty()) {
            return;
        }
        endOffers(actor, leads);
        List<Offer> offers = terms.of(actor.organisationId(), leads, lead -> to.officeId(), lead -> to.id());
        assignments.offer(actor, offers);
        Map<UUID, Offer> offerOf = offers.stream().collect(Collectors.toMap(Offer::leadId, Function.identity()));
        Set<UUID> everybody = new HashSet<>(Verdicts.holders(leads));
        everybody.add(to.id());
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), everybody);
        Map<UUID, String> officeNames = moves.names(actor.organisationId());
        writer.write(actor, CustodyMove.FORWARD_TO_USER, leads, lead -> {
            Map<String, Object> details = new TreeMap<>(from(lead, names));
            details.putAll(OfficeMoves.details(lead, to.officeId(), officeNames));
            Offer offer = Objects.requireNonNull(offerOf.get(lead.id()), "each lead has its offer");
            details.putAll(Offers.told(offer));
            details.put("userName", names.getOrDefault(to.id(), ""));
            return CustodyWriter.After.offered(offer, details);
        });
        moves.tell(actor, OfficeMove.FORWARDED, leads, OfficeMoves.allTo(leads, to.officeId()));
        events.publishEvent(new LeadsAssigned(
                actor.organisationId(), actor.userId(), Verdicts.ids(leads), OfficeMoves.allTo(leads, to.id())));
    }

    private void endOffers(Actor actor, List<LeadInCustody> leads) {
        List<LeadInCustody> offered =
                leads.stream().filter(lead -> lead.holderUserId() != null).toList();
        if (!offered.isEmpty()) {
            List<UUID> ids = Verdicts.ids(offered);
            assignments.end(actor, ids, AssignmentState.FORWARDED, null);
            events.publishEvent(
                    new LeadsPassedOn(actor.organisationId(), actor.userId(), ids, TakingBack.formerHolders(offered)));
        }
    }

    private static Map<String, Object> from(LeadInCustody lead, Map<UUID, String> names) {
        UUID holder = lead.holderUserId();
        return holder == null
                ? Map.of()
                : Map.of("fromUserId", holder.toString(), "fromUserName", names.getOrDefault(holder, ""));
    }
}
