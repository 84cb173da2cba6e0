package io.baton.reporting;

import java.util.Locale;

/**
 * What is counted. Each is a number of leads, never of events, so that a lead counts once however often something
 * happened to it. Leads that were closed as none ({@link #JUNK}) count as received and in nothing else.
 */
public enum Figure {
    /** Came in; of one user: had an assignment to this user. */
    RECEIVED,
    /** Of these were closed as invalid, spam or duplicate. */
    JUNK,
    /** Were dispatched by the corporate office. */
    DISPATCHED,
    /** Were offered to somebody. */
    ASSIGNED,
    /** Wait for an answer now. */
    UNACCEPTED,
    ACCEPTED,
    REJECTED,
    /** Were taken back, by a coordinator or by the clock. */
    REVOKED,
    /** Were not answered in time. */
    EXPIRED,
    /** Are closed as won, as their assignees say. */
    WON,
    LOST,
    /** Are won, as a coordinator said. */
    VALIDATED_WON,
    VALIDATED_LOST;

    /** The place behind all figures where a fact says that its user has the lead now. */
    static final int HELD = values().length;

    /** The column of its sums. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
