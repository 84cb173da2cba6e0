package io.baton.notifications;

/**
 * A reply that a mail tells of.
 *
 * @param messageId its own, or empty
 */
record ToldReply(ReplyOutcome outcome, String messageId, String subject) {}
