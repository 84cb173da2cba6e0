package io.baton.platform;

/** Marks an outcome that had no effect: it is not kept for repeats, the next try decides anew. */
public interface NotKept {}
