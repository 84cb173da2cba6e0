package io.baton.access;

import io.baton.platform.Command;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the link by which a user chooses a password, for an administrator to hand over: an invitation where there was
 * no password yet, else a reset. Needs the right USER_MANAGE, or the system. Older links of the user end. Answers until
 * when the link is good.
 *
 * @param secret of kind INVITATION or PASSWORD_RESET
 */
public record MakeLink(UUID userId, Secret secret) implements Command<Instant> {}
