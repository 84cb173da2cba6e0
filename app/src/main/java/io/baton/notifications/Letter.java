package io.baton.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail with its secret, for the moment of sending; kept nowhere.
 *
 * @param messageId the same at each attempt, so that the same mail sent twice is seen to be one
 * @param replyTo where answers go; null for the sender
 * @param answers the Message-ID of the mail it answers by itself, maybe empty; null for one that answers none
 */
record Letter(
        UUID id,
        String messageId,
        String recipient,
        @Nullable String replyTo,
        String subject,
        String text,
        String html,
        @Nullable String answers) {

    /** Never its words: this may land in a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
