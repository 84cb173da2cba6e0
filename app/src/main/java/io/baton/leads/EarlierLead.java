package io.baton.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead that was there before. Whoever tells a user of it asks {@link LeadVisibility} first.
 *
 * @param officeId which holds it
 * @param holderId the user who holds it, or null
 * @param age how long ago it came in, by the clock that decides
 */
public record EarlierLead(
        UUID id,
        long number,
        String displayName,
        UUID officeId,
        @Nullable UUID holderId,
        Instant receivedAt,
        UUID groupId,
        Duration age) {}
