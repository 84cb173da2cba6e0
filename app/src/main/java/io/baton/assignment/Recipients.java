package io.baton.assignment;

import io.baton.access.ActingUser;
import io.baton.access.Holder;
import io.baton.access.Holders;
import io.baton.leads.LeadInCustody;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import io.baton.shared.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides who of the chosen users gets which of the leads. */
@Component
class Recipients {

    private final Holders holders;
    private final AssignmentTable assignments;

    Recipients(Holders holders, AssignmentTable assignments) {
        this.holders = holders;
        this.assignments = assignments;
    }

    /**
     * The chosen users, held until the transaction ends. Whoever cannot be given leads refuses the choice as a whole:
     * the coordinator chose wrongly, not the lead.
     *
     * @throws InvalidInputException when nobody is chosen
     * @throws NotFoundException when a chosen user is not there
     */
    List<Holder> lockChosen(UUID organisationId, List<UUID> userIds) {
        if (userIds.isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("userIds"));
        }
        Set<UUID> chosen = new LinkedHashSet<>(userIds);
        Map<UUID, Holder> found = holders.lock(organisationId, chosen);
        if (found.size() < chosen.size()) {
            throw new NotFoundException("a chosen user is not there");
        }
        return chosen.stream().map(found::get).toList();
    }

    /** The chosen users, to tell what giving them leads would do. */
    List<Holder> readChosen(UUID organisationId, Collection<UUID> userIds) {
        return List.copyOf(holders.read(organisationId, userIds).values());
    }

    /** Which of the leads may be given to these users. */
    static Function<LeadInCustody, Optional<Refusal>> assigning(ActingUser coordinator, List<Holder> chosen) {
        Optional<Refusal> wrongChoice = choosing(coordinator, chosen);
        return lead -> CustodyRules.assigning(coordinator, lead.standing()).or(() -> wrongChoice);
    }

    /** Which of the leads may be taken from whoever holds them and given to these users at once. */
    static Function<LeadInCustody, Optional<Refusal>> reassigning(ActingUser coordinator, List<Holder> chosen) {
        Optional<Refusal> wrongChoice = choosing(coordinator, chosen);
        return lead -> CustodyRules.revoking(coordinator, lead.standing())
                .or(() -> wrongChoice)
                .or(() -> CustodyRules.handingOn(
                        lead.standing(), chosen.stream().map(Holder::id).toList()));
    }

    /** Which of the leads may be forwarded to this user. */
    static Function<LeadInCustody, Optional<Refusal>> forwarding(ActingUser by, Holder to) {
        Optional<Refusal> wrongChoice = choosing(by, to);
        return lead ->
                CustodyRules.forwardingToUser(by, lead.standing(), to.id()).or(() -> wrongChoice);
    }

    private static Optional<Refusal> choosing(ActingUser coordinator, List<Holder> chosen) {
        return chosen.stream()
                .flatMap(user -> choosing(coordinator, user).stream())
                .findFirst();
    }

    /** What stands in the way of giving this user any lead. */
    static Optional<Refusal> choosing(ActingUser coordinator, Holder chosen) {
        if (!chosen.active()) {
            return Optional.of(Refusals.USER_INACTIVE);
        }
        if (!chosen.mayHoldLeads()) {
            return Optional.of(
                    chosen.id().equals(coordinator.id()) ? Refusals.SELF_ASSIGNMENT : Refusals.CANNOT_HOLD_LEADS);
        }
        return Optional.empty();
    }

    /** Splits the admitted leads over the chosen users, and refuses those that can go to nobody. */
    Map<UUID, UUID> split(UUID organisationId, Verdicts verdicts, List<Holder> chosen, boolean confirmed) {
        Map<UUID, List<LeadInCustody>> byOffice =
                verdicts.admitted().stream().collect(Collectors.groupingBy(LeadInCustody::holdingOfficeId));
        Map<UUID, Set<UUID>> rejecters = rejecters(organisationId, verdicts.admitted(), chosen);
        Map<UUID, Integer> open = openCounts(organisationId, chosen);
        Map<UUID, UUID> userOf = new HashMap<>();
        byOffice.forEach((office, leads) -> {
            List<EvenSplit.Candidate> candidates = chosen.stream()
                    .filter(user -> user.officeId().equals(office))
                    .map(user -> new EvenSplit.Candidate(user.id(), user.name(), open.getOrDefault(user.id(), 0)))
                    .toList();
            if (candidates.isEmpty()) {
                leads.forEach(lead -> verdicts.refuse(lead.id(), Refusals.OTHER_OFFICE));
                return;
            }
            EvenSplit.Split split = EvenSplit.of(Verdicts.ids(leads), candidates, rejecters, confirmed);
            split.rejectedBefore().forEach(lead -> verdicts.refuse(lead, Refusals.REJECTED_BEFORE));
            userOf.putAll(split.recipientOf());
        });
        return userOf;
    }

    private Map<UUID, Set<UUID>> rejecters(UUID organisationId, Collection<LeadInCustody> leads, List<Holder> chosen) {
        return assignments.rejecters(organisationId, Verdicts.ids(List.copyOf(leads)), userIds(chosen));
    }

    private Map<UUID, Integer> openCounts(UUID organisationId, List<Holder> chosen) {
        return assignments.openCounts(organisationId, userIds(chosen));
    }

    private static List<UUID> userIds(List<Holder> chosen) {
        return chosen.stream().map(Holder::id).toList();
    }
}
