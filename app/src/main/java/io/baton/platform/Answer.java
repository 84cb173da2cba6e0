package io.baton.platform;

/**
 * What a command came to.
 *
 * @param replayed true when an earlier call with the same key had done it and nothing was done now
 */
public record Answer<O>(O outcome, boolean replayed) {}
