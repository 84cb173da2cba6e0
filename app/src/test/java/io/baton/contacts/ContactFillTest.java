package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.catalogue.CustomValue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a contact takes over from a further lead of its person, and what waits for a decision. */
class ContactFillTest {

    private static final LocalDate BORN = LocalDate.of(1971, 3, 12);
    private static final UUID BUDGET = UUID.randomUUID();

    @Test
    void whatIsNotKnownIsFilled() {
        ContactFill.Filled filled = ContactFill.of(facts("Müller", null, null), facts("Müller", "Optik Nord", BORN));
        assertThat(filled.facts().company()).isEqualTo("Optik Nord");
        assertThat(filled.facts().birthDate()).isEqualTo(BORN);
        assertThat(filled.differences()).isEmpty();
    }

    @Test
    void whatIsKnownIsNeverOverwrittenAndTheOtherIsKept() {
        ContactFill.Filled filled =
                ContactFill.of(facts("Müller", "Optik Nord", BORN), facts("Maier", "Optik Süd", BORN.plusDays(1)));
        assertThat(filled.facts()).isEqualTo(facts("Müller", "Optik Nord", BORN));
        assertThat(filled.differences()).extracting(Said::shown).containsExactly("Maier", "Optik Süd", "1971-03-13");
    }

    @Test
    void capitalsAccentsAndSpacesAreNoDifference() {
        assertThat(ContactFill.of(facts("Müller", "Optik Nord", BORN), facts("MULLER", "optik  nord", BORN))
                        .differences())
                .isEmpty();
    }

    @Test
    void furtherAddressesAndPhonesWaitToBeAdded() {
        ContactFacts known = with(List.of(email("a@example.org")), List.of());
        ContactFacts lead = with(List.of(email("A@example.org"), email("b@example.org")), List.of());
        ContactFill.Filled filled = ContactFill.of(known, lead);
        assertThat(filled.facts().emails()).containsExactly(email("a@example.org"));
        assertThat(filled.differences()).extracting(Said::shown).containsExactly("b@example.org");
    }

    @Test
    void customFieldsAreFilledAndComparedOneByOne() {
        CustomValue five = new CustomValue(BUDGET, "5", null, null, null);
        CustomValue six = new CustomValue(BUDGET, "6", null, null, null);
        assertThat(ContactFill.of(with(List.of(), List.of()), with(List.of(), List.of(five)))
                        .facts()
                        .custom())
                .containsExactly(five);
        ContactFill.Filled filled = ContactFill.of(with(List.of(), List.of(five)), with(List.of(), List.of(six)));
        assertThat(filled.facts().custom()).containsExactly(five);
        assertThat(filled.differences()).containsExactly(Said.custom(six));
    }

    @Test
    void takingOverPutsOneThingInThePlaceOfAnotherOrBesideIt() {
        ContactFacts known = facts("Müller", "Optik Nord", BORN);
        assertThat(ContactFill.with(known, Said.text(ContactField.COMPANY, "Optik Süd"))
                        .company())
                .isEqualTo("Optik Süd");
        assertThat(ContactFill.with(
                                with(List.of(email("a@example.org")), List.of()),
                                Said.reach(ContactField.EMAIL, email("b@example.org")))
                        .emails())
                .containsExactly(email("a@example.org"), email("b@example.org"));
        CustomValue six = new CustomValue(BUDGET, "6", null, null, null);
        assertThat(ContactFill.with(
                                with(List.of(), List.of(new CustomValue(BUDGET, "5", null, null, null))),
                                Said.custom(six))
                        .custom())
                .containsExactly(six);
    }

    private static ContactReach email(String address) {
        return new ContactReach(address, null, address.toLowerCase(java.util.Locale.ROOT));
    }

    private static ContactFacts facts(String lastName, @Nullable String company, @Nullable LocalDate born) {
        return new ContactFacts(
                ContactType.CONTACT,
                lastName,
                null,
                null,
                null,
                company,
                null,
                null,
                null,
                born,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ContactFacts with(List<ContactReach> emails, List<CustomValue> custom) {
        return new ContactFacts(
                ContactType.CONTACT,
                "Müller",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                emails,
                List.of(),
                List.of(),
                custom);
    }
}
