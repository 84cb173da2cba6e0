package io.baton.imports;

/** What can be asked of an import. */
enum ImportMove {
    /** The whole file was read. */
    CHECKED,
    /** Another mapping, office or way with duplicates. */
    CHANGE,
    START,
    /** All rows were worked on. */
    FINISH,
    FAIL,
    UNDO,
    /** All its untouched leads are removed. */
    FINISH_UNDO,
    DISCARD
}
