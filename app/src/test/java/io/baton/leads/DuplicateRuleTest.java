package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateRuleTest {

    private static final LocalDate BORN = LocalDate.of(1971, 3, 12);

    private final LeadDraft zoe =
            Drafts.contact("Zoë", "Müller").say("birthDate", BORN).cleaned();

    @Test
    void anEmailIsEnough() {
        assertThat(DuplicateRule.reason(zoe, person("Other", "other", null, true, false)))
                .contains(DuplicateReason.EMAIL);
    }

    @Test
    void aPhoneNeedsTheLastNameToo() {
        assertThat(DuplicateRule.reason(zoe, person("MULLER", "muller z", null, false, true)))
                .contains(DuplicateReason.PHONE_AND_NAME);
        assertThat(DuplicateRule.reason(zoe, person("Maier", "maier z", null, false, true)))
                .isEmpty();
        assertThat(DuplicateRule.reason(Drafts.business("Optik").cleaned(), person(null, "x", null, false, true)))
                .isEmpty();
    }

    @Test
    void aNameNeedsTheBirthDateToo() {
        assertThat(DuplicateRule.reason(zoe, person("Müller", "muller zoe", BORN, false, false)))
                .contains(DuplicateReason.NAME_AND_BIRTH_DATE);
        assertThat(DuplicateRule.reason(zoe, person("Müller", "muller zoe", BORN.plusDays(1), false, false)))
                .isEmpty();
        assertThat(DuplicateRule.reason(zoe, person("Müller", "muller zoe", null, false, false)))
                .isEmpty();
        assertThat(DuplicateRule.reason(zoe, person("Müller", "muller anna", BORN, false, false)))
                .isEmpty();
    }

    @Test
    void aBusinessIsKnownByNameAndPostcode() {
        LeadDraft optik = Drafts.business("Müller Optik")
                .say("addresses", List.of(new PostalAddress(null, null, null, "ls1 5hd", null)))
                .cleaned();
        assertThat(DuplicateRule.reason(optik, business("muller optik", "LS15HD")))
                .isEqualTo(Optional.of(DuplicateReason.NAME_AND_POSTCODE));
        assertThat(DuplicateRule.reason(optik, business("muller optik", "LS2"))).isEmpty();
        assertThat(DuplicateRule.reason(optik, business("maier optik", "LS1 5HD")))
                .isEmpty();
    }

    private static DuplicateRule.Candidate person(
            @Nullable String lastName,
            String sortName,
            @Nullable LocalDate birthDate,
            boolean sameEmail,
            boolean samePhone) {
        return new DuplicateRule.Candidate(
                LeadType.CONTACT, lastName, sortName, birthDate, List.of(), sameEmail, samePhone);
    }

    private static DuplicateRule.Candidate business(String sortName, String postcode) {
        return new DuplicateRule.Candidate(LeadType.BUSINESS, null, sortName, null, List.of(postcode), false, false);
    }
}
