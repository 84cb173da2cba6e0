package io.baton.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer, for the one it was made to.
 *
 * @param since when it came to stand so
 * @param assignedBy who made it; null for the system
 * @param deadline until when it can be answered; null without end
 */
public record OfferView(
        UUID assignmentId,
        UUID leadId,
        UUID userId,
        OfferStanding standing,
        Instant since,
        @Nullable UUID assignedBy,
        Instant offeredAt,
        @Nullable Instant deadline) {

    public boolean isOpen() {
        return standing == OfferStanding.OPEN;
    }
}
