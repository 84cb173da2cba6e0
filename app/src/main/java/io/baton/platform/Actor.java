package io.baton.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf something is done, in which organisation, and by which way.
 *
 * @param userId the user, or null for the system itself
 * @param address the network address the request came from, or null
 * @param rightsLimit the names of the rights an API key is limited to, or null for all of its user
 */
public record Actor(
        UUID organisationId,
        @Nullable UUID userId,
        Channel channel,
        @Nullable String address,
        @Nullable Set<String> rightsLimit) {

    public Actor(UUID organisationId, @Nullable UUID userId, Channel channel, @Nullable String address) {
        this(organisationId, userId, channel, address, null);
    }

    public static Actor system(UUID organisationId) {
        return new Actor(organisationId, null, Channel.SYSTEM, null);
    }

    /** The user's id. Throws where only a person may act. */
    public UUID person() {
        if (userId == null) {
            throw new NotPermittedException("only a signed-in user may do this");
        }
        return userId;
    }
}
