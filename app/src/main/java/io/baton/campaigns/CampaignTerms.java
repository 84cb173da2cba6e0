package io.baton.campaigns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what terms leads of a campaign are offered.
 *
 * @param revocation null where offers wait without end
 * @param version goes up with each change of the terms
 */
public record CampaignTerms(UUID campaignId, @Nullable RevocationPeriod revocation, int version) {}
