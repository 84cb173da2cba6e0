package io.baton.leads;

/** Where a lead is in its life inside the organisation. */
public enum Stage {
    /** Nobody holds it: it stands on its office's unassigned list. */
    UNASSIGNED,
    /** Offered to somebody who has not yet answered. */
    ASSIGNED,
    /** Accepted: somebody works it, and its record is read-only. */
    ACCEPTED,
    /** Done with: won, lost, or no lead at all. */
    CLOSED
}
