package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.catalogue.CustomFieldKind;
import io.baton.catalogue.CustomFieldView;
import io.baton.catalogue.DuplicateRule;
import io.baton.shared.FieldProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID GROUP = UUID.randomUUID();
    private static final LeadTerms TERMS = new LeadTerms(
            GROUP,
            DuplicateRule.LINKING,
            null,
            List.of(
                    field("wants", CustomFieldKind.TEXT),
                    field("income", CustomFieldKind.NUMBER),
                    field("children", CustomFieldKind.INTEGER),
                    CustomFieldView.everywhere(
                            UUID.randomUUID(), "plan", "Plan", CustomFieldKind.CHOICE, List.of("A", "B")),
                    field("callBack", CustomFieldKind.DATE),
                    field("owner", CustomFieldKind.TICK)),
            List.of("Never", "Daily"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Neil",
                "von der Leyen",
                "Müller-Lüdenscheidt",
                "阮氏",
                "أمل حداد",
                "שלום",
                "Ng",
                "X Æ A-12",
                "🙂",
                "Д",
                "n̈",
                "Ó",
                "d’Arc",
                "Null",
                "<script>alert(1)</script>",
                "Robert'); DROP TABLE lead;--"
            })
    void everyNameOfARealPersonIsOne(String name) {
        assertThat(problems(Drafts.contact("Zoë", name))).isEmpty();
        assertThat(Drafts.contact(null, name).cleaned().lastName()).isEqualTo(name);
    }

    @Test
    void twoHundredCharactersAreANameAndOneMoreAreNot() {
        assertThat(problems(Drafts.contact(null, "🙂".repeat(200)))).isEmpty();
        assertThat(problems(Drafts.contact(null, "ü".repeat(201)))).containsExactly("lastName TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u00a0", "\u200b\u200b", "\u202e", "\u2003"})
    void whatCannotBeSeenIsNoName(String nothing) {
        assertThat(problems(Drafts.contact("Zoë", nothing))).containsExactly("lastName REQUIRED");
        assertThat(problems(Drafts.business(nothing))).containsExactly("businessName REQUIRED");
    }

    @Test
    void aBusinessNeedsNoLastNameAndAnAdvisorDoes() {
        assertThat(problems(Drafts.business("Ünal & Söhne"))).isEmpty();
        assertThat(problems(LeadDraft.named(LeadType.ADVISOR, "Tan"))).isEmpty();
        assertThat(problems(LeadDraft.named(LeadType.ADVISOR, " "))).containsExactly("lastName REQUIRED");
    }

    @Test
    void lineEndsBecomeSpaces() {
        assertThat(Drafts.contact(null, " van\r\n\tDam ").cleaned().lastName()).isEqualTo("van Dam");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("birthDate", LocalDate.of(2026, 11, 23), "birthDate OUT_OF_RANGE"),
                wrong("birthDate", LocalDate.of(1879, 12, 31), "birthDate OUT_OF_RANGE"),
                wrong("tobaccoUse", "Sometimes", "tobaccoUse NOT_LISTED"),
                wrong("source", "s".repeat(101), "source TOO_LONG"),
                wrong("web", "w".repeat(501), "web TOO_LONG"),
                wrong("greeting", "g".repeat(51), "greeting TOO_LONG"),
                wrong("emails", List.of(point("a@b.org"), point(" ")), "emails[1].value REQUIRED"),
                wrong("emails", List.of(point("e".repeat(255))), "emails[0].value TOO_LONG"),
                wrong("phones", List.of(new ContactPoint("1", "l".repeat(51))), "phones[0].label TOO_LONG"),
                wrong("phones", Collections.nCopies(11, point("1")), "phones TOO_MANY"),
                wrong("addresses", List.of(address(null)), "addresses[0] REQUIRED"),
                wrong("addresses", List.of(address("GB"), address("England")), "addresses[1].country MALFORMED"),
                wrong("addresses", List.of(address("XX")), "addresses[0].country MALFORMED"),
                wrong("addresses", Collections.nCopies(6, address("DE")), "addresses TOO_MANY"),
                wrong("consent", new Consent(true, "t".repeat(5001), null, null), "consent.text TOO_LONG"),
                wrong("consent", new Consent(true, null, null, Instant.MAX), "consent.at OUT_OF_RANGE"),
                wrong("consent", new Consent(true, null, null, Instant.MIN), "consent.at OUT_OF_RANGE"),
                wrong("custom", Map.of("shoeSize", 43), "custom.shoeSize UNKNOWN"),
                wrong("custom", Map.of("k".repeat(5000), 1), "custom." + "k".repeat(50) + " UNKNOWN"),
                wrong("custom", Map.of("wants", 7), "custom.wants MALFORMED"),
                wrong("custom", Map.of("wants", "w".repeat(501)), "custom.wants TOO_LONG"),
                wrong("custom", Map.of("income", "much"), "custom.income MALFORMED"),
                wrong("custom", Map.of("income", Double.POSITIVE_INFINITY), "custom.income MALFORMED"),
                wrong("custom", Map.of("children", 1.5), "custom.children MALFORMED"),
                wrong("custom", Map.of("callBack", "soon"), "custom.callBack MALFORMED"),
                wrong("custom", Map.of("owner", "yes"), "custom.owner MALFORMED"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void eachFieldTellsWhatIsWrongWithIt(String field, Object value, String problem) {
        assertThat(problems(Drafts.contact("Zoë", "Müller").say(field, value))).containsExactly(problem);
    }

    @Test
    void valuesOfEveryKindAreTaken() {
        assertThat(problems(Drafts.contact("Zoë", "Müller")
                        .say("birthDate", TODAY)
                        .say("tobaccoUse", "Daily")
                        .say("addresses", List.of(address("gb")))
                        .say("consent", new Consent(true, "ok", "3", Instant.parse("2026-11-22T10:00:00Z")))
                        .say(
                                "custom",
                                Map.of(
                                        "wants",
                                        "Pension review",
                                        "income",
                                        1234.5,
                                        "children",
                                        2,
                                        "plan",
                                        "B",
                                        "callBack",
                                        "2026-12-01",
                                        "owner",
                                        true))))
                .isEmpty();
    }

    @Test
    void anUnusableAddressIsNoProblem() {
        assertThat(problems(
                        Drafts.contact("Zoë", "Müller").emails("zoe(at)home").phones("ask Bo")))
                .isEmpty();
    }

    @Test
    void whatTheLeadSaysAlreadyMayStay() {
        LeadDraft present = Drafts.contact(null, "Müller")
                .say("tobaccoUse", "Pipe")
                .say("custom", Map.of("plan", "Old"))
                .cleaned();
        assertThat(LeadRules.problems(present, TERMS.keeping(present), TODAY)).isEmpty();
        assertThat(LeadRules.problems(present, TERMS, TODAY)).hasSize(2);
    }

    private static List<String> problems(Drafts draft) {
        return problems(draft.typed());
    }

    private static List<String> problems(LeadDraft draft) {
        return LeadRules.problems(LeadCleaning.clean(draft, "GB"), TERMS, TODAY).stream()
                .map(LeadRulesTest::told)
                .toList();
    }

    private static String told(FieldProblem problem) {
        return problem.field() + " " + problem.code();
    }

    private static Arguments wrong(String field, Object value, String problem) {
        return Arguments.of(field, value, problem);
    }

    private static ContactPoint point(String value) {
        return new ContactPoint(value, null);
    }

    private static PostalAddress address(@org.jspecify.annotations.Nullable String country) {
        return new PostalAddress(null, null, null, null, country);
    }

    private static CustomFieldView field(String key, CustomFieldKind kind) {
        return CustomFieldView.everywhere(UUID.randomUUID(), key, key, kind, List.of());
    }
}
