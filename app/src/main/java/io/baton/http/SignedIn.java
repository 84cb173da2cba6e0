package io.baton.http;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who proved to be whom, as kept in a session or found behind a token. What that user may do is read anew in every
 * request.
 *
 * @param rightsLimit the names of the rights an API key is limited to, or null
 */
public record SignedIn(
        UUID organisationId, UUID userId, @Nullable Set<String> rightsLimit) implements Principal, Serializable {

    @Override
    public String getName() {
        return userId.toString();
    }
}
