package io.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When two records are the same person or firm, rule by rule, with the names and numbers people really have. */
class MatchKeysTest {

    private static final LocalDate BORN = LocalDate.of(1971, 3, 12);

    @Test
    void anEmailIsEnough() {
        assertThat(reason(
                        person("Zoë", "Müller").email("zoe@example.org"),
                        person("A", "Other").email("zoe@example.org")))
                .contains(MatchReason.EMAIL);
    }

    @Test
    void aBusinessAndAPersonShareAnEmailToo() {
        assertThat(reason(
                        business("Ünal & Söhne").email("info@example.org"),
                        person("Can", "Ünal").email("info@example.org")))
                .contains(MatchReason.EMAIL);
    }

    @Test
    void aPhoneNeedsTheLastNameToo() {
        assertThat(reason(
                        person("Zoë", "Müller").phone("+491701234567"),
                        person("Z.", "MULLER").phone("+491701234567")))
                .contains(MatchReason.PHONE_AND_NAME);
        assertThat(reason(
                        person("Zoë", "Müller").phone("+491701234567"),
                        person("Zoë", "Maier").phone("+491701234567")))
                .isEmpty();
        assertThat(reason(
                        business("Optik").phone("+491701234567"),
                        business("Optik").phone("+491701234567")))
                .isEmpty();
    }

    @Test
    void oneOfSeveralPhonesIsEnough() {
        assertThat(reason(
                        person("Zoë", "Müller").phone("+491701234567").phone("+49301234567"),
                        person(null, "Müller").phone("+49891234567").phone("+49301234567")))
                .contains(MatchReason.PHONE_AND_NAME);
    }

    @Test
    void aPhoneIsTheSameHoweverItIsTyped() {
        for (String typed : List.of("020 7946 0958", "+44 (0)20 7946 0958", "0044 20 7946 0958", "٠٢٠٧٩٤٦٠٩٥٨")) {
            assertThat(PhoneNumbers.normalise(typed, "GB")).as(typed).contains("+442079460958");
        }
    }

    @Test
    void aNameNeedsTheBirthDateToo() {
        Sample zoe = person("Zoë", "Müller").born(BORN);
        assertThat(reason(zoe, person("ZOE", "Müller").born(BORN))).contains(MatchReason.NAME_AND_BIRTH_DATE);
        assertThat(reason(zoe, person("Zoë", "Müller").born(BORN.plusDays(1)))).isEmpty();
        assertThat(reason(zoe, person("Zoë", "Müller"))).isEmpty();
        assertThat(reason(zoe, person("Anna", "Müller").born(BORN))).isEmpty();
    }

    @Test
    void firstAndLastNameAreNotTakenForEachOther() {
        assertThat(reason(
                        person("Martin", "Luther King").born(BORN),
                        person("King", "Martin Luther").born(BORN)))
                .isEmpty();
    }

    @Test
    void aBusinessIsKnownByNameAndPostcode() {
        Sample optik = business("Müller Optik").postcode("ls1 5hd");
        assertThat(reason(optik, business("MULLER  OPTIK").postcode("LS1-5HD")))
                .contains(MatchReason.NAME_AND_POSTCODE);
        assertThat(reason(optik, business("Müller Optik").postcode("LS2"))).isEmpty();
        assertThat(reason(optik, business("Maier Optik").postcode("LS1 5HD"))).isEmpty();
        assertThat(reason(optik, business("Müller Optik"))).isEmpty();
    }

    @Test
    void theSurestReasonIsTold() {
        Sample zoe = person("Zoë", "Müller").born(BORN).phone("+491701234567").email("z@example.org");
        assertThat(reason(zoe, zoe)).contains(MatchReason.EMAIL);
    }

    @Test
    void namesAreTheSameWhateverTheirAccentsHyphensAndApostrophes() {
        assertSameName("Müller-Lüdenscheidt", "MÜLLER LÜDENSCHEIDT");
        assertSameName("O'Neil", "O’Neil");
        assertSameName("O'Neil", "ONeil");
        assertSameName("Søndergård", "Sondergard");
        assertSameName("Weiß", "WEISS");
        assertSameName("Łukasiewicz", "lukasiewicz");
        assertSameName("Nguyễn", "Nguyen");
    }

    @Test
    void namesFromRightToLeftAreTheSameWithAndWithoutVowelsAndMarks() {
        assertSameName("محمّد", "محمد");
        assertSameName("مـحـمـد", "محمد");
        assertSameName("\u200Fمحمد\u200E", "محمد");
        assertSameName("שָׁלוֹם", "שלום");
        assertThat(MatchKeys.name("محمد")).isNotEqualTo(MatchKeys.name("محمود"));
    }

    @Test
    void whatIsNoNameIsNoKey() {
        for (String none : List.of("", " ", "—", "\u200F", "'", "…")) {
            assertThat(MatchKeys.of(
                            person(null, none).born(BORN).phone("+491701234567").subject()))
                    .as(none)
                    .isEmpty();
        }
    }

    @Test
    void aKeyStaysShortHoweverLongTheName() {
        String long1 = "ﷺ".repeat(100);
        assertThat(MatchKeys.name(long1)).hasSizeLessThanOrEqualTo(120);
        assertThat(MatchKeys.name("𝔐".repeat(200)))
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContain("\uFFFD");
    }

    private static void assertSameName(String one, String other) {
        assertThat(MatchKeys.name(one)).as(one + " and " + other).isEqualTo(MatchKeys.name(other));
    }

    private static Optional<MatchReason> reason(Sample one, Sample other) {
        Set<String> keys = MatchKeys.of(one.subject());
        return MatchKeys.of(other.subject()).stream()
                .filter(keys::contains)
                .map(MatchReason::ofKey)
                .sorted()
                .findFirst();
    }

    private static Sample person(@Nullable String firstName, String lastName) {
        return new Sample(new MatchSubject(false, lastName, firstName, null, null, List.of(), List.of(), List.of()));
    }

    private static Sample business(String name) {
        return new Sample(new MatchSubject(true, null, null, name, null, List.of(), List.of(), List.of()));
    }

    /** A record of which a few things are known. */
    private record Sample(MatchSubject subject) {

        Sample email(String email) {
            return with(subject.birthDate(), added(List.copyOf(subject.emails()), email), subject.phones(), List.of());
        }

        Sample phone(String phone) {
            return with(subject.birthDate(), subject.emails(), added(List.copyOf(subject.phones()), phone), List.of());
        }

        Sample born(LocalDate date) {
            return with(date, subject.emails(), subject.phones(), List.of());
        }

        Sample postcode(String postcode) {
            return with(subject.birthDate(), subject.emails(), subject.phones(), List.of(postcode));
        }

        private Sample with(
                @Nullable LocalDate born,
                java.util.Collection<String> emails,
                java.util.Collection<String> phones,
                java.util.Collection<String> postcodes) {
            return new Sample(new MatchSubject(
                    subject.business(),
                    subject.lastName(),
                    subject.firstName(),
                    subject.businessName(),
                    born,
                    emails,
                    phones,
                    postcodes));
        }

        private static List<String> added(List<String> values, String further) {
            List<String> more = new java.util.ArrayList<>(values);
            more.add(further);
            return Collections.unmodifiableList(more);
        }
    }
}
