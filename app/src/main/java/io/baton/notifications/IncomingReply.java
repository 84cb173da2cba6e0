package io.baton.notifications;

import java.util.UUID;

/**
 * A reply to one of our mails, as it is kept: who, what about, and what came of it; not its words.
 *
 * @param key what tells it from all others: the same reply delivered or read twice has the same
 * @param mailId the mail of ours it answers
 * @param messageId its own, or empty
 * @param reason why this came of it, as a code: the verdict, the mark of a machine; or empty
 */
record IncomingReply(
        String key,
        UUID mailId,
        UUID assignmentId,
        UUID recipientId,
        String messageId,
        String sender,
        String subject,
        ReplyOutcome outcome,
        String reason) {}
