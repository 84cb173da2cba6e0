package io.baton.lists;

import java.util.List;
import org.springframework.stereotype.Component;

/** Walks along a list: its rows are looked at in its order, and tell how many of them a stretch takes. */
@Component
class LeadWalks {

    /** Rows of the first walk: a stretch of a common word is full long before. */
    static final int FIRST_WALK = 500;

    /** The same where each row is dear to look at, or all of them are looked at together. */
    static final int FIRST_SHORT_WALK = 300;

    /** The same where it is dear to find out what else to do: it should not be for bad luck. */
    static final int FIRST_FIRM_WALK = 1_000;

    /** Rows looked at together at least, once it was walked a while. */
    private static final int LEAST_STEP = 200;

    /** How many times as many as before. */
    private static final int MOST_GROWTH = 3;

    /** Rows of a longer walk. */
    static final int LONG_WALK = 7_500;

    /** The same by name or of several streams, where each row is somewhere else in the table: twice as dear. */
    static final int SCATTERED_WALK = 2_000;

    /** The same where no row need be looked at, and clues are asked of many ids together. */
    static final int WALK_OF_IDS = 4_000;

    /** Keys that several streams together may give to be merged for one walk. */
    static final int MOST_KEYS = 40_000;

    private final LeadListQuery leads;

    LeadWalks(LeadListQuery leads) {
        this.leads = leads;
    }

    /**
     * A walk along the list that can go on.
     *
     * @param rows how many rows were looked at, as far as it is not whole
     */
    record Walk(ListRead read, LeadListQuery.Walked walked, long rows) {

        List<Place> places() {
            return walked.places();
        }

        boolean isWhole() {
            return walked.isWhole();
        }

        /** How many rows, as those that were looked at promise, a page takes. */
        long rowsToFill() {
            int found = walked.places().size();
            return found == 0 ? Long.MAX_VALUE : read.limit() * rows / found;
        }

        /**
         * How many rows to look at next, all together: a quarter more than should be left, and not too many at once,
         * for the first few promise little.
         */
        private long nextStep() {
            long left = Math.min(rowsToFill(), 2L * LONG_WALK)
                    * (read.limit() - walked.places().size())
                    / read.limit();
            return Math.max(LEAST_STEP, Math.min(left / 4 * 5, MOST_GROWTH * rows));
        }
    }

    /** The first rows of the list. */
    Walk begin(ListRead read) {
        int rows = firstRows(read);
        return new Walk(read, walk(read, rows), rows);
    }

    private static int firstRows(ListRead read) {
        if (isScattered(read)) {
            return FIRST_SHORT_WALK;
        }
        if (read.clues().stream().anyMatch(Clue::isCountedDearly)) {
            return FIRST_FIRM_WALK;
        }
        return isWalkedInSets(read) ? FIRST_SHORT_WALK : FIRST_WALK;
    }

    /**
     * So many rows further at most. Where rows are looked at all together and not until it is enough, no more of them
     * at once than the walk promises to take.
     */
    Walk goOnTo(Walk walk, long rows) {
        Walk further = walk;
        if (!isWalkedInSets(walk.read())) {
            return walk.isWhole() ? walk : goOn(walk, rows);
        }
        long end = walk.rows() + rows;
        while (!further.isWhole() && further.rows() < end) {
            further = goOn(further, Math.min(end - further.rows(), further.nextStep()));
        }
        return further;
    }

    /** To the end of a list of few rows, or until the page is full. */
    Walk goOnToTheEnd(Walk walk) {
        Walk further = walk;
        while (!further.isWhole()) {
            further = goOn(further, isWalkedInSets(walk.read()) ? further.nextStep() : LONG_WALK);
        }
        return further;
    }

    /**
     * Neighbours in a list of all by time of arrival are neighbours in every table, and are looked up together for less
     * than half of what it takes one by one. Of others that holds only where their ids are enough.
     */
    private static boolean isWalkedInSets(ListRead read) {
        return (!isScattered(read) || read.isCheckedById())
                && read.clues().stream().anyMatch(Clue::isCheckedInSets);
    }

    private LeadListQuery.Walked walk(ListRead read, int most) {
        return isWalkedInSets(read) ? leads.walkInSets(read, most) : leads.walk(read, most);
    }

    /** From where it stopped, so many rows further at most. */
    private Walk goOn(Walk walk, long rows) {
        ListRead read = walk.read();
        int found = walk.places().size();
        ListRead rest = read.read(read.descending(), walk.walked().last(), read.limit() - found);
        int most = (int) Math.min(rows, MOST_KEYS / read.countStreams());
        return new Walk(read, walk.walked().and(walk(rest, most)), walk.rows() + most);
    }

    /** How many rows it is worth to look at one after the other. */
    static int longWalk(ListRead read) {
        int scattered = read.isCheckedById() ? WALK_OF_IDS : SCATTERED_WALK;
        return Math.min(isScattered(read) ? scattered : LONG_WALK, MOST_KEYS / read.countStreams());
    }

    /** Whether each row of the list is somewhere else in the table. */
    static boolean isScattered(ListRead read) {
        return read.key() == LeadOrder.Key.NAME || read.key() == LeadOrder.Key.REVOKE_ON || read.countStreams() > 1;
    }
}
