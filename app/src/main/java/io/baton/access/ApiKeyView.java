package io.baton.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One API key, without its secret.
 *
 * @param hint its first characters
 * @param rights at most these of its user's rights, or null for all of them
 */
public record ApiKeyView(
        UUID id,
        UUID userId,
        String userName,
        String name,
        String hint,
        @Nullable Set<Right> rights,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
