package io.baton.campaigns;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param active false when it has ended: leads keep it, but it is no longer offered
 * @param revocation how long its offers wait for an answer; null: without end
 */
public record CampaignView(
        UUID id, String name, boolean active, @Nullable RevocationPeriod revocation, Instant createdAt, int version) {}
