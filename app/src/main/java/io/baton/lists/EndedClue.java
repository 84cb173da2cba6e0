package io.baton.lists;

/**
 * The lead's newest assignment ended so within the last thirty days.
 *
 * @param state REJECTED or REVOKED
 */
record EndedClue(String state) implements Clue {

    static final int DAYS = 30;

    /** Hits are leads of which any assignment ended so; whether the newest did is checked. */
    @Override
    public boolean hitsAreExact() {
        return false;
    }
}
