package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assignee takes leads on. Several at once only when they are of one type and one campaign.
 *
 * @param contactUserIds who else shall own the contacts that come of it; empty for the assignee alone
 * @param chosen what shall follow where the campaign has no actions of its own; null for nothing
 */
public record AcceptLeads(
        List<UUID> leadIds,
        List<UUID> contactUserIds,
        @Nullable CampaignAction chosen) implements Command<AcceptOutcome> {

    public AcceptLeads(List<UUID> leadIds, List<UUID> contactUserIds) {
        this(leadIds, contactUserIds, null);
    }
}
