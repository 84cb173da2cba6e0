package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One placement of a lead, from offer to outcome.
 *
 * @param sequence counts from 1 within the lead
 * @param endedAt null while it lives
 * @param resumes the placement that ended by closing and that this one takes up again, or null
 * @param validated how it really ended, as a coordinator said, or null
 */
public record AssignmentView(
        UUID id,
        UUID leadId,
        int sequence,
        UUID officeId,
        UUID userId,
        String userName,
        AssignmentState state,
        Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable UUID resumes,
        @Nullable CloseOutcome validated) {}
