package io.baton.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How reading the mailbox goes. Counts begin anew when there was nothing of their kind for a week.
 *
 * @param problem why it cannot be read now, or null
 * @param unrelated mail that answers none of ours
 * @param openedElsewhere mail that somebody else had opened before Baton came to it
 * @param ofAnother answers to mail of another Baton
 * @param lastStrangerAt when the last of all these came
 */
public record MailboxView(
        @Nullable Instant readAt,
        @Nullable MailProblem problem,
        @Nullable Instant problemSince,
        int unrelated,
        int openedElsewhere,
        int ofAnother,
        @Nullable Instant lastStrangerAt) {

    /** Whether somebody or something else uses the mailbox. */
    public boolean isShared() {
        return unrelated + openedElsewhere + ofAnother > 0;
    }
}
