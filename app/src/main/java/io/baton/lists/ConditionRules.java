package io.baton.lists;

import io.baton.assignment.Happening;
import io.baton.leads.CloseOutcome;
import io.baton.leads.Stage;
import io.baton.lists.Condition.Operator;
import io.baton.shared.FieldProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a condition can be: an operator that fits its field, and values the operator can compare. */
final class ConditionRules {

    private static final int LONGEST_VALUE = 500;
    private static final int MOST_DIGITS = 40;

    /** Some hundred years. */
    private static final int MOST_DAYS = 36_525;

    private ConditionRules() {}

    /** What is wrong with a condition, at the named places; empty when nothing is. */
    static List<FieldProblem> check(Condition condition, ConditionField field) {
        List<FieldProblem> problems = new ArrayList<>();
        Operator operator = condition.operator();
        if (!field.kind().operators().contains(operator)) {
            return List.of(new FieldProblem(
                    "operator", "UNKNOWN", "is none of " + field.kind().operators()));
        }
        if (condition.values().size() > Condition.MOST_VALUES
                || condition.values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            return List.of(FieldProblem.tooLong("value", LONGEST_VALUE));
        }
        switch (operator) {
            case IS, BEGINS -> one(condition, field, problems);
            case BETWEEN -> range(condition, field, problems);
            case LAST -> days(condition, problems);
            case ANY_OF -> several(condition, field, problems);
            case YES, NO, FILLED, EMPTY -> none(condition, problems);
        }
        return problems;
    }

    /** What a condition on VALIDATED says where nobody validated. */
    static final String NONE = "NONE";

    private static void one(Condition condition, ConditionField field, List<FieldProblem> problems) {
        String value = condition.value(0);
        int most = field.kind() == ConditionField.Kind.HAPPENED ? 2 : 1;
        if (value.isBlank() || condition.values().size() > most) {
            problems.add(FieldProblem.required("value"));
        } else if (field.kind() == ConditionField.Kind.HAPPENED) {
            happened(condition, problems);
        } else if (field.kind() == ConditionField.Kind.VALIDATED
                && !List.of(CloseOutcome.WON.name(), CloseOutcome.LOST.name(), NONE)
                        .contains(value)) {
            problems.add(FieldProblem.malformed("value", "WON, LOST or NONE"));
        } else if (isById(field.kind()) && read(value, UUID::fromString).isEmpty()) {
            problems.add(FieldProblem.malformed("value", "the id of an office, an import or an alert"));
        }
    }

    private static void happened(Condition condition, List<FieldProblem> problems) {
        Optional<Happening> what = read(condition.value(0), Happening::valueOf);
        boolean byUser = condition.values().size() > 1;
        if (what.isEmpty()) {
            problems.add(FieldProblem.malformed("value", "one of " + Arrays.toString(Happening.values())));
        } else if (byUser
                && (what.get() == Happening.DISPATCHED
                        || read(condition.value(1), UUID::fromString).isEmpty())) {
            problems.add(FieldProblem.malformed("value", "the id of a user, and of no dispatch"));
        }
    }

    private static boolean isById(ConditionField.Kind kind) {
        return kind == ConditionField.Kind.OFFICE
                || kind == ConditionField.Kind.BRANCH
                || kind == ConditionField.Kind.IMPORT
                || kind == ConditionField.Kind.ALERT;
    }

    private static void several(Condition condition, ConditionField field, List<FieldProblem> problems) {
        if (condition.values().isEmpty() || condition.values().stream().anyMatch(String::isBlank)) {
            problems.add(FieldProblem.required("value"));
        } else if (field.kind() == ConditionField.Kind.STAGE
                && condition.values().stream()
                        .anyMatch(value -> read(value, Stage::valueOf).isEmpty())) {
            problems.add(FieldProblem.malformed("value", "some of " + Arrays.toString(Stage.values())));
        } else if (field.kind() == ConditionField.Kind.RESULT
                && condition.values().stream()
                        .anyMatch(value -> read(value, CloseOutcome::valueOf).isEmpty())) {
            problems.add(FieldProblem.malformed("value", "some of " + Arrays.toString(CloseOutcome.values())));
        }
    }

    private static void none(Condition condition, List<FieldProblem> problems) {
        if (!condition.values().isEmpty()) {
            problems.add(new FieldProblem("value", "UNKNOWN", "the operator takes no value"));
        }
    }

    private static void days(Condition condition, List<FieldProblem> problems) {
        if (condition.values().size() != 1 || condition.value(0).isBlank()) {
            problems.add(FieldProblem.required("value"));
        } else if (days(condition.value(0)).isEmpty()) {
            problems.add(FieldProblem.malformed("value", "a number of days from 1 to " + MOST_DAYS));
        }
    }

    private static void range(Condition condition, ConditionField field, List<FieldProblem> problems) {
        if (condition.values().size() != 2) {
            problems.add(FieldProblem.malformed("value", "the first and the last value, either can be blank"));
            return;
        }
        boolean dates = field.kind() == ConditionField.Kind.DATE || field.kind() == ConditionField.Kind.DAY;
        Optional<? extends Comparable<?>> from = end("from", condition.value(0), dates, problems);
        Optional<? extends Comparable<?>> to = end("to", condition.value(1), dates, problems);
        if (condition.value(0).isBlank() && condition.value(1).isBlank()) {
            problems.add(FieldProblem.required("from"));
        } else if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
            problems.add(new FieldProblem("to", "BEFORE", "must not be before what it begins with"));
        }
    }

    private static boolean isAfter(Comparable<?> from, Comparable<?> to) {
        if (from instanceof LocalDate first && to instanceof LocalDate last) {
            return first.isAfter(last);
        }
        return from instanceof BigDecimal least && to instanceof BigDecimal most && least.compareTo(most) > 0;
    }

    private static Optional<? extends Comparable<?>> end(
            String at, String value, boolean dates, List<FieldProblem> problems) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        Optional<? extends Comparable<?>> end = dates ? date(value) : number(value);
        if (end.isEmpty()) {
            problems.add(FieldProblem.malformed(at, dates ? "a date such as 2027-03-31" : "a number such as 12.5"));
        }
        return end;
    }

    /** A date within the years that are kept. */
    static Optional<LocalDate> date(String value) {
        return read(value, text -> LocalDate.parse(text.strip()))
                .filter(date -> date.getYear() >= 1000 && date.getYear() <= 9999);
    }

    /** A number of no more digits than any that is kept. */
    static Optional<BigDecimal> number(String value) {
        return read(value, text -> new BigDecimal(text.strip()))
                .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS);
    }

    /** How many days back, today being one of them. */
    static Optional<Integer> days(String value) {
        return read(value, text -> Integer.valueOf(text.strip())).filter(days -> days >= 1 && days <= MOST_DAYS);
    }

    private static <T> Optional<T> read(String value, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(value));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
