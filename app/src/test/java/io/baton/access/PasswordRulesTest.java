package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(Set.of("password1234"));
    private final List<String> own = List.of("ann.lee.the.first@example.org", "Ann Lee the First", "Acme Überleads");

    private String codeOf(String password) {
        return rules.problemOf("password", password, own)
                .map(FieldProblem::code)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "elevenchars, TOO_SHORT",
        "'', REQUIRED",
        "password1234, TOO_COMMON",
        "PassWord1234, TOO_COMMON",
        "aaaaaaaaaaaaaa, TOO_COMMON",
        "1234567890123, TOO_COMMON",
        "abcdefghijklm, TOO_COMMON",
        "ann.lee.the.first@example.org, OWN_WORD",
        "Ann Lee The First, OWN_WORD",
        "annleethefirst, OWN_WORD",
        "acme uberleads, OWN_WORD"
    })
    void theseAreNotGoodEnough(String password, String code) {
        assertThat(codeOf(password)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "a sentence is fine", "ä ö ü ß 漢字 and more", "annleethefirst!2"})
    void theseAre(String password) {
        assertThat(codeOf(password)).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAndEndsAtTwoHundred() {
        assertThat(codeOf("😀".repeat(11) + "a")).isEmpty();
        assertThat(codeOf("😀a".repeat(5))).isEqualTo("TOO_SHORT");
        assertThat(codeOf("ab".repeat(100))).isEmpty();
        assertThat(codeOf("ab".repeat(100) + "c")).isEqualTo("TOO_LONG");
    }
}
