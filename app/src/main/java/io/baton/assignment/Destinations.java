package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.access.Right;
import io.baton.calendars.Absences;
import io.baton.leads.LeadInCustody;
import io.baton.shared.SearchText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Front door: where leads can go from an office. Everybody who may forward is told the names of all offices and of all
 * advisors, because without them nobody could hand a lead over; how much lies with them only coordinators are told.
 */
@Component
public class Destinations {

    /** Offices, and as many advisors, shown at once; the search finds the others. */
    public static final int MOST = 40;

    /** @param more whether there are more than these, for a narrower search to find */
    public record Found(List<PossibleOffice> offices, List<PossibleAdvisor> advisors, boolean more) {}

    private static final Comparator<PossibleOffice> AS_THEY_ARE_SERVED = Comparator.comparing(
                    PossibleOffice::waiting, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PossibleOffice::name)
            .thenComparing(PossibleOffice::officeId);

    private final Offices offices;
    private final Holders holders;
    private final ReceivingOffices receiving;
    private final AssignmentTable assignments;
    private final Absences absences;

    Destinations(
            Offices offices,
            Holders holders,
            ReceivingOffices receiving,
            AssignmentTable assignments,
            Absences absences) {
        this.offices = offices;
        this.holders = holders;
        this.receiving = receiving;
        this.assignments = assignments;
        this.absences = absences;
    }

    /** The offices the corporate office can dispatch to: those where the fewest wait first, as they get more. */
    public List<PossibleOffice> listForDispatch(UUID organisationId) {
        List<OfficeView> others = offices.listAll(organisationId).stream()
                .filter(office -> !office.corporate())
                .toList();
        Map<UUID, Integer> waiting = receiving.countWaiting(
                organisationId, others.stream().map(OfficeView::id).toList());
        return others.stream()
                .map(office -> new PossibleOffice(office.id(), office.name(), waiting.getOrDefault(office.id(), 0)))
                .sorted(AS_THEY_ARE_SERVED)
                .toList();
    }

    /**
     * The offices and advisors that leads can be forwarded to, whose names or offices have every word of the text; an
     * empty text finds all. Where all of the leads are already is left out.
     */
    public Found search(ActingUser user, List<LeadInCustody> leads, String text) {
        List<OfficeView> all = offices.listAll(user.organisationId());
        List<String> words = SearchText.words(text);
        Set<UUID> at = leads.stream().map(LeadInCustody::holdingOfficeId).collect(Collectors.toSet());
        List<OfficeView> foundOffices = all.stream()
                .filter(office -> !at.equals(Set.of(office.id())) && has(words, office.name()))
                .toList();
        boolean oneHolder = leads.stream()
                .allMatch(lead ->
                        Objects.equals(lead.holderUserId(), leads.getFirst().holderUserId()));
        UUID holder = oneHolder ? leads.getFirst().holderUserId() : null;
        List<Holder> foundUsers =
                holders
                        .listEligible(
                                user.organisationId(),
                                all.stream().map(OfficeView::id).toList())
                        .stream()
                        .filter(other ->
                                !other.id().equals(holder) && has(words, other.name() + " " + other.officeName()))
                        .toList();
        return new Found(
                offices(user, first(foundOffices)),
                advisors(user, leads, first(foundUsers)),
                foundOffices.size() > MOST || foundUsers.size() > MOST);
    }

    private List<PossibleOffice> offices(ActingUser user, List<OfficeView> found) {
        Map<UUID, Integer> waiting = isToldLoads(user)
                ? receiving.countWaiting(
                        user.organisationId(),
                        found.stream().map(OfficeView::id).toList())
                : Map.of();
        return found.stream()
                .map(office -> new PossibleOffice(office.id(), office.name(), waiting.get(office.id())))
                .toList();
    }

    private List<PossibleAdvisor> advisors(ActingUser user, List<LeadInCustody> leads, List<Holder> found) {
        List<UUID> ids = found.stream().map(Holder::id).toList();
        Map<UUID, Integer> open = isToldLoads(user) ? assignments.openCounts(user.organisationId(), ids) : Map.of();
        Map<UUID, Set<UUID>> rejecters = assignments.rejecters(user.organisationId(), Verdicts.ids(leads), ids);
        Map<UUID, LocalDate> away = absences.awayUntil(user.organisationId(), ids);
        return found.stream()
                .map(other -> new PossibleAdvisor(
                        other.id(),
                        other.name(),
                        other.officeName(),
                        isToldLoads(user) ? open.getOrDefault(other.id(), 0) : null,
                        (int) rejecters.values().stream()
                                .filter(of -> of.contains(other.id()))
                                .count(),
                        away.get(other.id())))
                .toList();
    }

    private static boolean isToldLoads(ActingUser user) {
        return user.may(Right.LEAD_VIEW_OFFICE);
    }

    private static boolean has(List<String> words, String text) {
        List<String> own = SearchText.words(text);
        return words.stream().allMatch(word -> own.stream().anyMatch(other -> other.startsWith(word)));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
