package io.baton.web.assignment;

/** The dialog that asks whether to reject, and why. */
public record RejectView(Tagged tagged) {}
