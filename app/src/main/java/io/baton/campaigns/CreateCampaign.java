package io.baton.campaigns;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/**
 * Makes a campaign. Whoever may manage campaigns; the name is one line of at most 200 characters, and no other campaign
 * of the organisation has it, whatever its case and accents (else 422 {@code TAKEN}).
 *
 * @param details where its leads come from, when and where it is offered
 * @param revocation how long offers wait for an answer; null: without end
 */
public record CreateCampaign(
        @Nullable String name,
        CampaignDetails details,
        @Nullable RevocationPeriod revocation) implements Command<CampaignView> {}
