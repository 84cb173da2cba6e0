package io.baton.leads;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front door for the module that decides custody: locks leads, and writes what was decided. */
@Component
public class LeadCustody {

    private final LeadCustodyTable table;
    private final LeadPartsTable parts;

    LeadCustody(LeadCustodyTable table, LeadPartsTable parts) {
        this.table = table;
        this.parts = parts;
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

    /** The same without a lock, for dialogs that show what would happen. */
    public Map<UUID, LeadInCustody> read(UUID organisationId, Collection<UUID> leadIds) {
        return table.read(organisationId, leadIds).stream()
                .collect(Collectors.toMap(LeadInCustody::id, Function.identity()));
    }

    /** Puts many locked leads into a campaign, or into none, in one statement. */
    public void setCampaign(UUID organisationId, Collection<UUID> leadIds, @Nullable UUID campaignId) {
        if (!leadIds.isEmpty()) {
            table.setCampaign(organisationId, leadIds, campaignId);
        }
    }

    /** Puts many locked leads into a lead group, in one statement. */
    public void setGroup(UUID organisationId, Collection<UUID> leadIds, UUID groupId) {
        if (!leadIds.isEmpty()) {
            table.setGroup(organisationId, leadIds, groupId);
        }
    }

    /**
     * Writes the new custody of many locked leads in one statement. Those that arrive at another office stand anew in
     * lists, and so do their search words.
     */
    public void change(UUID organisationId, List<CustodyChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<MovedLead> moved = table.change(organisationId, changes);
        if (!moved.isEmpty()) {
            parts.followPlace(organisationId, moved);
        }
    }
}
