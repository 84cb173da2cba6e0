package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.platform.NetworkAddress;
import io.baton.platform.TooManyAttemptsException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptLimitsTest {

    /** A clock in the test's hand. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2031-05-01T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final HandClock clock = new HandClock();
    private final AttemptLimits limits = new AttemptLimits(clock);

    @Test
    void anAccountCanBeTriedTenTimesWhereverFrom() {
        for (int i = 0; i < AttemptLimits.PER_ACCOUNT; i++) {
            limits.take("ann", "198.51.100." + i);
        }
        assertThatThrownBy(() -> limits.take("ann", "192.0.2.1")).isInstanceOf(TooManyAttemptsException.class);
        assertThatCode(() -> limits.take("bo", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void afterAWhileTheNextIsHeard() {
        for (int i = 0; i < AttemptLimits.PER_ACCOUNT; i++) {
            limits.take("ann", "192.0.2.1");
        }
        Duration wait = waitOf("ann", "192.0.2.1");
        assertThat(wait).isBetween(Duration.ofSeconds(80), Duration.ofSeconds(91));
        clock.now = clock.now.plus(wait);
        assertThatCode(() -> limits.take("ann", "192.0.2.1")).doesNotThrowAnyException();
        clock.now = clock.now.plus(AttemptLimits.WINDOW);
        for (int i = 0; i < AttemptLimits.PER_ACCOUNT; i++) {
            limits.take("ann", "192.0.2.1");
        }
    }

    @Test
    void anAddressCanTrySixtyTimesWhomever() {
        for (int i = 0; i < AttemptLimits.PER_ADDRESS; i++) {
            limits.take("user " + i, "192.0.2.1");
        }
        assertThatThrownBy(() -> limits.take("another", "192.0.2.1")).isInstanceOf(TooManyAttemptsException.class);
        assertThatCode(() -> limits.take("another", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void whatWasRightGivesOnlyItsOwnTryBack() {
        for (int i = 0; i < AttemptLimits.PER_ADDRESS - 1; i++) {
            limits.take("user " + i, "192.0.2.1");
        }
        for (int i = 0; i < 100; i++) {
            limits.take("the attacker's own", "192.0.2.1");
            limits.giveBack("the attacker's own", "192.0.2.1");
        }
        limits.take("one more", "192.0.2.1");
        assertThatThrownBy(() -> limits.take("too many", "192.0.2.1")).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void aNetworkOfIpv6CountsAsOne() {
        assertThat(NetworkAddress.network("2001:db8:1:2::1")).isEqualTo(NetworkAddress.network("2001:db8:1:2:ffff::9"));
        assertThat(NetworkAddress.network("2001:db8:1:2::1")).isNotEqualTo(NetworkAddress.network("2001:db8:1:3::1"));
        assertThat(NetworkAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(NetworkAddress.network(null)).isEmpty();
    }

    private Duration waitOf(String account, String address) {
        try {
            limits.take(account, address);
            return Duration.ZERO;
        } catch (TooManyAttemptsException e) {
            return e.retryAfter();
        }
    }
}
