package io.baton.campaigns;

/** What happens to an offer whose time is over. */
public enum RevocationMode {
    /** It is marked expired, and a coordinator decides; it can still be answered. */
    MANUAL,
    /** It is revoked by Baton; an answer comes too late. */
    AUTOMATIC
}
