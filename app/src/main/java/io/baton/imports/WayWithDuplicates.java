package io.baton.imports;

/** What becomes of a row that repeats a lead which is there, or an earlier row. */
public enum WayWithDuplicates {
    /** It becomes no lead. */
    SKIP,
    /** It becomes a lead that is linked to the first of its person or firm. */
    LINK,
    /** It becomes a lead like any other. */
    ADD
}
