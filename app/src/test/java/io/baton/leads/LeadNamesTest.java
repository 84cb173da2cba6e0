package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, Müller, Zoë Müller, muller zoe",
        ", O'Neil, O'Neil, o'neil",
        "Ursula, von der Leyen, Ursula von der Leyen, von der leyen ursula",
        "عمر, أمل حداد, عمر أمل حداد, امل حداد عمر",
        "文, 阮氏, 文 阮氏, 阮氏 文",
        "Ove, Ødegård, Ove Ødegård, odegard ove"
    })
    void peopleStandUnderTheirLastNames(String first, String last, String display, String sort) {
        LeadDraft draft = Drafts.contact(first, last).cleaned();
        assertThat(LeadNames.display(draft)).isEqualTo(display);
        assertThat(LeadNames.sort(draft)).isEqualTo(sort);
    }

    @Test
    void aBusinessStandsUnderItsName() {
        LeadDraft draft =
                Drafts.business("Ünal & Söhne").say("lastName", "Ünal").cleaned();
        assertThat(LeadNames.display(draft)).isEqualTo("Ünal & Söhne");
        assertThat(LeadNames.sort(draft)).isEqualTo("unal & sohne");
    }

    @Test
    void aNameThatGrowsWhenFoldedStillFitsAnIndex() {
        LeadDraft draft = Drafts.contact(null, "ﷺ".repeat(200)).cleaned();
        assertThat(LeadNames.sort(draft).length()).isLessThanOrEqualTo(200);
        assertThat(LeadNames.tokens(draft, 1))
                .allSatisfy(token -> assertThat(token.length()).isLessThanOrEqualTo(60));
    }

    @Test
    void aLeadIsFoundByAllItIsCalled() {
        LeadDraft draft = Drafts.contact("Anna-Lena", "O’Neil")
                .say("company", "Müller Optik")
                .emails("Anna.Oneil@Example.org", "broken@")
                .phones("020 7946 0958", "ext. 77")
                .cleaned();
        Set<String> tokens = LeadNames.tokens(draft, 10423);
        assertThat(tokens)
                .contains("o", "neil", "oneil", "anna", "lena", "annalena", "muller", "optik")
                .contains("10423", "l-10423")
                .contains("anna.oneil@example.org", "example.org", "anna", "oneil", "example", "org", "broken")
                .contains("442079460958", "02079460958", "77");
        assertThat(LeadNames.searchText(tokens))
                .startsWith(" ")
                .contains(" muller ")
                .contains(" l-10423 ");
    }

    @Test
    void numbersOfCountriesWithoutALeadingZeroAreFoundAsTheyAreDialled() {
        LeadDraft draft = Drafts.contact(null, "Lee").phones("(202) 555-0143").cleaned("US");
        assertThat(draft.phones().getFirst().normalised()).isEqualTo("+12025550143");
        assertThat(LeadNames.tokens(draft, 1)).contains("12025550143", "2025550143");
    }
}
