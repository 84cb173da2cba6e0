package io.baton.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Front door: who holds a token or an API key. */
public interface BearerSecrets {

    /** @param rightsLimit the names of the rights the key is limited to, or null */
    record Holder(
            UUID organisationId, UUID userId, @Nullable Set<String> rightsLimit) {}

    /** The holder of a secret that is valid now, or empty. Notes the use of an API key. */
    Optional<Holder> findHolder(String secret);
}
