package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @EnumSource
    void aSecretIsReadBackAsItsKindOnly(SecretKind kind) {
        Secret secret = Secret.make(kind);
        assertThat(secret.reveal())
                .startsWith(kind.prefix())
                .hasSize(kind.prefix().length() + 43);
        assertThat(Secret.read(kind, secret.reveal()).orElseThrow().digest())
                .isEqualTo(secret.digest())
                .hasSize(32);
        for (SecretKind other : SecretKind.values()) {
            assertThat(Secret.read(other, secret.reveal()).isPresent()).isEqualTo(other == kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "baton_tk_", "baton_tk_short", "Bearer", "baton_tk_\u0000"})
    void whatCannotBeOneIsNotLookedUp(String text) {
        assertThat(Secret.read(SecretKind.TOKEN, text)).isEmpty();
        assertThat(Secret.read(SecretKind.TOKEN, "baton_tk_" + "é".repeat(43))).isEmpty();
    }

    @Test
    void itHidesFromLogs() {
        Secret secret = Secret.make(SecretKind.API_KEY);
        assertThat(secret).hasToString("baton_ak_…");
        assertThat(secret.hint()).hasSize(15).doesNotContain(secret.reveal().substring(14));
        assertThat(PasswordHash.of("$argon2id$…").toString()).doesNotContain("argon");
    }
}
