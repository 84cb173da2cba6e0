package io.baton.assignment;

/**
 * What other terms of a campaign would do to the offers that are out.
 *
 * @param offers how many are out and on other terms
 * @param later those that get more time, or no end
 * @param sooner those that get less time, or an end
 * @param restarted those that would be over at once, and get the whole new period from now instead
 * @param more whether there are more than were looked at
 */
public record DeadlineShift(int offers, int later, int sooner, int restarted, boolean more) {

    public static final DeadlineShift NONE = new DeadlineShift(0, 0, 0, 0, false);

    /** Whether no deadline becomes another: nothing is to be confirmed. */
    public boolean movesNothing() {
        return later == 0 && sooner == 0 && restarted == 0;
    }
}
