package io.baton.assignment;

import io.baton.leads.LeadInCustody;
import io.baton.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For each lead of a command: go on, or the refusal. All of them are decided before the first write. */
final class Verdicts {

    private final LeadsOfCommand.Known known;
    private final Map<UUID, Refusal> refusals = new HashMap<>();

    private Verdicts(LeadsOfCommand.Known known) {
        this.known = known;
    }

    static Verdicts of(LeadsOfCommand.Known known, Function<LeadInCustody, Optional<Refusal>> rule) {
        Verdicts verdicts = new Verdicts(known);
        for (UUID leadId : known.requested()) {
            LeadInCustody lead = known.leads().get(leadId);
            if (lead == null) {
                verdicts.refuse(leadId, Refusals.NOT_FOUND);
            } else {
                rule.apply(lead).ifPresent(refusal -> verdicts.refuse(leadId, refusal));
            }
        }
        return verdicts;
    }

    void refuse(UUID leadId, Refusal refusal) {
        refusals.put(leadId, refusal);
    }

    /** The leads that go on, in the order of the request. */
    List<LeadInCustody> admitted() {
        return known.inOrder().stream()
                .filter(lead -> !refusals.containsKey(lead.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Map<UUID, Refusal> refusals() {
        return refusals;
    }

    LeadsOfCommand.Known known() {
        return known;
    }

    static List<UUID> ids(List<LeadInCustody> leads) {
        return leads.stream().map(LeadInCustody::id).toList();
    }

    static Set<UUID> holders(List<LeadInCustody> leads) {
        return leads.stream()
                .flatMap(lead -> Optional.ofNullable(lead.holderUserId()).stream())
                .collect(Collectors.toSet());
    }
}
