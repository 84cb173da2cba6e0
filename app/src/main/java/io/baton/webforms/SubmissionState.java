package io.baton.webforms;

/** What became of a submission. */
public enum SubmissionState {
    /** A lead, at once. */
    TAKEN,
    /** Waits until somebody decides. */
    QUARANTINED,
    /** A lead, because somebody said so. */
    RELEASED,
    /** None, because somebody said so. */
    DISCARDED;

    /** Whether it is a lead. */
    public boolean isLead() {
        return this == TAKEN || this == RELEASED;
    }
}
