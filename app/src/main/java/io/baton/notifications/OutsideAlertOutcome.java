package io.baton.notifications;

/** What came of choosing to be told outside Baton. */
public enum OutsideAlertOutcome {
    SET,
    /** Chosen; mail comes once the link that was sent is pressed. */
    TO_BE_CONFIRMED,
    /** Chosen, but no further link is sent now: there were too many within the hour. */
    TOO_MANY_LINKS
}
