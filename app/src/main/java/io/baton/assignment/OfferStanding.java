package io.baton.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an offer stands, as the one it was made to may know it. Only an open one can be answered. */
public enum OfferStanding {
    OPEN,
    ACCEPTED,
    REJECTED,
    /** Nobody answered in time, whether the clock has got to it or not. */
    EXPIRED,
    TAKEN_BACK,
    GIVEN_TO_ANOTHER,
    /** It was taken back, and the same person has been offered the lead again since. */
    OFFERED_ANEW,
    /** Whom it was made to has handed it on. */
    FORWARDED,
    CLOSED;

    /**
     * @param overdue whether its time is over and what happens then is that it is taken back
     * @param endedBy who ended it; null for the clock
     * @param holderUserId who was given the lead later and has it now, or null
     */
    static OfferStanding of(
            AssignmentState state, boolean overdue, UUID userId, @Nullable UUID endedBy, @Nullable UUID holderUserId) {
        return switch (state) {
            case OFFERED -> overdue ? EXPIRED : OPEN;
            case ACCEPTED -> ACCEPTED;
            case REJECTED -> REJECTED;
            case CLOSED -> CLOSED;
            case FORWARDED -> userId.equals(endedBy) ? FORWARDED : afterTakingBack(userId, holderUserId);
            case REVOKED -> endedBy == null ? EXPIRED : afterTakingBack(userId, holderUserId);
        };
    }

    private static OfferStanding afterTakingBack(UUID userId, @Nullable UUID holderUserId) {
        if (holderUserId == null) {
            return TAKEN_BACK;
        }
        return holderUserId.equals(userId) ? OFFERED_ANEW : GIVEN_TO_ANOTHER;
    }
}
