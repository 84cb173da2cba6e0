package io.baton.leads;

/** How a lead ended. */
public enum CloseOutcome {
    WON,
    LOST,
    INVALID,
    SPAM,
    DUPLICATE
}
