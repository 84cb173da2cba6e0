package io.baton.imports;

/**
 * Whether it was done.
 *
 * @param state the state afterwards: when it was not done, what was in the way
 */
public record ImportMoved(boolean done, ImportState state) {}
