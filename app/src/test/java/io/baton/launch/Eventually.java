package io.baton.launch;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/**
 * Waits for a condition, for as long as a process may take to start on a busy machine; what it asks may fail meanwhile.
 */
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    static void isTrue(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .pollInSameThread()
                .atMost(LONGEST)
                .pollInterval(BETWEEN)
                .ignoreExceptions()
                .until(condition);
    }
}
