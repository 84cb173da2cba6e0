package io.baton.access;

/** What has become of an invitation or a reset link. */
public enum LinkState {
    VALID,
    USED,
    REVOKED,
    EXPIRED,
    UNKNOWN;

    static LinkState of(boolean used, boolean revoked, boolean expired) {
        if (used) {
            return USED;
        }
        if (revoked) {
            return REVOKED;
        }
        return expired ? EXPIRED : VALID;
    }
}
