package io.baton.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An active user who could be told of something.
 *
 * @param officeId the office it concerns
 * @param steps how far above that office the user's own stands: 0 in it
 * @param own what the user chose for the topic, or null
 * @param ofOffice what the user's office, or the nearest above it, chose for it, or null
 */
record Candidate(
        UUID officeId,
        UUID userId,
        int steps,
        @Nullable Boolean own,
        @Nullable Boolean ofOffice) {

    /** The own choice goes first, then that of the offices, then what is usual. */
    boolean wants(AlertTopic topic) {
        if (own != null) {
            return own;
        }
        return ofOffice == null ? topic.usuallyWanted() : ofOffice;
    }
}
