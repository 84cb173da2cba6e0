package io.baton.access;

import io.baton.platform.NetworkAddress;
import io.baton.platform.RateLimit;
import io.baton.platform.TooManyAttemptsException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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

    private final RateLimit accounts;
    private final RateLimit addresses;

    AttemptLimits(Clock clock) {
        this.accounts = RateLimit.of(PER_ACCOUNT, WINDOW, clock);
        this.addresses = RateLimit.of(PER_ADDRESS, WINDOW, clock);
    }

    /** Takes one try. Throws when the account or the address has none left. */
    void take(String account, @Nullable String address) {
        throwIfNone(addresses.take(NetworkAddress.network(address)));
        throwIfNone(accounts.take(account));
    }

    /** Gives back the try that was right. */
    void giveBack(String account, @Nullable String address) {
        addresses.giveBack(NetworkAddress.network(address));
        accounts.giveBack(account);
    }

    private static void throwIfNone(Optional<Duration> wait) {
        if (wait.isPresent()) {
            throw new TooManyAttemptsException(wait.get());
        }
    }
}
