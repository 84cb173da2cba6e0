package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contact is found by. */
class ContactTokensTest {

    private final Set<String> tokens = ContactTokens.of(new ContactFacts(
            ContactType.CONTACT,
            "Müller-Lüdenscheidt",
            "Zoë",
            null,
            null,
            "Straßenbau AG",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new ContactReach("Zoe.Mueller@Example.org", null, "zoe.mueller@example.org")),
            List.of(new ContactReach("020 7946 0958", null, "+442079460958"), new ContactReach("ext. 12", null, null)),
            List.of(),
            List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoe",
                "ZO",
                "mull",
                "Lüden",
                "Müller-Lüd",
                "strass",
                "zoë müller strassenbau",
                "zoe.mueller@ex",
                "zoe.mueller@example.org",
                "mueller",
                "020 79",
                "+44 20 7946"
            })
    void theseFindIt(String text) {
        assertThat(finds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oe", "uller", "zoe meier", "946", "bau"})
    void theseDoNot(String text) {
        assertThat(finds(text)).isFalse();
    }

    @Test
    void nothingLookedForIsNothing() {
        assertThat(ContactTokens.lookedFor(null)).isEmpty();
        assertThat(ContactTokens.lookedFor(" \0 - ")).isEmpty();
    }

    private boolean finds(String text) {
        List<String> words = ContactTokens.lookedFor(text);
        return !words.isEmpty()
                && words.stream().allMatch(word -> tokens.stream().anyMatch(token -> token.startsWith(word)));
    }
}
