package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadCleaningTest {

    @ParameterizedTest
    @CsvSource({
        "Zoe.Mueller@Example.ORG, zoe.mueller@example.org",
        "'  a+b@sub.example.co.uk ', a+b@sub.example.co.uk",
        "müller@münchen.example, müller@münchen.example",
        "info@xn--mnchen-3ya.de, info@xn--mnchen-3ya.de",
        "zoe, ",
        "zoe@, ",
        "zoe@localhost, ",
        "a b@example.org, ",
        "zoe@example..org, ",
        "Zoe <zoe@example.org>, ",
        "zoe@@example.org, "
    })
    void emailsAreComparedInLowerCase(String typed, @Nullable String normalised) {
        ContactPoint email =
                Drafts.contact(null, "M").emails(typed).cleaned().emails().getFirst();
        assertThat(email.value()).isEqualTo(typed.strip());
        assertThat(email.normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 020 7946 0958, +442079460958",
        "GB, +44 (0)20 7946-0958, +442079460958",
        "GB, 0044 20 7946 0958, +442079460958",
        "DE, 030/1234567, +49301234567",
        "DE, +44 20 7946 0958, +442079460958",
        "US, 202.555.0143, +12025550143",
        "IT, 06 698 12345, +390669812345",
        "GB, call me, ",
        "GB, 12, ",
        "GB, +999 123 4567, ",
        "GB, , "
    })
    void phonesAreReadInTheOfficesCountry(String country, @Nullable String typed, @Nullable String normalised) {
        ContactPoint phone = Drafts.contact(null, "M")
                .phones(typed == null ? "" : typed)
                .cleaned(country)
                .phones()
                .getFirst();
        assertThat(phone.normalised()).isEqualTo(normalised);
        assertThat(phone.value()).isEqualTo(typed == null ? "" : typed);
    }

    @Test
    void blanksAreNothing() {
        LeadDraft draft = Drafts.contact("  ", "M")
                .say("company", "")
                .say("web", "\u200b")
                .cleaned();
        assertThat(draft.firstName()).isNull();
        assertThat(draft.company()).isNull();
        assertThat(draft.web()).isNull();
    }
}
