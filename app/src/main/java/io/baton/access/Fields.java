package io.baton.access;

import io.baton.platform.InvalidInputException;
import io.baton.shared.FieldProblem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an input and collects what is wrong with them, so that a person learns all of it at once. */
final class Fields {

    static final int LONGEST_NAME = 200;
    static final Set<String> LOCALES = Set.of("en", "de");

    private static final int LONGEST_EMAIL = 254;
    // Only what ASCII can say: what the database and Java make lower case alike.
    private static final Pattern EMAIL = Pattern.compile("[\\x21-\\x7e&&[^@<>\",;:\\\\]]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private final List<FieldProblem> problems = new ArrayList<>();

    void add(FieldProblem problem) {
        problems.add(problem);
    }

    void add(Optional<FieldProblem> problem) {
        problem.ifPresent(problems::add);
    }

    void add(String field, String code, String message) {
        problems.add(new FieldProblem(field, code, message));
    }

    /** One line of text that must be there; empty where it is wrong. */
    String name(String field, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            add(FieldProblem.required(field));
        } else if (text.codePointCount(0, text.length()) > LONGEST_NAME) {
            add(FieldProblem.tooLong(field, LONGEST_NAME));
        } else if (!isOneLine(text)) {
            add(FieldProblem.malformed(field, "one line of text"));
        } else {
            return text;
        }
        return "";
    }

    /** An e-mail address in lower case; empty where it is wrong. */
    String email(String field, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            add(FieldProblem.required(field));
        } else if (text.length() > LONGEST_EMAIL) {
            add(FieldProblem.tooLong(field, LONGEST_EMAIL));
        } else if (!EMAIL.matcher(text).matches()) {
            add(FieldProblem.malformed(field, "an e-mail address"));
        } else {
            return normalEmail(text);
        }
        return "";
    }

    /** An e-mail address as it is kept and looked up. */
    static String normalEmail(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    String locale(String field, @Nullable String value) {
        if (value == null || !LOCALES.contains(value)) {
            add(FieldProblem.malformed(field, "one of en, de"));
            return "en";
        }
        return value;
    }

    /** An IANA zone, or null for none. */
    @Nullable
    String zone(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        // Only regions: a fixed offset knows no summer time.
        if (ZoneId.getAvailableZoneIds().contains(value)) {
            return value;
        }
        add(FieldProblem.malformed(field, "an IANA time zone such as Europe/London"));
        return null;
    }

    String country(String field, @Nullable String value) {
        if (value == null || !COUNTRIES.contains(value)) {
            add(FieldProblem.malformed(field, "an ISO 3166 country of two letters"));
            return "";
        }
        return value;
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static boolean isOneLine(String text) {
        return text.codePoints()
                .noneMatch(each -> Character.isISOControl(each)
                        || each == 0x2028
                        || each == 0x2029
                        || Character.getType(each) == Character.SURROGATE);
    }
}
