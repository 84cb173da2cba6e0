package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, muller",
        "MULLER, muller",
        "Straße, strasse",
        "Nguyễn, nguyen",
        "أَمَل, امل",
        "L-10423, l-10423",
        "l10423, l-10423",
        "10423, 10423",
        "Zoe.Mueller@Example.org, zoe.mueller@example.org"
    })
    void oneThingTypedIsOnePrefix(String typed, String prefix) {
        assertThat(SearchTerms.of(typed)).containsExactly(SearchTerm.of(prefix));
    }

    @Test
    void wordsAreAllAskedFor() {
        assertThat(SearchTerms.of("  zoë   O’Neil ")).containsExactly(term("zoe"), term("o"), term("neil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+44 20 7946 0958", "0044 20 7946 0958", "+44 (0)20 7946-0958", "(0044) 20/7946.0958"})
    void anInternationalPhoneIsFoundByItsDigits(String typed) {
        assertThat(SearchTerms.of(typed))
                .singleElement()
                .satisfies(term -> assertThat(term.prefixes()).contains("442079460958"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0958", "(020) 79460958", "20 7946 0958"})
    void aNationalPhoneIsFoundAsDialledInItsCountry(String typed) {
        assertThat(SearchTerms.of(typed))
                .singleElement()
                .satisfies(term -> assertThat(term.prefixes()).contains("02079460958"));
    }

    @Test
    void whatBeginsWithAPlusIsAPhoneHoweverShort() {
        assertThat(SearchTerms.of("+49 30 5"))
                .singleElement()
                .satisfies(term -> assertThat(term.prefixes()).contains("49305"));
    }

    @Test
    void aPhoneMayStandBesideAName() {
        List<SearchTerm> terms = SearchTerms.of("Müller 020 7946 0958");
        assertThat(terms).hasSize(2).first().isEqualTo(term("muller"));
        assertThat(terms.getLast().prefixes()).contains("02079460958");
    }

    @Test
    void shortNumbersAreEachTheirOwn() {
        assertThat(SearchTerms.of("104 99")).containsExactly(term("104"), term("99"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "%_\\", "@", "+", "()"})
    void whatHasNoLetterAndNoDigitAsksForNothing(String typed) {
        assertThat(SearchTerms.of(typed)).isEmpty();
    }

    @Test
    void longInputsAreCut() {
        assertThat(SearchTerms.of("a b c d e f g h i j")).hasSize(6);
        assertThat(SearchTerms.of("x".repeat(5000)).getFirst().prefixes().getFirst())
                .hasSize(60);
    }

    private static SearchTerm term(String prefix) {
        return SearchTerm.of(prefix);
    }
}
