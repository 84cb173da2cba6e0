package io.baton.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that follows from accepting a lead.
 *
 * @param causeId what opens it: of each lead once; null for a choice somebody made just now
 */
public record FollowUpOpportunity(
        UUID leadId,
        UUID contactId,
        @Nullable UUID causeId,
        String title,
        @Nullable UUID campaignId) {}
