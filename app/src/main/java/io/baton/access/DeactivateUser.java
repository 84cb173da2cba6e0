package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Deactivates a user, who is never deleted: ends sessions, tokens, keys and links. Needs the right USER_MANAGE;
 * refusals as in {@link ChangeUser}. Open leads stay where they are; revoking them is a command of its own.
 */
public record DeactivateUser(UUID userId) implements Command<ChangeUserOutcome> {}
