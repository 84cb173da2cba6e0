package io.baton.campaigns;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param active false when somebody ended it: leads keep it, but it is no longer offered
 * @param state whether it is offered today
 * @param revocation how long its offers wait for an answer; null: without end
 */
public record CampaignView(
        UUID id,
        String name,
        boolean active,
        CampaignState state,
        CampaignDetails details,
        @Nullable RevocationPeriod revocation,
        Instant createdAt,
        int version) {

    /** Answers that were kept by an earlier version are silent about what it did not know. */
    public CampaignView {
        state = Objects.requireNonNullElse(state, active ? CampaignState.RUNNING : CampaignState.ENDED);
        details = Objects.requireNonNullElse(details, CampaignDetails.NONE);
    }

    /** Whether leads can be put into it today. */
    public boolean runs() {
        return state == CampaignState.RUNNING;
    }
}
