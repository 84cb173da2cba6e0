package io.baton.lists;

import io.baton.catalogue.CustomFieldView;
import io.baton.lists.Condition.Operator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a condition can be about.
 *
 * @param code as conditions spell it
 * @param custom the custom field, or null for what every lead has
 */
public record ConditionField(
        String code, Kind kind, @Nullable CustomFieldView custom) {

    /** What its values are, and with it how they are compared. */
    public enum Kind {
        TEXT(Operator.IS, Operator.BEGINS, Operator.FILLED, Operator.EMPTY),
        NUMBER(Operator.BETWEEN, Operator.FILLED, Operator.EMPTY),
        INTEGER(Operator.BETWEEN, Operator.FILLED, Operator.EMPTY),
        DATE(Operator.BETWEEN, Operator.LAST, Operator.FILLED, Operator.EMPTY),
        CHOICE(Operator.ANY_OF, Operator.FILLED, Operator.EMPTY),
        /** Nobody ticked it is the same as no, since a form cannot tell the two apart. */
        TICK(Operator.YES, Operator.NO),
        YES_NO(Operator.YES, Operator.NO),
        STAGE(Operator.ANY_OF),
        /** A day of the user's own calendar. */
        DAY(Operator.LAST, Operator.BETWEEN),
        OFFICE(Operator.IS),
        /** An office, with all below it. */
        BRANCH(Operator.IS),
        IMPORT(Operator.IS),
        ALERT(Operator.IS),
        /** What happened to the lead; a second value is the user in whose assignment it did. */
        HAPPENED(Operator.IS),
        /** As what it was closed. */
        RESULT(Operator.ANY_OF),
        /** How a coordinator said it really ended: WON, LOST, or NONE where nobody said. */
        VALIDATED(Operator.IS);

        private final List<Operator> operators;

        Kind(Operator... operators) {
            this.operators = List.of(operators);
        }

        public List<Operator> operators() {
            return operators;
        }
    }

    public static final ConditionField DUPLICATE = new ConditionField("duplicate", Kind.YES_NO, null);
    public static final ConditionField CONTACT_EXISTS = new ConditionField("contactExists", Kind.YES_NO, null);
    public static final ConditionField STAGE = new ConditionField("stage", Kind.STAGE, null);
    public static final ConditionField RECEIVED = new ConditionField("received", Kind.DAY, null);
    public static final ConditionField SENDER = new ConditionField("sender", Kind.OFFICE, null);
    public static final ConditionField BRANCH = new ConditionField("branch", Kind.BRANCH, null);

    public static final ConditionField HAPPENED = new ConditionField("happened", Kind.HAPPENED, null);
    public static final ConditionField RESULT = new ConditionField("result", Kind.RESULT, null);
    public static final ConditionField VALIDATED = new ConditionField("validated", Kind.VALIDATED, null);

    /** Whether it was closed as something that is no lead at all. */
    public static final ConditionField JUNK = new ConditionField("junk", Kind.YES_NO, null);

    public static final ConditionField IN_CAMPAIGN = new ConditionField("inCampaign", Kind.YES_NO, null);

    public static final ConditionField IMPORT = new ConditionField("import", Kind.IMPORT, null);

    /** Of the leads one alert tells of: what the alert leads to, and nothing to be chosen. */
    public static final ConditionField ALERT = new ConditionField("alert", Kind.ALERT, null);

    /** What every lead has, in the order it is offered. */
    public static final List<ConditionField> STANDARD = List.of(
            RECEIVED,
            STAGE,
            BRANCH,
            SENDER,
            HAPPENED,
            RESULT,
            VALIDATED,
            JUNK,
            IN_CAMPAIGN,
            DUPLICATE,
            CONTACT_EXISTS,
            IMPORT);

    static ConditionField of(CustomFieldView field) {
        Kind kind = switch (field.kind()) {
            case TEXT -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case INTEGER -> Kind.INTEGER;
            case CHOICE -> Kind.CHOICE;
            case DATE -> Kind.DATE;
            case TICK -> Kind.TICK;
        };
        return new ConditionField(Condition.custom(field.id()), kind, field);
    }

    /** Whether it is still offered; a custom field that was retired can be asked for all the same. */
    public boolean active() {
        return custom == null || custom.active();
    }

    /** Whether lists can stand in its order. */
    public boolean sorts() {
        return custom != null && kind != Kind.TICK;
    }

    /** The custom field's id. */
    UUID customId() {
        if (custom == null) {
            throw new IllegalStateException(code + " is no custom field");
        }
        return custom.id();
    }

    /** Where the values of a custom field are kept. */
    CustomClue.ValueColumn column() {
        return switch (kind) {
            case TEXT, CHOICE -> CustomClue.ValueColumn.TEXT;
            case NUMBER, INTEGER -> CustomClue.ValueColumn.NUMBER;
            case DATE -> CustomClue.ValueColumn.DATE;
            case TICK -> CustomClue.ValueColumn.TICK;
            case YES_NO, STAGE, DAY, OFFICE, BRANCH, IMPORT, ALERT, HAPPENED, RESULT, VALIDATED ->
                throw new IllegalStateException(code + " is no custom field");
        };
    }
}
