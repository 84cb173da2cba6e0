package io.baton.access;

import io.baton.platform.Command;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives the actor a token for twelve hours: answers when it expires, or nothing when the user was deactivated or the
 * password changed since it was compared.
 */
record IssueToken(Secret secret, PasswordHash proven) implements Command<Optional<Instant>> {}
