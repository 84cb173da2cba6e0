package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many threads of the operating system carry the requests. */
class CarriersTest {

    private static final String HOW_MANY = "jdk.virtualThreadScheduler.parallelism";

    private @Nullable String before;

    @BeforeEach
    void forget() {
        before = System.getProperty(HOW_MANY);
        System.clearProperty(HOW_MANY);
    }

    @AfterEach
    void putBack() {
        System.clearProperty(HOW_MANY);
        if (before != null) {
            System.setProperty(HOW_MANY, before);
        }
    }

    @Test
    void twoAProcessor() {
        Carriers.share();

        assertThat(Integer.getInteger(HOW_MANY))
                .isEqualTo(2 * Runtime.getRuntime().availableProcessors());
    }

    @Test
    void whatAnOperatorHasSetStays() {
        System.setProperty(HOW_MANY, "7");

        Carriers.share();

        assertThat(Integer.getInteger(HOW_MANY)).isEqualTo(7);
    }
}
