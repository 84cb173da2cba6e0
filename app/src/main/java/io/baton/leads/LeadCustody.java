package io.baton.leads;

import io.baton.platform.Signals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Front door for the module that decides custody: locks leads, and writes what was decided. */
@Component
public class LeadCustody {

    private final LeadCustodyTable table;
    private final LeadPartsTable parts;
    private final LeadDuplicateTable duplicates;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    LeadCustody(
            LeadCustodyTable table,
            LeadPartsTable parts,
            LeadDuplicateTable duplicates,
            Signals signals,
            ApplicationEventPublisher events) {
        this.table = table;
        this.parts = parts;
        this.duplicates = duplicates;
        this.signals = signals;
        this.events = events;
    }

    /**
     * Locks the leads until the transaction ends, in the order of their ids, so that two commands over the same leads
     * wait for each other instead of blocking each other.
     *
     * @return the leads that are there, by id
     */
    public Map<UUID, LeadInCustody> lock(UUID organisationId, Collection<UUID> leadIds) {
        return table.lock(organisationId, leadIds).stream()
                .collect(Collectors.toMap(LeadInCustody::id, Function.identity()));
    }

    /** The same of those nobody else holds locked just now; the others are left out. */
    public Map<UUID, LeadInCustody> lockFree(UUID organisationId, Collection<UUID> leadIds) {
        return table.lockFree(organisationId, leadIds).stream()
                .collect(Collectors.toMap(LeadInCustody::id, Function.identity()));
    }

    /** The same without a lock, for dialogs that show what would happen. */
    public Map<UUID, LeadInCustody> read(UUID organisationId, Collection<UUID> leadIds) {
        return table.read(organisationId, leadIds).stream()
                .collect(Collectors.toMap(LeadInCustody::id, Function.identity()));
    }

    /** Puts many locked leads into a campaign, or into none, in one statement. */
    public void setCampaign(UUID organisationId, Collection<UUID> leadIds, @Nullable UUID campaignId) {
        if (!leadIds.isEmpty()) {
            Set<UUID> concerned = table.setCampaign(organisationId, leadIds, campaignId);
            signals.stage(organisationId, Signals.LEADS, concerned);
            events.publishEvent(LeadsChanged.of(organisationId, leadIds));
        }
    }

    /** Puts many locked leads into a lead group, in one statement. */
    public void setGroup(UUID organisationId, Collection<UUID> leadIds, UUID groupId) {
        if (!leadIds.isEmpty()) {
            Set<UUID> concerned = table.setGroup(organisationId, leadIds, groupId);
            signals.stage(organisationId, Signals.LEADS, concerned);
        }
    }

    /**
     * Writes the new custody of many locked leads in one statement. Those that arrive at another office stand anew in
     * lists, and so do their search words. Whoever looks at one of the lists is told.
     */
    public void change(UUID organisationId, List<CustodyChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        LeadCustodyTable.Changed changed = table.change(organisationId, changes);
        if (!changed.moved().isEmpty()) {
            parts.followPlace(organisationId, changed.moved());
            duplicates.followPlace(
                    organisationId,
                    changed.moved().stream().map(MovedLead::leadId).toList());
        }
        signals.stage(organisationId, Signals.LEADS, changed.concerned());
        events.publishEvent(LeadsChanged.of(
                organisationId, changes.stream().map(CustodyChange::leadId).toList()));
    }
}
