package io.baton.assignment;

import java.util.List;

/** What follows now, and the version of the campaign. */
public record CampaignActionsSet(List<CampaignAction> actions, int version) {}
