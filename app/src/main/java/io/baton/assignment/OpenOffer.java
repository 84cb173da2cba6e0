package io.baton.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer nobody has answered.
 *
 * @param revokeOn null where it waits without end
 * @param terms the version of the terms it was made on, or last put on
 */
record OpenOffer(
        UUID leadId,
        UUID userId,
        Instant offeredAt,
        @Nullable Instant revokeOn,
        @Nullable Integer terms) {}
