package io.baton.bulk;

/** Where a bulk work is in its life. */
public enum BulkWorkState {
    RUNNING,
    /** Every lead has its outcome. */
    DONE,
    /** Somebody stopped it; what was done before stays done. */
    STOPPED,
    /** It could not go on; what was done before stays done. */
    FAILED
}
