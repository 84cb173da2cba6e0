package io.baton.contacts;

import io.baton.access.HandOverOutcome;
import io.baton.platform.Command;
import java.util.UUID;

/**
 * Gives the opportunities of somebody that are worked on to somebody else, those expected first: at most
 * {@link #AT_ONCE} of them, so that no command holds more. Sent again it goes on with what is left.
 */
public record HandOverOpportunities(UUID fromUserId, UUID toUserId) implements Command<HandOverOutcome> {

    /** As many opportunities as one command hands over. */
    public static final int AT_ONCE = 1000;
}
