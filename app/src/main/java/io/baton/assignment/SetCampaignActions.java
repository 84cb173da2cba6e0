package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/**
 * Sets what follows when leads of a campaign are accepted: these, in this order.
 *
 * @param version the campaign must still have; it is raised
 */
public record SetCampaignActions(UUID campaignId, int version, List<CampaignAction> actions)
        implements Command<CampaignActionsSet> {}
