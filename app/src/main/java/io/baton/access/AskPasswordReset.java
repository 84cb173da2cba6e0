package io.baton.access;

import io.baton.platform.Command;
import java.util.UUID;

/** Notes that somebody who says to be this user asks for a new password, and has it told (a mail makes the link). */
record AskPasswordReset(UUID userId) implements Command<Boolean> {}
