package io.baton.web.lists;

import io.baton.lists.Condition;
import io.baton.lists.ConditionField;
import io.baton.web.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One filter that is set.
 *
 * @param standard what it is about, or null for a condition
 * @param field what its condition is about, or null where there is no such thing
 * @param condition null for a standard filter
 * @param words names of what its values are, as far as they are the organisation's own
 * @param without the address of the list without it
 * @param offered whether what it is about can still be chosen
 */
public record FilterChip(
        @Nullable FilterField standard,
        @Nullable ConditionField field,
        @Nullable Condition condition,
        List<String> words,
        String without,
        boolean offered) {

    /** For what is not there, or not for whoever asks. */
    static final String UNKNOWN = "?";

    /** What it is about. */
    public String name(Ui ui) {
        if (standard != null) {
            return ui.t(standard.textKey());
        }
        return field == null ? ui.t("lists.condition.unknown") : name(ui, field);
    }

    /** What something is called that conditions can be about. */
    public static String name(Ui ui, ConditionField field) {
        return field.custom() == null
                ? ui.t("lists.condition." + field.code())
                : field.custom().label();
    }

    /** What it asks. */
    public String value(Ui ui) {
        if (standard != null) {
            String word = String.join(", ", words);
            return standard == FilterField.TYPE ? ui.t("lists.type." + word) : word;
        }
        if (condition == null || field == null) {
            return ui.t("lists.condition.unknownValue");
        }
        return switch (condition.operator()) {
            case IS -> words.stream().map(word -> word(ui, word, field)).collect(Collectors.joining(", "));
            case BEGINS -> ui.t("lists.condition.begins", condition.value(0));
            case BETWEEN -> between(ui, condition, field);
            case LAST ->
                ui.t("lists.condition.last", Integer.parseInt(condition.value(0).strip()));
            case ANY_OF -> words.stream().map(word -> oneOf(ui, word, field)).collect(Collectors.joining(", "));
            case YES -> ui.t("lists.yes");
            case NO -> ui.t("lists.no");
            case FILLED -> ui.t("lists.condition.filled");
            case EMPTY -> ui.t("lists.condition.empty");
        };
    }

    /** An alert is called by when it told of something; what happened, by whom where that is asked. */
    private String word(Ui ui, String word, ConditionField field) {
        return switch (field.kind()) {
            case ALERT -> word.equals(UNKNOWN) ? word : ui.exact(Instant.parse(word));
            case HAPPENED -> word.equals(words.getFirst()) ? ui.t("Happening." + word) : word;
            case VALIDATED -> ui.t("lists.validated." + word);
            case TEXT, NUMBER, INTEGER, DATE, CHOICE, TICK, YES_NO, STAGE, DAY, OFFICE, BRANCH, IMPORT, RESULT -> word;
        };
    }

    private static String oneOf(Ui ui, String word, ConditionField field) {
        return switch (field.kind()) {
            case STAGE -> ui.t("lists.stage." + word);
            case RESULT -> ui.t("CloseOutcome." + word);
            case TEXT,
                    NUMBER,
                    INTEGER,
                    DATE,
                    CHOICE,
                    TICK,
                    YES_NO,
                    DAY,
                    OFFICE,
                    BRANCH,
                    IMPORT,
                    ALERT,
                    HAPPENED,
                    VALIDATED -> word;
        };
    }

    private static String between(Ui ui, Condition condition, ConditionField field) {
        String from = condition.value(0);
        String to = condition.value(1);
        if (from.isBlank()) {
            return ui.t("lists.condition.to", end(ui, to, field));
        }
        if (to.isBlank()) {
            return ui.t("lists.condition.from", end(ui, from, field));
        }
        return from.equals(to)
                ? end(ui, from, field)
                : ui.t("lists.condition.between", end(ui, from, field), end(ui, to, field));
    }

    private static String end(Ui ui, String value, ConditionField field) {
        return switch (field.kind()) {
            case DATE, DAY -> ui.date(LocalDate.parse(value.strip()));
            case NUMBER, INTEGER -> ui.number(new BigDecimal(value.strip()));
            case TEXT, CHOICE, TICK, YES_NO, STAGE, OFFICE, BRANCH, IMPORT, ALERT, HAPPENED, RESULT, VALIDATED -> value;
        };
    }
}
