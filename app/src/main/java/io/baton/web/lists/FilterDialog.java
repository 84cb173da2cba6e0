package io.baton.web.lists;

import io.baton.lists.Condition.Operator;
import io.baton.lists.ConditionField;
import io.baton.lists.LeadSelection.Parameter;
import io.baton.web.FormProblems;
import io.baton.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dialog that adds a filter: what it shall be about, and then what it asks of that.
 *
 * @param address of the list
 * @param entries what can still be filtered by
 * @param form what is asked of the chosen one, or null while none is chosen
 */
public record FilterDialog(
        ListAddress address, List<Entry> entries, @Nullable Form form, FormProblems problems) {

    /**
     * One thing to filter by.
     *
     * @param code as the address of the form names it
     * @param href of the form that asks what
     */
    public record Entry(
            String code,
            @Nullable FilterField standard,
            @Nullable ConditionField field,
            String href) {

        public String name(Ui ui) {
            if (standard != null) {
                return ui.t(standard.textKey());
            }
            return field == null ? ui.t("lists.condition.unknown") : FilterChip.name(ui, field);
        }

        /** Whether it is a custom field. */
        public boolean custom() {
            return field != null && field.custom() != null;
        }
    }

    /**
     * What is asked of one thing.
     *
     * @param input how its values are given
     * @param operators how it is compared; one where there is nothing to choose
     * @param choices what can be chosen, where values are chosen
     */
    public record Form(Entry entry, Input input, List<Operator> operators, List<Choice> choices, Typed typed) {}

    /** How values are given. */
    public enum Input {
        NOTHING,
        ONE_OF,
        SOME_OF,
        TEXT,
        NUMBERS,
        DATES
    }

    /** One choice: as the address spells it, and in words; of a type or a stage the key of its text. */
    public record Choice(
            String value, @Nullable String words, @Nullable String textKey) {

        static Choice of(String value, String words) {
            return new Choice(value, words, null);
        }

        static Choice named(String value, String textKey) {
            return new Choice(value, null, textKey);
        }

        public String text(Ui ui) {
            return textKey == null ? String.valueOf(words) : ui.t(textKey);
        }
    }

    /** What was filled in, to be shown again. */
    public record Typed(@Nullable Operator operator, List<String> values, String from, String to) {

        static final Typed NOTHING = new Typed(null, List.of(), "", "");

        /** The first value, or blank. */
        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /** The list as hidden fields of the form. */
    public List<Parameter> kept() {
        return address.parameters();
    }
}
