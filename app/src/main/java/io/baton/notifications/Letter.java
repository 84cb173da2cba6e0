package io.baton.notifications;

import java.util.UUID;

/**
 * A mail with its secret, for the moment of sending; kept nowhere.
 *
 * @param messageId the same at each attempt, so that the same mail sent twice is seen to be one
 */
record Letter(UUID id, String messageId, String recipient, String subject, String text, String html) {

    /** Never its words: this may land in a log. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
