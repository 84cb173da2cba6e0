package io.baton.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads texts that were sent in: trimmed, of a length that is kept, without characters that cannot be kept. */
public final class TextInput {

    private TextInput() {}

    /** One line that must be given; empty where something is wrong with it, which is then among the problems. */
    public static String requiredLine(String field, @Nullable String value, int most, List<FieldProblem> problems) {
        String line = line(field, value, most, problems);
        if (line == null && (value == null || value.isBlank())) {
            problems.add(FieldProblem.required(field));
        }
        return line == null ? "" : line;
    }

    /** One line, or null where nothing was given or something is wrong with it. */
    public static @Nullable String line(String field, @Nullable String value, int most, List<FieldProblem> problems) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePoints().anyMatch(TextInput::endsLine)) {
            problems.add(FieldProblem.malformed(field, "one line of text"));
            return null;
        }
        return ofLength(field, text, most, problems);
    }

    /** Text of any number of lines that must be given; empty where something is wrong with it. */
    public static String requiredText(String field, @Nullable String value, int most, List<FieldProblem> problems) {
        String text = value == null ? "" : value.strip().replace("\r\n", "\n");
        if (text.isEmpty()) {
            problems.add(FieldProblem.required(field));
            return "";
        }
        if (text.codePoints().anyMatch(TextInput::isUnkeepable)) {
            problems.add(FieldProblem.malformed(field, "plain text"));
            return "";
        }
        String kept = ofLength(field, text, most, problems);
        return kept == null ? "" : kept;
    }

    /** Text of any number of lines, or null where nothing was given or something is wrong with it. */
    public static @Nullable String text(String field, @Nullable String value, int most, List<FieldProblem> problems) {
        return value == null || value.isBlank() ? null : emptyToNull(requiredText(field, value, most, problems));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String ofLength(String field, String text, int most, List<FieldProblem> problems) {
        if (text.codePointCount(0, text.length()) > most) {
            problems.add(FieldProblem.tooLong(field, most));
            return null;
        }
        return text;
    }

    private static boolean endsLine(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isUnkeepable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
