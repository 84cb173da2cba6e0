package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is used up comes back evenly, also after the server's clock was wrong. */
class RateLimitTest {

    private final MovableClock clock = new MovableClock();
    private final RateLimit limit = RateLimit.of(2, Duration.ofMinutes(10), clock);

    @Test
    void whatIsUsedUpComesBackEvenly() {
        useUp();
        clock.goWrongBy(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(limit.take("ann")).isEmpty();
        assertThat(limit.take("ann").orElseThrow()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(limit.take("bo")).as("each has its own").isEmpty();
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        clock.goWrongBy(Duration.ofDays(3));
        useUp();
        clock.goWrongBy(Duration.ZERO);
        assertThat(limit.take("ann")).isEmpty();
    }

    @Test
    void aClockThatIsCorrectedALittleForgetsNothing() {
        useUp();
        clock.goWrongBy(Duration.ofSeconds(-5));
        assertThat(limit.take("ann")).isPresent();
    }

    private void useUp() {
        assertThat(limit.take("ann")).isEmpty();
        assertThat(limit.take("ann")).isEmpty();
        assertThat(limit.take("ann")).isPresent();
    }
}
