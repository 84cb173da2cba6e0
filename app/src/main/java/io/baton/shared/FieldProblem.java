package io.baton.shared;

/**
 * What is wrong with one field of an input.
 *
 * @param field the field's name as the API spells it, with an index where it is a list: {@code emails[1].value}
 * @param code stable and machine-readable, such as {@code REQUIRED} or {@code TOO_LONG}
 * @param message English, for logs and API users; pages say it by the code's message key
 */
public record FieldProblem(String field, String code, String message) {

    public static FieldProblem required(String field) {
        return new FieldProblem(field, "REQUIRED", "must be given");
    }

    public static FieldProblem tooLong(String field, int most) {
        return new FieldProblem(field, "TOO_LONG", "must have at most " + most + " characters");
    }

    public static FieldProblem unknown(String field) {
        return new FieldProblem(field, "UNKNOWN", "is not known here");
    }

    public static FieldProblem malformed(String field, String expected) {
        return new FieldProblem(field, "MALFORMED", "must be " + expected);
    }
}
