package io.baton.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for something to become true: bounded, and never longer than needed. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Await() {}

    /** Repeats the assertion until it passes; fails with its last failure. */
    public static void await(String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .pollInSameThread()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .untilAsserted(assertion);
    }
}
