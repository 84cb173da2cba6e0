package io.baton.assignment;

import io.baton.access.OfficeView;
import io.baton.access.Offices;
import io.baton.platform.InvalidInputException;
import io.baton.platform.NotFoundException;
import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides which of the chosen offices gets which of the leads the corporate office sends out. */
@Component
class ReceivingOffices {

    private final Offices offices;
    private final WaitingLeadsQuery waiting;

    ReceivingOffices(Offices offices, WaitingLeadsQuery waiting) {
        this.offices = offices;
        this.waiting = waiting;
    }

    /**
     * The chosen offices.
     *
     * @throws InvalidInputException when none is chosen, or the corporate office, which has the leads already
     * @throws NotFoundException when a chosen office is not there
     */
    List<OfficeView> chosen(UUID organisationId, Collection<UUID> officeIds) {
        if (officeIds.isEmpty()) {
            throw new InvalidInputException(FieldProblem.required("officeIds"));
        }
        Map<UUID, OfficeView> all =
                offices.listAll(organisationId).stream().collect(Collectors.toMap(OfficeView::id, Function.identity()));
        List<OfficeView> chosen = new ArrayList<>();
        for (UUID id : Set.copyOf(officeIds)) {
            OfficeView office = all.get(id);
            if (office == null) {
                throw new NotFoundException("there is no such office");
            }
            if (office.corporate()) {
                throw new InvalidInputException(
                        new FieldProblem("officeIds", "CORPORATE", "must not name the corporate office itself"));
            }
            chosen.add(office);
        }
        return chosen;
    }

    /** Splits leads evenly over offices, the remainder to those where the fewest wait. */
    Map<UUID, UUID> split(UUID organisationId, List<UUID> leadIds, List<OfficeView> chosen) {
        Map<UUID, Integer> load =
                countWaiting(organisationId, chosen.stream().map(OfficeView::id).toList());
        List<EvenSplit.Candidate> candidates = chosen.stream()
                .map(office -> new EvenSplit.Candidate(office.id(), office.name(), load.getOrDefault(office.id(), 0)))
                .toList();
        return EvenSplit.of(leadIds, candidates, Map.of(), true).recipientOf();
    }

    /** How many leads wait in each of these offices, counted to 10,000. */
    Map<UUID, Integer> countWaiting(UUID organisationId, Collection<UUID> officeIds) {
        return waiting.count(organisationId, officeIds);
    }
}
