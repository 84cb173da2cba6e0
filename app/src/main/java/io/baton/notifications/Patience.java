package io.baton.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail that was not sent waits for the next try: ever longer, then hourly, for a day in all. */
final class Patience {

    private static final List<Duration> FIRST =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final Duration THEN = Duration.ofHours(1);
    private static final int HOURS = 24;

    private Patience() {}

    /** The wait after so many attempts, or empty when it was enough. */
    static Optional<Duration> after(int attempts) {
        if (attempts <= FIRST.size()) {
            return Optional.of(FIRST.get(attempts - 1));
        }
        return attempts <= FIRST.size() + HOURS ? Optional.of(THEN) : Optional.empty();
    }
}
