package io.baton.assignment;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Actor;
import java.util.HashMap;
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

/** Writes what goes from office to office: the leads' custody, the history, the event. */
@Component
class OfficeMoves {

    private final CustodyWriter writer;
    private final Offices offices;
    private final ApplicationEventPublisher events;

    OfficeMoves(CustodyWriter writer, Offices offices, ApplicationEventPublisher events) {
        this.writer = writer;
        this.offices = offices;
        this.events = events;
    }

    /**
     * Sends leads to offices, where they are unassigned. A lead that somebody holds must have had that assignment ended
     * first.
     *
     * @param officeOf the office that gets it, per lead
     * @param more what else the history tells, per lead
     */
    void send(
            Actor actor,
            CustodyMove move,
            List<LeadInCustody> leads,
            Map<UUID, UUID> officeOf,
            Function<LeadInCustody, Map<String, Object>> more) {
        if (leads.isEmpty()) {
            return;
        }
        Map<UUID, String> names = names(actor.organisationId());
        writer.write(actor, move, leads, lead -> {
            UUID office = Objects.requireNonNull(officeOf.get(lead.id()), "every admitted lead has its office");
            Map<String, Object> details = new TreeMap<>(more.apply(lead));
            details.putAll(details(lead, office, names));
            return CustodyWriter.After.at(office, details);
        });
        tell(actor, how(move), leads, officeOf);
    }

    /** The same to one office. */
    void send(Actor actor, CustodyMove move, List<LeadInCustody> leads, UUID officeId, @Nullable String reason) {
        Map<String, Object> more = reason == null ? Map.of() : Map.of("reason", reason);
        send(actor, move, leads, allTo(leads, officeId), lead -> more);
    }

    /** Tells those who listen which leads came to another office. */
    void tell(Actor actor, OfficeMove how, List<LeadInCustody> leads, Map<UUID, UUID> officeOf) {
        Map<UUID, UUID> from = new HashMap<>();
        leads.stream()
                .filter(lead -> !lead.holdingOfficeId().equals(officeOf.get(lead.id())))
                .forEach(lead -> from.put(lead.id(), lead.holdingOfficeId()));
        if (!from.isEmpty()) {
            Map<UUID, UUID> to = new HashMap<>(officeOf);
            to.keySet().retainAll(from.keySet());
            events.publishEvent(
                    new LeadsMoved(actor.organisationId(), actor.userId(), how, List.copyOf(from.keySet()), from, to));
        }
    }

    private static OfficeMove how(CustodyMove move) {
        return switch (move) {
            case DISPATCH -> OfficeMove.DISPATCHED;
            case RECALL -> OfficeMove.RECALLED;
            case FORWARD_TO_OFFICE, FORWARD_TO_USER -> OfficeMove.FORWARDED;
            case REJECT_FROM_OFFICE -> OfficeMove.RETURNED;
            case SET_CAMPAIGN,
                    SET_GROUP,
                    ASSIGN,
                    ACCEPT,
                    REJECT,
                    REVOKE,
                    REASSIGN,
                    SET_STATUS,
                    CLOSE,
                    MERGE,
                    REOPEN,
                    REMIND,
                    VALIDATE,
                    EXPIRE,
                    MOVE_DEADLINE -> throw new IllegalArgumentException(move + " moves no lead to another office");
        };
    }

    Map<UUID, String> names(UUID organisationId) {
        return offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, OfficeView::name));
    }

    /** From where to where a lead went, as the history keeps it. */
    static Map<String, Object> details(LeadInCustody lead, UUID office, Map<UUID, String> names) {
        return Map.of(
                "fromOfficeId", lead.holdingOfficeId().toString(),
                "fromOfficeName", names.getOrDefault(lead.holdingOfficeId(), ""),
                "toOfficeId", office.toString(),
                "toOfficeName", names.getOrDefault(office, ""));
    }

    static Map<UUID, UUID> allTo(List<LeadInCustody> leads, UUID officeId) {
        Map<UUID, UUID> officeOf = new HashMap<>();
        leads.forEach(lead -> officeOf.put(lead.id(), officeId));
        return officeOf;
    }
}
