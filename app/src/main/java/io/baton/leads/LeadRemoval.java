package io.baton.leads;

import io.baton.platform.Signals;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Removes leads that nobody has touched since an import brought them in. */
@Component
class LeadRemoval {

    private final LeadRemovalTable table;
    private final LeadDuplicateTable duplicates;
    private final DuplicateMarking marking;
    private final LeadCustodyTable custody;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    LeadRemoval(
            LeadRemovalTable table,
            LeadDuplicateTable duplicates,
            DuplicateMarking marking,
            LeadCustodyTable custody,
            Signals signals,
            ApplicationEventPublisher events) {
        this.table = table;
        this.duplicates = duplicates;
        this.marking = marking;
        this.custody = custody;
        this.signals = signals;
        this.events = events;
    }

    /** Answers which were removed. Others that repeated one of them are linked anew among themselves. */
    Set<UUID> removeUntouched(UUID organisationId, Collection<UUID> leadIds) {
        Set<UUID> repeating = new HashSet<>(duplicates.idsRepeating(organisationId, leadIds));
        Collection<LeadInCustody> leads = custody.read(organisationId, leadIds);
        Set<UUID> removed = table.remove(organisationId, leadIds);
        repeating.removeAll(removed);
        if (!repeating.isEmpty()) {
            marking.link(organisationId, repeating);
        }
        Set<UUID> concerned = new HashSet<>();
        for (LeadInCustody lead : leads) {
            concerned.add(lead.holdingOfficeId());
            if (lead.holderUserId() != null) {
                concerned.add(lead.holderUserId());
            }
        }
        signals.stage(organisationId, Signals.LEADS, concerned);
        events.publishEvent(LeadsChanged.of(organisationId, removed));
        return removed;
    }
}
