package io.baton.platform;

/**
 * Something a person or the system asks for: a record in the public part of a module, named by a verb.
 *
 * @param <O> what came of it
 */
public interface Command<O> {}
