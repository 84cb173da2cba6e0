package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.platform.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordFitsItsHashAndNoOther() {
        String hash = passwords.accept("password", "a long sentence", List.of()).encoded();
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("a long sentence", hash)).isTrue();
        assertThat(passwords.matches("a long sentencE", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
    }

    @Test
    void whatLooksTheSameIsTheSame() {
        String composed = passwords.hash("f\u00fcnfzehn \u00c4pfel").encoded();
        assertThat(passwords.matches("fu\u0308nfzehn A\u0308pfel", composed)).isTrue();
    }

    /** Where there is no hash, one of the same cost is compared with: the time tells nothing. */
    @Test
    void nobodysHashCostsAsMuchAsAnybodys() {
        assertThat(passwords.isUpToDate(Passwords.NOBODYS)).isTrue();
        assertThat(passwords.matches("anything at all", null)).isFalse();
    }

    @Test
    void theBundledListIsUsed() {
        assertThatThrownBy(() -> passwords.accept("password", "Password123456", List.of()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("TOO_COMMON"));
    }
}
