package io.baton.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail with its secret, for the moment of sending; kept nowhere.
 *
 * @param messageId the same at each attempt, so that the same mail sent twice is seen to be one
 * @param replyTo where answers go; null for the sender
 */
record Letter(
        UUID id,
        String messageId,
        String recipient,
        @Nullable String replyTo,
        String subject,
        String text,
        String html) {

    /** Never its words: this may land in a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
