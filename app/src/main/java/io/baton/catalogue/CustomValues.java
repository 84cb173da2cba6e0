package io.baton.catalogue;

import io.baton.shared.FieldProblem;
import io.baton.shared.TextInput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values of custom fields by the field's kind. What does not fit is among the problems, at the named field. */
public final class CustomValues {

    static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 10;
    private static final BigDecimal LARGEST_INTEGER = new BigDecimal("999999999999999");

    private CustomValues() {}

    /**
     * A value as JSON brings it: a number for numbers, a truth value for a tick, text for the rest.
     *
     * @param at the field's name in problems, such as {@code custom.budget}
     * @return empty where nothing was given or something is wrong with it
     */
    public static Optional<CustomValue> fromJson(
            CustomFieldView field, @Nullable Object value, String at, List<FieldProblem> problems) {
        return switch (value) {
            case null -> Optional.empty();
            case String text when isWritten(field.kind()) -> fromForm(field, text, at, problems);
            case Boolean tick when field.kind() == CustomFieldKind.TICK -> Optional.of(CustomValue.ofTick(field, tick));
            case Number number when isNumeric(field.kind()) -> number(field, number.toString(), at, problems);
            default -> {
                problems.add(FieldProblem.malformed(at, "a value of kind " + field.kind()));
                yield Optional.empty();
            }
        };
    }

    /** A value as a form brings it: text, blank for none; a tick is there or not. */
    public static Optional<CustomValue> fromForm(
            CustomFieldView field, @Nullable String value, String at, List<FieldProblem> problems) {
        String text = TextInput.line(at, value, LONGEST_TEXT, problems);
        if (text == null) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> Optional.of(CustomValue.ofText(field, text));
            case CHOICE -> choice(field, text, at, problems);
            case NUMBER, INTEGER -> number(field, text, at, problems);
            case DATE -> date(field, text, at, problems);
            case TICK -> Optional.of(CustomValue.ofTick(field, !"false".equals(text.toLowerCase(Locale.ROOT))));
        };
    }

    private static boolean isWritten(CustomFieldKind kind) {
        return kind == CustomFieldKind.TEXT || kind == CustomFieldKind.CHOICE || kind == CustomFieldKind.DATE;
    }

    private static boolean isNumeric(CustomFieldKind kind) {
        return kind == CustomFieldKind.NUMBER || kind == CustomFieldKind.INTEGER;
    }

    private static Optional<CustomValue> choice(
            CustomFieldView field, String text, String at, List<FieldProblem> problems) {
        if (field.choices().contains(text)) {
            return Optional.of(CustomValue.ofText(field, text));
        }
        problems.add(new FieldProblem(at, "NOT_A_CHOICE", "must be one of " + field.choices()));
        return Optional.empty();
    }

    private static Optional<CustomValue> number(
            CustomFieldView field, String text, String at, List<FieldProblem> problems) {
        Optional<BigDecimal> number = field.kind() == CustomFieldKind.INTEGER ? integer(text) : decimal(text);
        if (number.isEmpty()) {
            String expected = field.kind() == CustomFieldKind.INTEGER ? "a whole number" : "a number";
            problems.add(FieldProblem.malformed(at, expected));
        }
        return number.map(value -> CustomValue.ofNumber(field, value));
    }

    /** A whole number, also where JSON wrote it as 3.0; at most 15 digits, which every JSON reader keeps exact. */
    private static Optional<BigDecimal> integer(String text) {
        try {
            BigInteger whole =
                    decimal(text).orElseThrow(ArithmeticException::new).toBigIntegerExact();
            BigDecimal number = new BigDecimal(whole);
            return number.abs().compareTo(LARGEST_INTEGER) <= 0 ? Optional.of(number) : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            // The exponent first: 1e999999999 is short to write and long to write out.
            if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
                return Optional.empty();
            }
            return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<CustomValue> date(
            CustomFieldView field, String text, String at, List<FieldProblem> problems) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1000 && date.getYear() <= 9999) {
                return Optional.of(CustomValue.ofDate(field, date));
            }
        } catch (DateTimeException e) {
            // said below, with the years that cannot be kept
        }
        problems.add(FieldProblem.malformed(at, "a date such as 2027-03-31"));
        return Optional.empty();
    }
}
