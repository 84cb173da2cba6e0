package io.baton.lists;

/** A count that is exact up to 999 and says "999+" above: nobody waits for the rest to be counted. */
public record CappedCount(int counted) {

    static final int MOST = 999;

    /** How many rows are worth counting: one more than can be said exactly. */
    static final int COUNT_TO = MOST + 1;

    public static final CappedCount ZERO = new CappedCount(0);

    public boolean isZero() {
        return counted == 0;
    }

    @Override
    public String toString() {
        return counted > MOST ? MOST + "+" : Integer.toString(counted);
    }
}
