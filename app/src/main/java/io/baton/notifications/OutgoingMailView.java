package io.baton.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail in the outbox.
 *
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next; of a waiting one only
 * @param problem why it was not sent the last time
 */
public record OutgoingMailView(
        UUID id,
        MailTemplate template,
        String recipient,
        String recipientName,
        MailState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable MailProblem problem,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** Whether trying again may help: a mail on its way, and a new one, needs no push. */
    public boolean canBeTriedAgain() {
        return state == MailState.FAILED || (state == MailState.WAITING && problem != null);
    }
}
