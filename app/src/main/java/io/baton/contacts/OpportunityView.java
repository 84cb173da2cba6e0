package io.baton.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity.
 *
 * @param valueMinor in the smallest unit of its currency; both or none
 * @param originLeadId the lead whose acceptance made it, or null; whoever shows it asks the leads whether it is seen
 */
public record OpportunityView(
        UUID id,
        int version,
        UUID contactId,
        String contactName,
        UUID officeId,
        String title,
        OpportunityStage stage,
        Instant stageSince,
        OpportunityOwner owner,
        @Nullable UUID campaignId,
        @Nullable String campaignName,
        @Nullable Long valueMinor,
        @Nullable String currency,
        @Nullable LocalDate expectedOn,
        @Nullable UUID originLeadId,
        Instant createdAt) {}
