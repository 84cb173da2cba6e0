package io.baton.assignment;

/** What can have happened to a lead, once or several times, whatever happened since. */
public enum Happening {
    /** The corporate office sent it to another. */
    DISPATCHED,
    /** It was offered to somebody. */
    ASSIGNED,
    ACCEPTED,
    REJECTED,
    /** It was taken back, by a coordinator or by the clock. */
    REVOKED,
    /** The time to answer was over before there was an answer. */
    EXPIRED
}
