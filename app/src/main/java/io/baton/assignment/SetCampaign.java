package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts unassigned leads into a campaign.
 *
 * @param campaignId the campaign, or null for none
 */
public record SetCampaign(List<UUID> leadIds, @Nullable UUID campaignId) implements Command<CustodyOutcome> {}
