package io.baton.bulk;

/**
 * What came of stopping.
 *
 * @param done whether it ran until then
 * @param state the state afterwards
 */
public record BulkWorkStopped(boolean done, BulkWorkState state) {}
