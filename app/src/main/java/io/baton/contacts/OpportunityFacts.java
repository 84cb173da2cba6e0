package io.baton.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity says, as it is asked for.
 *
 * @param stageId null for where opportunities begin, or where it stands
 * @param ownerId null for the acting user, or who owns it
 * @param valueMinor in the smallest unit of the currency; both or none
 */
public record OpportunityFacts(
        @Nullable String title,
        @Nullable UUID stageId,
        @Nullable UUID ownerId,
        @Nullable UUID campaignId,
        @Nullable Long valueMinor,
        @Nullable String currency,
        @Nullable LocalDate expectedOn) {}
