package io.baton.notifications;

import io.baton.platform.Command;

/**
 * Keeps what came of a reply, and stages the mail that tells of it. Once for each reply: whoever comes second does
 * nothing. Answers whether it was the first.
 */
record RecordReply(IncomingReply reply) implements Command<Boolean> {}
