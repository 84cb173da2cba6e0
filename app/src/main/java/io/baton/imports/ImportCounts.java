package io.baton.imports;

/**
 * What came of the rows so far. Taken, rejected, duplicate and repeated add up to the rows that were worked on.
 *
 * @param taken rows that became leads
 * @param warned of these, those of which something is to be said
 * @param assigned of these, those given to the user their row names
 * @param rejected rows that can be no lead
 * @param duplicate rows that were left out because they repeat a lead or an earlier row
 * @param repeated rows of this same file that had become leads by an earlier import
 * @param removed leads that undoing removed
 * @param kept leads that undoing left, because somebody had touched them
 */
public record ImportCounts(
        int taken, int warned, int assigned, int rejected, int duplicate, int repeated, int removed, int kept) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows that were worked on. */
    public int worked() {
        return taken + rejected + duplicate + repeated;
    }
}
