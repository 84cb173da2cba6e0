package io.baton.campaigns;

import java.time.Instant;
import java.util.UUID;

/**
 * A campaign.
 *
 * @param active false when it has ended: leads keep it, but it is no longer offered
 */
public record CampaignView(UUID id, String name, boolean active, Instant createdAt, int version) {}
