package io.baton.assignment;

/** How leads came to another office. */
public enum OfficeMove {
    DISPATCHED,
    RECALLED,
    FORWARDED,
    /** Rejected by the office they were sent to. */
    RETURNED
}
