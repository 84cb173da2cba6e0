package io.baton.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.baton.platform.TooManyAttemptsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast passwords can be tried: per account whoever tries, and per network address whatever is tried. What
 * was right gives its own try back and no more: it does not wipe out what else came from the address.
 */
@Component
class AttemptLimits {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 60;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final long MOST_BUCKETS = 100_000;
    private static final int PREFIX_BYTES = 8;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    AttemptLimits(Clock clock) {
        TimeMeter meter = new ClockMeter(clock);
        this.accounts = buckets(PER_ACCOUNT, meter);
        this.addresses = buckets(PER_ADDRESS, meter);
    }

    /** Takes one try. Throws when the account or the address has none left. */
    void take(String account, @Nullable String address) {
        take(addresses.get(network(address)));
        take(accounts.get(account));
    }

    /** Gives back the try that was right. */
    void giveBack(String account, @Nullable String address) {
        addresses.get(network(address)).addTokens(1);
        accounts.get(account).addTokens(1);
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static LoadingCache<String, Bucket> buckets(int tries, TimeMeter meter) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WINDOW))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** One IPv6 customer has 2^64 addresses: they count as one. */
    static String network(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return address == null ? "" : address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
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
