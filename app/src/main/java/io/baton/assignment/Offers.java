package io.baton.assignment;

import io.baton.access.Holders;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes new offers: the assignments, the leads' custody, the history, the event. */
@Component
class Offers {

    private final OfferTerms terms;
    private final AssignmentTable assignments;
    private final CustodyWriter writer;
    private final Holders holders;
    private final ApplicationEventPublisher events;

    Offers(
            OfferTerms terms,
            AssignmentTable assignments,
            CustodyWriter writer,
            Holders holders,
            ApplicationEventPublisher events) {
        this.terms = terms;
        this.assignments = assignments;
        this.writer = writer;
        this.holders = holders;
        this.events = events;
    }

    /**
     * Offers each lead to its user. A lead that somebody holds must have had that assignment ended first.
     *
     * @param move ASSIGN, or REASSIGN for leads that were taken from somebody in the same breath
     */
    void make(Actor actor, CustodyMove move, List<LeadInCustody> leads, Map<UUID, UUID> userOf) {
        make(actor, move, leads, userOf, lead -> Map.of());
    }

    /**
     * The same with more for the history of each lead.
     *
     * @param more details, beside who gives it to whom
     */
    void make(
            Actor actor,
            CustodyMove move,
            List<LeadInCustody> leads,
            Map<UUID, UUID> userOf,
            Function<LeadInCustody, Map<String, Object>> more) {
        if (leads.isEmpty()) {
            return;
        }
        List<Offer> offers = terms.of(
                actor.organisationId(), leads, LeadInCustody::holdingOfficeId, lead -> recipient(userOf, lead));
        assignments.offer(actor, offers);
        Map<UUID, Offer> offerOf = offers.stream().collect(Collectors.toMap(Offer::leadId, Function.identity()));
        Map<UUID, String> names = holders.namesOf(actor.organisationId(), everybody(leads, userOf));
        writer.write(actor, move, leads, lead -> {
            Offer offer = Objects.requireNonNull(offerOf.get(lead.id()), "each lead has its offer");
            Map<String, Object> details = details(offer, lead.holderUserId(), names);
            details.putAll(more.apply(lead));
            return CustodyWriter.After.offered(offer, details);
        });
        events.publishEvent(
                new LeadsAssigned(actor.organisationId(), actor.userId(), Verdicts.ids(leads), Map.copyOf(userOf)));
    }

    private static UUID recipient(Map<UUID, UUID> userOf, LeadInCustody lead) {
        return Objects.requireNonNull(userOf.get(lead.id()), "every admitted lead has its user");
    }

    /** What the history says of an offer: to whom, and until when it can be answered. */
    static Map<String, Object> told(Offer offer) {
        Map<String, Object> told = new TreeMap<>();
        told.put("userId", offer.userId().toString());
        Instant revokeOn = offer.revokeOn();
        if (revokeOn != null) {
            told.put("revokeOn", revokeOn.toString());
        }
        return told;
    }

    private static List<UUID> everybody(List<LeadInCustody> leads, Map<UUID, UUID> userOf) {
        return java.util.stream.Stream.concat(userOf.values().stream(), Verdicts.holders(leads).stream())
                .distinct()
                .toList();
    }

    private static Map<String, Object> details(Offer offer, @Nullable UUID former, Map<UUID, String> names) {
        Map<String, Object> details = new TreeMap<>(told(offer));
        details.put("userName", names.getOrDefault(offer.userId(), ""));
        if (former != null) {
            details.put("fromUserId", former.toString());
            details.put("fromUserName", names.getOrDefault(former, ""));
        }
        return details;
    }
}
