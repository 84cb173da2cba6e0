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

/** So many times in a while for each name, kept in memory: what is used up comes back evenly. */
public final class RateLimit {

    private static final long MOST_NAMES = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    private RateLimit(int times, Duration window, Clock clock) {
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
        ConsumptionProbe probe = buckets.get(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
