package io.baton.tasks;

import io.baton.access.HandOverOutcome;
import io.baton.platform.Command;
import java.util.UUID;

/**
 * Gives what somebody has still to do to somebody else, those due first: at most {@link #AT_ONCE} of them, so that no
 * command holds more. Sent again it goes on with what is left.
 */
public record HandOverTasks(UUID fromUserId, UUID toUserId) implements Command<HandOverOutcome> {

    /** As many tasks as one command hands over. */
    public static final int AT_ONCE = 1000;
}
