package io.baton.contacts;

/** What it means that an opportunity is at a stage. */
public enum StageKind {
    /** It is worked on. */
    OPEN,
    WON,
    LOST
}
