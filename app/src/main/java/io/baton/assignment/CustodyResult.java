package io.baton.assignment;

/** What was done to one lead. */
public enum CustodyResult {
    ASSIGNED,
    ACCEPTED,
    REJECTED,
    REVOKED,
    REASSIGNED,
    DISPATCHED,
    RECALLED,
    FORWARDED,
    RETURNED_TO_CORPORATE,
    CAMPAIGN_SET,
    GROUP_SET,
    STATUS_SET,
    CLOSED,
    REOPENED,
    VALIDATED
}
