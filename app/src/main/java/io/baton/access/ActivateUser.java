package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/** Activates a deactivated user again, with the rights as they were. Needs the right USER_MANAGE. */
public record ActivateUser(UUID userId) implements Command<ChangeUserOutcome> {}
