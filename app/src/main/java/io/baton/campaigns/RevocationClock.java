package io.baton.campaigns;

/** Which time counts while an offer waits. */
public enum RevocationClock {
    /** All of it: a day is 24 hours. */
    ALWAYS,
    /** The working hours of whoever it is offered to: a day is a working day. */
    WORKING_HOURS
}
