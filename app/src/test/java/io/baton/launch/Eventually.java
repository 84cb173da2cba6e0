package io.baton.launch;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition, not for a time; what it asks may fail meanwhile. */
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    static void isTrue(String what, Callable<Boolean> condition) throws InterruptedException {
        long begun = System.nanoTime();
        Exception last = null;
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(BETWEEN);
        }
        throw new AssertionError("Not within " + LONGEST.toSeconds() + " s: " + what, last);
    }
}
