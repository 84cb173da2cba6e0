package io.baton.campaigns;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes a campaign: its name, its details, its terms; ends it or lets it run again. Whoever may manage campaigns;
 * refused when it was changed since the given version. An ended campaign stays on its leads and is no longer offered.
 *
 * @param name null leaves it
 * @param active null leaves it
 * @param details null leaves them
 * @param revocation null leaves it
 */
public record ChangeCampaign(
        UUID campaignId,
        int version,
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable CampaignDetails details,
        @Nullable NewRevocation revocation)
        implements Command<CampaignView> {

    /**
     * Another revocation period. Offers that are out follow it: counted from when they were made, but none is over at
     * once by it (see the event {@link CampaignTermsChanged}).
     *
     * @param period null: offers wait without end
     */
    public record NewRevocation(@Nullable RevocationPeriod period) {}
}
