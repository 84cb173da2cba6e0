package io.baton.leads;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something that is counted or listed changed of these leads, in this transaction: they are new or gone, somebody else
 * has them, or their stage, office, type or campaign is another.
 */
public record LeadsChanged(UUID organisationId, List<UUID> leadIds) {

    static LeadsChanged of(UUID organisationId, Collection<UUID> leadIds) {
        return new LeadsChanged(organisationId, List.copyOf(leadIds));
    }
}
