package io.baton.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be offered to a user of an office.
 *
 * @param terms version of the terms of the lead's campaign, or null without a campaign
 * @param deadline null where it waits without end
 */
record Offer(
        UUID assignmentId,
        UUID leadId,
        UUID officeId,
        UUID userId,
        Instant offeredAt,
        @Nullable Integer terms,
        @Nullable Deadline deadline) {

    @Nullable
    Instant revokeOn() {
        return deadline == null ? null : deadline.at();
    }

    @Nullable
    Instant remindAt() {
        return deadline == null ? null : deadline.remindAt();
    }
}
