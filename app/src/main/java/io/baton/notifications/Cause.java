package io.baton.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What alerts are of.
 *
 * @param actorId who did it, and is never told; null where nobody did
 * @param formId the web form the leads came by, or null
 * @param importId the import that brought them, or null
 */
record Cause(
        UUID organisationId,
        AlertKind kind,
        @Nullable UUID actorId,
        @Nullable UUID formId,
        @Nullable UUID importId) {

    Cause(UUID organisationId, AlertKind kind, @Nullable UUID actorId) {
        this(organisationId, kind, actorId, null, null);
    }
}
