package io.baton.leads;

import io.baton.platform.Channel;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a lead's history.
 *
 * @param sequence counts from 1 within the lead
 * @param actorId the user, or null for the system
 * @param details the values beside the event; empty once they were erased
 */
public record LeadEventView(
        UUID leadId,
        int sequence,
        Instant at,
        LeadEventType type,
        @Nullable UUID actorId,
        @Nullable String actorName,
        Channel channel,
        Map<String, Object> details) {}
