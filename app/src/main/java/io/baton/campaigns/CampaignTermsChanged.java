package io.baton.campaigns;

import java.util.UUID;

/** The revocation period of a campaign is another one: offers that are out are to follow. */
public record CampaignTermsChanged(UUID organisationId, UUID campaignId) {}
