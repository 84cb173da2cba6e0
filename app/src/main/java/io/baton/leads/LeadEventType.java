package io.baton.leads;

/** What can happen to a lead, as its history tells it. */
public enum LeadEventType {
    CREATED,
    COPIED_FROM,
    EDITED,
    NOTED,
    ASSIGNED,
    ACCEPTED,
    REJECTED,
    REVOKED,
    REASSIGNED,
    /** The time to answer was nearly over, and the assignee was told. */
    REMINDED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The time to answer is another one, because the campaign has other terms. */
    DEADLINE_MOVED,
    DISPATCHED,
    RECALLED,
    FORWARDED,
    RETURNED_TO_CORPORATE,
    CAMPAIGN_SET,
    GROUP_SET,
    STATUS_SET,
    CLOSED,
    MERGED,
    MERGED_FROM,
    REOPENED,
    /** A coordinator confirmed or corrected the claimed result. */
    VALIDATED
}
