package io.baton.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * One reply that came in.
 *
 * @param sender the address it says it is from, or empty
 * @param person who was asked for the answer
 * @param reason why this came of it, as a code, or empty
 * @param told whether the person was written to about it
 */
public record IncomingMailView(
        UUID id,
        String sender,
        String person,
        String subject,
        ReplyOutcome outcome,
        String reason,
        boolean told,
        Instant receivedAt) {}
