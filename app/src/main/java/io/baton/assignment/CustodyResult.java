package io.baton.assignment;

/** What was done to one lead. */
public enum CustodyResult {
    ASSIGNED,
    ACCEPTED,
    REJECTED,
    REVOKED,
    REASSIGNED,
    STATUS_SET,
    CLOSED,
    REOPENED
}
