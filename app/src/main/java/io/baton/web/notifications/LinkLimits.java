package io.baton.web.notifications;

import io.baton.platform.NetworkAddress;
import io.baton.platform.RateLimit;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast links can be guessed, and what travels on from a page whose address is a secret. Links that are good
 * count for nothing, so that a scanner in front of an office keeps nobody there from answering.
 */
@Component
class LinkLimits {

    private static final int PER_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final RateLimit unknown;

    LinkLimits(Clock clock) {
        this.unknown = RateLimit.of(PER_ADDRESS, WINDOW, clock);
    }

    /** Notes a link that is none; answers how long to wait where there were too many. */
    Optional<Duration> noteUnknown(@Nullable String address) {
        return unknown.take(NetworkAddress.network(address));
    }

    /** The address is the secret: it must not travel on, and nobody is to find the page. */
    static void guard(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
