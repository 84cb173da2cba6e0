package io.baton.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What was heard of late, for those who looked at something a moment before they began to listen: what is told in
 * between would be missed. Kept for a minute, and no more than so many.
 */
final class RecentSignals {

    /** Longer than it takes from a page to the stream that it opens, however slow the way is. */
    static final Duration KEPT = Duration.ofMinutes(1);

    /** Whoever begins to listen where more is told than this within a minute is told the next at once. */
    private static final int MOST = 10_000;

    private record Heard(Instant at, Signal signal) {}

    private final Clock clock;
    private final Deque<Heard> latestFirst = new ArrayDeque<>();

    RecentSignals(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Signal signal) {
        Instant now = clock.instant();
        latestFirst.addFirst(new Heard(now, signal));
        while (latestFirst.size() > MOST || latestFirst.getLast().at().isBefore(now.minus(KEPT))) {
            latestFirst.removeLast();
        }
    }

    /** What was heard within so long. */
    synchronized List<Signal> within(Duration time) {
        Instant from = clock.instant().minus(time);
        return latestFirst.stream()
                .filter(heard -> !heard.at().isBefore(from))
                .map(Heard::signal)
                .toList();
    }
}
