package io.baton.assignment;

import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.calendars.Absences;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door: reads of assignments, for pages and REST. */
@Component
public class Assignments {

    private final AssignmentTable table;
    private final OpenLeadQuery openLeads;
    private final WaitingLeadsQuery waiting;
    private final OfferStandings offers;
    private final Holders holders;
    private final Absences absences;

    Assignments(
            AssignmentTable table,
            OpenLeadQuery openLeads,
            WaitingLeadsQuery waiting,
            OfferStandings offers,
            Holders holders,
            Absences absences) {
        this.table = table;
        this.openLeads = openLeads;
        this.waiting = waiting;
        this.offers = offers;
        this.holders = holders;
        this.absences = absences;
    }

    /** The chain of custody of one lead, newest first. */
    public List<AssignmentView> listChain(UUID organisationId, UUID leadId) {
        return table.listChain(organisationId, leadId);
    }

    /** How one offer stands, for whoever it was made to. */
    public Optional<OfferView> findOffer(UUID organisationId, UUID assignmentId) {
        return offers.find(organisationId, assignmentId);
    }

    /** The offers of these leads that wait for an answer: the assignment by its lead. */
    public Map<UUID, UUID> findOpenOffers(UUID organisationId, Collection<UUID> leadIds) {
        return table.openOffers(organisationId, leadIds);
    }

    /** How these offers stand, in no order. */
    public List<OfferView> listOffers(UUID organisationId, Collection<UUID> assignmentIds) {
        return offers.list(organisationId, assignmentIds);
    }

    /** The leads this user holds and has not finished: at most this many, the oldest offers first. */
    public List<OpenLead> listOpenOf(UUID organisationId, UUID userId, int most) {
        return openLeads.list(organisationId, userId, most);
    }

    /**
     * The leads this user was offered since then and has not answered, the newest first, a thousand at most.
     *
     * @param since null for ever
     */
    public List<OpenLead> listOfferedSince(UUID organisationId, UUID userId, @Nullable Instant since) {
        return openLeads.listOffered(organisationId, userId, since);
    }

    /** How many leads are unassigned in each of these offices, counted to ten thousand. */
    public Map<UUID, Integer> countWaiting(UUID organisationId, Collection<UUID> officeIds) {
        return waiting.count(organisationId, officeIds);
    }

    /** Whom leads of these offices can be given to, with what each holds already and has rejected of these leads. */
    public List<PossibleRecipient> listRecipients(
            UUID organisationId, Collection<UUID> officeIds, Collection<UUID> leadIds) {
        List<Holder> eligible = holders.listEligible(organisationId, officeIds);
        List<UUID> userIds = eligible.stream().map(Holder::id).toList();
        Map<UUID, Integer> open = table.openCounts(organisationId, userIds);
        Map<UUID, Set<UUID>> rejecters = table.rejecters(organisationId, leadIds, userIds);
        Map<UUID, LocalDate> away = absences.awayUntil(organisationId, userIds);
        return eligible.stream()
                .map(user -> new PossibleRecipient(
                        user.id(),
                        user.name(),
                        user.officeId(),
                        user.officeName(),
                        open.getOrDefault(user.id(), 0),
                        (int) rejecters.values().stream()
                                .filter(of -> of.contains(user.id()))
                                .count(),
                        away.get(user.id())))
                .toList();
    }
}
