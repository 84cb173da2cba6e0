package io.baton.access;

import java.util.UUID;

/** A user without a password was created or invited anew. Heard in the same transaction; has no secret in it. */
public record UserInvited(UUID organisationId, UUID userId) {}
