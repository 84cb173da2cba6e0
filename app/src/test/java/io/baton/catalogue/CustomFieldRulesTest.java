package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.shared.FieldProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What custom fields may be called, and in which order they stand. */
class CustomFieldRulesTest {

    private static final FieldReach EVERYWHERE = new FieldReach(true, List.of(), null, true);

    private final CustomFieldView budget = field("budget", "Budget", true);
    private final CustomFieldView wants = field("wants", "Wants", true);
    private final CustomFieldView colour = field("colour", "Colour", true);
    private final CustomFieldView old = field("old", "Old", false);
    private final CustomFieldRules rules = new CustomFieldRules(List.of(budget, wants, colour, old));
    private final List<FieldProblem> problems = new ArrayList<>();

    @Test
    void aKeyIsMadeOfTheLabel() {
        assertThat(rules.key(null, "Größe des Hauses (m²)", problems)).isEqualTo("grosseDesHausesM2");
        assertThat(rules.key("", "Budget", problems)).isEqualTo("budget2");
        assertThat(rules.key(" ", "2nd car", problems)).isEqualTo("field2ndCar");
        assertThat(rules.key(null, "電話", problems)).isEqualTo("field");
        assertThat(rules.key(null, "word ".repeat(30), problems)).matches("[a-z][a-zA-Z0-9]{0,49}");
        assertThat(problems).isEmpty();
    }

    @Test
    void aKeyGivenMustBeFreeAndPlain() {
        rules.key("budget", "Money", problems);
        rules.key("Money", "Money", problems);
        rules.key("m".repeat(51), "Money", problems);
        assertThat(problems).extracting(FieldProblem::code).containsExactly("TAKEN", "MALFORMED", "MALFORMED");
    }

    @Test
    void aLabelIsUsedOnceWhateverItsCaseAndAccents() {
        rules.label("BÚDGET", null, problems);
        rules.label("budget", budget.id(), problems);
        rules.label(" ", null, problems);
        rules.label("x".repeat(101), null, problems);
        assertThat(problems).extracting(FieldProblem::code).containsExactly("TAKEN", "REQUIRED", "TOO_LONG");
    }

    @Test
    void choicesBelongToChoicesOnly() {
        CustomFieldRules.choices(CustomFieldKind.CHOICE, null, problems);
        CustomFieldRules.choices(CustomFieldKind.TEXT, List.of("a"), problems);
        CustomFieldRules.choices(CustomFieldKind.CHOICE, Arrays.asList("Yes", " ", "yés", null), problems);
        assertThat(problems)
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(
                        "choices REQUIRED",
                        "choices NOT_ALLOWED",
                        "choices[1] REQUIRED",
                        "choices[2] TAKEN",
                        "choices[3] REQUIRED");
    }

    @Test
    void aFieldMovesAmongThoseOffered() {
        assertThat(order(colour, 1)).isEqualTo("Colour Budget Wants Old");
        assertThat(order(budget, 2)).isEqualTo("Wants Budget Colour Old");
        assertThat(order(budget, 99)).isEqualTo("Wants Colour Budget Old");
        assertThat(order(budget, -5)).isEqualTo("Budget Wants Colour Old");
        assertThat(order(wants, Integer.MAX_VALUE)).isEqualTo("Budget Colour Wants Old");
    }

    @Test
    void retiringPutsAFieldLastAndOfferingBehindTheOffered() {
        assertThat(order(wants.changedTo(EVERYWHERE, "Wants", List.of(), false), null))
                .isEqualTo("Budget Colour Old Wants");
        assertThat(order(old.changedTo(EVERYWHERE, "Old", List.of(), true), null))
                .isEqualTo("Budget Wants Colour Old");
    }

    private String order(CustomFieldView field, @Nullable Integer position) {
        List<UUID> order = rules.orderWith(field, position);
        return String.join(
                " ",
                order.stream()
                        .map(id -> Stream.of(budget, wants, colour, old)
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .label())
                        .toList());
    }

    private static CustomFieldView field(String key, String label, boolean active) {
        return new CustomFieldView(
                UUID.randomUUID(),
                true,
                List.of(),
                null,
                true,
                key,
                label,
                CustomFieldKind.TEXT,
                List.of(),
                1,
                active,
                1);
    }
}
