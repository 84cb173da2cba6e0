package io.baton.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is counted in memory, such as how much came from one address, outlasts a test and its clock. Tests that would
 * use it up begin days after the one before, whichever that was, and so far that nothing it did was later.
 */
public final class LaterAndLater {

    private static final Duration BETWEEN = Duration.ofDays(2);
    private static final AtomicInteger STEPS = new AtomicInteger();

    private LaterAndLater() {}

    public static void begin(MovableClock clock) {
        clock.advance(BETWEEN.multipliedBy(STEPS.incrementAndGet()));
    }
}
