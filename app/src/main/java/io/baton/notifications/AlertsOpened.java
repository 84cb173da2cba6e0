package io.baton.notifications;

/**
 * Alerts are marked.
 *
 * @param opened how many were not opened before
 */
public record AlertsOpened(int opened) {}
