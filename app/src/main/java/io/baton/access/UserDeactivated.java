package io.baton.access;

import java.util.UUID;

/** A user was deactivated. Heard in the same transaction. */
public record UserDeactivated(UUID organisationId, UUID userId) {}
