package io.baton.lists;

import java.util.List;
import org.springframework.stereotype.Component;

/** Walks along a list: its rows are looked at in its order, and tell how many of them a stretch takes. */
@Component
class LeadWalks {

    /** Rows of the first walk: a stretch of a common word is full long before. */
    static final int FIRST_WALK = 1_000;

    /** The same where each row is dear to look at. */
    static final int FIRST_SCATTERED_WALK = 300;

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
     * @param rowsToFill how many rows, as the first ones promise, a page takes
     */
    record Walk(ListRead read, LeadListQuery.Walked walked, long rowsToFill) {

        List<Place> places() {
            return walked.places();
        }

        boolean isWhole() {
            return walked.isWhole();
        }

        /** How many of the rows to fill a page are left, as far as a long walk goes. */
        private long rowsLeft() {
            return Math.min(rowsToFill, 2L * LONG_WALK)
                    * (read.limit() - walked.places().size())
                    / read.limit();
        }
    }

    /** The first rows of the list. */
    Walk begin(ListRead read) {
        int rows = isScattered(read) ? FIRST_SCATTERED_WALK : FIRST_WALK;
        LeadListQuery.Walked first = walk(read, rows);
        int found = first.places().size();
        long rowsToFill = found == 0 ? Long.MAX_VALUE : (long) read.limit() * rows / found;
        return new Walk(read, first, rowsToFill);
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
        long left = rows;
        while (!further.isWhole() && left > 0) {
            long step = Math.min(left, Math.max(FIRST_WALK / 5, further.rowsLeft() * 5 / 4));
            further = goOn(further, step);
            left -= step;
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
        return new Walk(read, walk.walked().and(walk(rest, most)), walk.rowsToFill());
    }

    /** How many rows it is worth to look at one after the other. */
    static int longWalk(ListRead read) {
        int scattered = read.isCheckedById() ? WALK_OF_IDS : SCATTERED_WALK;
        return Math.min(isScattered(read) ? scattered : LONG_WALK, MOST_KEYS / read.countStreams());
    }

    /** Whether each row of the list is somewhere else in the table. */
    static boolean isScattered(ListRead read) {
        return read.key() == LeadOrder.Key.NAME || read.countStreams() > 1;
    }
}
