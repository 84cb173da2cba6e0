package io.baton.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * So many times in a while for each name, kept in memory: what is used up comes back evenly. Where the clock was set
 * back by more than that while, all is forgotten: nothing would come back until it is as late again.
 */
public final class RateLimit {

    private static final long MOST_NAMES = 100_000;

    private final LoadingCache<String, Bucket> buckets;
    private final Duration window;
    private final Clock clock;
    private final AtomicReference<Instant> lastTaken;

    private RateLimit(int times, Duration window, Clock clock) {
        this.window = window;
        this.clock = clock;
        this.lastTaken = new AtomicReference<>(clock.instant());
        TimeMeter meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_NAMES)
                .expireAfterAccess(window.multipliedBy(2))
                .build(name -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, window))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    public static RateLimit of(int times, Duration window, Clock clock) {
        return new RateLimit(times, window, clock);
    }

    /** Takes one time; answers how long to wait where there is none left. */
    public Optional<Duration> take(String name) {
        forgetIfSetBack();
        ConsumptionProbe probe = buckets.get(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private void forgetIfSetBack() {
        Instant now = clock.instant();
        Instant before = lastTaken.getAndSet(now);
        if (now.isBefore(before.minus(window))) {
            buckets.invalidateAll();
        }
    }

    /** Gives one time back. */
    public void giveBack(String name) {
        buckets.get(name).addTokens(1);
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
