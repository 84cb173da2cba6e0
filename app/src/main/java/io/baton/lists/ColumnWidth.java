package io.baton.lists;

/** How wide a column of a list is. */
public enum ColumnWidth {
    /** As wide as what it shows. */
    AUTO,
    NARROW,
    MEDIUM,
    WIDE
}
