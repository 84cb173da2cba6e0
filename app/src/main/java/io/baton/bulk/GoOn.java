package io.baton.bulk;

/** Whether there is more to do for this bulk work here and now. */
record GoOn(boolean more) {}
