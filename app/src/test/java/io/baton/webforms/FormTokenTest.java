package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a rendered form carries. */
class FormTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final FormSeal seal = FormSeal.make();
    private final FormToken token = new FormToken(UUID.randomUUID(), NOW, 3);

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(FormToken.read(seal, token.write(seal))).contains(token);
    }

    @Test
    void whatAnotherSealSignedIsNone() {
        assertThat(FormToken.read(FormSeal.make(), token.write(seal))).isEmpty();
    }

    @Test
    void whatWasChangedAnywhereIsNone() {
        String written = token.write(seal);
        for (int i = 0; i < written.length(); i++) {
            char other = written.charAt(i) == 'A' ? 'E' : 'A';
            String changed = written.substring(0, i) + other + written.substring(i + 1);
            assertThat(FormToken.read(seal, changed)).as("changed at %s", i).isEmpty();
        }
        assertThat(FormToken.read(seal, written.substring(1))).isEmpty();
        assertThat(FormToken.read(seal, "")).isEmpty();
        assertThat(FormToken.read(seal, "%%%")).isEmpty();
    }

    @Test
    void itIsTooFastForTwoSecondsAndTooOldAfterADay() {
        assertThat(token.isTooFast(NOW.plusMillis(1_999))).isTrue();
        assertThat(token.isTooFast(NOW.plusSeconds(2))).isFalse();
        assertThat(token.isTooOld(NOW.plus(Duration.ofHours(24)))).isFalse();
        assertThat(token.isTooOld(NOW.plus(Duration.ofHours(24)).plusMillis(1))).isTrue();
    }

    @Test
    void shownAnewItIsTheSameRenderingAndNotTooFast() {
        FormToken renewed = token.renewed(NOW.plus(Duration.ofDays(2)), 4);
        assertThat(renewed.nonce()).isEqualTo(token.nonce());
        assertThat(renewed.consentVersion()).isEqualTo(4);
        assertThat(renewed.isTooFast(NOW.plus(Duration.ofDays(2)))).isFalse();
        assertThat(renewed.isTooOld(NOW.plus(Duration.ofDays(2)))).isFalse();
    }
}
