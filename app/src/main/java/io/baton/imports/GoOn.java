package io.baton.imports;

/** Whether there is more to do for this import here and now. */
record GoOn(boolean more) {}
