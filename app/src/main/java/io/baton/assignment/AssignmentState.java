package io.baton.assignment;

/** How one placement of a lead stands, or ended. */
public enum AssignmentState {
    OFFERED,
    ACCEPTED,
    REJECTED,
    REVOKED,
    FORWARDED,
    CLOSED
}
