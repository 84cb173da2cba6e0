package io.baton.access;

import io.baton.platform.Command;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes an API key for the actor, or with the right USER_MANAGE for another active user.
 *
 * @param userId for whom, or null for the actor
 * @param rights at most these rights of that user, or null for all of them. A key with limited rights makes only keys
 *     with no more than these
 */
public record CreateApiKey(
        @Nullable String name,
        @Nullable UUID userId,
        @Nullable Set<Right> rights,
        Secret secret) implements Command<ApiKeyView> {}
