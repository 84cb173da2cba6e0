package io.baton.access;

import java.util.UUID;

/** Somebody says to be this user and asks for a new password. Heard in the same transaction; has no secret in it. */
public record PasswordResetAsked(UUID organisationId, UUID userId) {}
