package io.baton.access;

import java.util.UUID;

/**
 * A user without a password was created or invited anew. Heard in the same transaction; has no secret in it.
 *
 * @param linkHandedOver whether an administrator has the link to hand over; else a mail is to carry one
 */
public record UserInvited(UUID organisationId, UUID userId, boolean linkHandedOver) {}
