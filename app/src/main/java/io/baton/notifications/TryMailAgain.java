package io.baton.notifications;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Sends a mail that failed or has to wait as soon as possible, with a whole day of tries before it. Needs the right
 * USER_MANAGE. Answers false where there is nothing to try: it was sent, or is on its way.
 */
public record TryMailAgain(UUID mailId) implements Command<Boolean> {}
