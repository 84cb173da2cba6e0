package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.shared.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values each kind of custom field takes. */
class CustomValuesTest {

    private final List<FieldProblem> problems = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "TEXT,      ' a word ',   a word",
        "CHOICE,    Red,          Red",
        "NUMBER,    12.50,        12.5",
        "NUMBER,    1e3,          1000",
        "NUMBER,    -0.000,       0",
        "INTEGER,   42,           42",
        "INTEGER,   3.0,          3",
        "DATE,      2027-03-31,   2027-03-31",
        "TICK,      on,           true",
        "TICK,      false,        false",
    })
    void aFormBringsText(CustomFieldKind kind, String typed, String kept) {
        assertThat(CustomValues.fromForm(field(kind), typed, "custom.f", problems))
                .get()
                .extracting(value -> value.plain().toString())
                .isEqualTo(kept);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CHOICE,    red",
        "CHOICE,    Blue",
        "NUMBER,    twelve",
        "NUMBER,    1e999999999",
        "NUMBER,    0.00000000001",
        "NUMBER,    NaN",
        "INTEGER,   1.5",
        "INTEGER,   9999999999999999",
        "INTEGER,   1e-999999999",
        "DATE,      31.03.2027",
        "DATE,      2027-02-30",
        "DATE,      +12027-01-01",
        "DATE,      0027-01-01",
    })
    void whatDoesNotFitIsAProblemOfThatField(CustomFieldKind kind, String typed) {
        assertThat(CustomValues.fromForm(field(kind), typed, "custom.f", problems))
                .isEmpty();
        assertThat(problems).extracting(FieldProblem::field).containsExactly("custom.f");
    }

    @Test
    void nothingGivenIsNoValueAndNoProblem() {
        for (CustomFieldKind kind : CustomFieldKind.values()) {
            assertThat(CustomValues.fromForm(field(kind), "  ", "custom.f", problems))
                    .isEmpty();
            assertThat(CustomValues.fromJson(field(kind), null, "custom.f", problems))
                    .isEmpty();
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void jsonBringsTypedValues() {
        assertThat(plain(CustomFieldKind.NUMBER, 12.5)).isEqualTo(new BigDecimal("12.5"));
        assertThat(plain(CustomFieldKind.INTEGER, 7)).isEqualTo(new BigDecimal("7"));
        assertThat(plain(CustomFieldKind.TICK, true)).isEqualTo(true);
        assertThat(plain(CustomFieldKind.DATE, "2027-03-31")).isEqualTo("2027-03-31");
        assertThat(problems).isEmpty();
    }

    @Test
    void jsonOfAnotherTypeIsRefused() {
        List<Object> wrong = List.of("12", 1, "yes", List.of("Red"), true, 20270331);
        List<CustomFieldKind> kinds = List.of(
                CustomFieldKind.NUMBER,
                CustomFieldKind.TICK,
                CustomFieldKind.TICK,
                CustomFieldKind.CHOICE,
                CustomFieldKind.TEXT,
                CustomFieldKind.DATE);
        for (int i = 0; i < wrong.size(); i++) {
            plain(kinds.get(i), wrong.get(i));
            assertThat(problems).as("%s for %s", wrong.get(i), kinds.get(i)).hasSize(i + 1);
        }
    }

    @Test
    void textHasOneLineOfAtMost500Characters() {
        CustomValues.fromForm(field(CustomFieldKind.TEXT), "x".repeat(501), "a", problems);
        CustomValues.fromForm(field(CustomFieldKind.TEXT), "one\ntwo", "b", problems);
        assertThat(CustomValues.fromForm(field(CustomFieldKind.TEXT), "😀".repeat(500), "c", problems))
                .isPresent();
        assertThat(problems).extracting(FieldProblem::code).containsExactly("TOO_LONG", "MALFORMED");
    }

    private @Nullable Object plain(CustomFieldKind kind, Object value) {
        return CustomValues.fromJson(field(kind), value, "custom.f", problems)
                .map(CustomValue::plain)
                .orElse(null);
    }

    private static CustomFieldView field(CustomFieldKind kind) {
        List<String> choices = kind == CustomFieldKind.CHOICE ? List.of("Red", "Green") : List.of();
        return CustomFieldView.everywhere(UUID.randomUUID(), "f", "F", kind, choices);
    }
}
