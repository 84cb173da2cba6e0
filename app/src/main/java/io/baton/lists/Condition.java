package io.baton.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One condition somebody added to a list. It is spelled {@code field~operator~value~…}, such as {@code duplicate~yes}
 * or {@code custom:<id>~between~10~20}; a tilde, a comma or a percent sign within a value is percent-encoded. What it
 * asks of leads is found out by {@link FilterConditions}.
 *
 * @param field {@code duplicate}, {@code contactExists}, {@code stage}, {@code received}, {@code branch},
 *     {@code sender}, {@code happened}, {@code result}, {@code validated}, {@code junk}, {@code inCampaign},
 *     {@code import}, {@code alert}, or {@code custom:} and the id of a custom field
 * @param values as typed: dates as ISO 8601, numbers with a point; of a range the first and the last, blank where open
 */
public record Condition(String field, Operator operator, List<String> values) {

    /** How a condition compares. */
    public enum Operator {
        /** Equal; of texts whatever the case and accents. */
        IS,
        BEGINS,
        /** From the first value to the second, both included; either can be blank. */
        BETWEEN,
        /** Of the last so many days, of which today is the last. */
        LAST,
        /** One of the values. */
        ANY_OF,
        YES,
        NO,
        FILLED,
        EMPTY;

        private final String code = name().equals("ANY_OF") ? "anyOf" : name().toLowerCase(Locale.ROOT);

        /** As it is spelled: {@code anyOf}. */
        public String code() {
            return code;
        }

        public static Optional<Operator> find(String code) {
            return Arrays.stream(values())
                    .filter(operator -> operator.code().equals(code))
                    .findFirst();
        }
    }

    static final int MOST_VALUES = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CUSTOM = Pattern.compile("custom:([0-9a-f-]{36})");
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z]{1,40}|custom:[0-9a-f-]{36}");
    private static final Pattern ENCODED = Pattern.compile("%(25|2C|7E)");

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String field, Operator operator, String... values) {
        return new Condition(field, operator, List.of(values));
    }

    /** Whether a value is an id, and not a word of ours. */
    public static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /** How the condition on a custom field names it. */
    public static String custom(UUID fieldId) {
        return "custom:" + fieldId;
    }

    /** The custom field it is about, or null. */
    public @Nullable UUID customFieldId() {
        Matcher custom = CUSTOM.matcher(field);
        return custom.matches() ? UUID.fromString(custom.group(1)) : null;
    }

    /** The nth value, or blank where there are fewer. */
    public String value(int n) {
        return n < values.size() ? values.get(n) : "";
    }

    /** As an address spells it. */
    public String code() {
        StringBuilder code = new StringBuilder(field).append('~').append(operator.code());
        values.forEach(value -> code.append('~').append(encoded(value)));
        return code.toString();
    }

    /** The condition that is spelled so. */
    public static Optional<Condition> find(String code) {
        List<String> parts = new ArrayList<>(Arrays.asList(code.split("~", -1)));
        if (parts.size() < 2
                || parts.size() > MOST_VALUES + 2
                || !FIELD.matcher(parts.getFirst()).matches()) {
            return Optional.empty();
        }
        List<String> values =
                parts.subList(2, parts.size()).stream().map(Condition::decoded).toList();
        return Operator.find(parts.get(1)).map(operator -> new Condition(parts.getFirst(), operator, values));
    }

    private static String encoded(String value) {
        return value.replace("%", "%25").replace(",", "%2C").replace("~", "%7E");
    }

    private static String decoded(String value) {
        return ENCODED.matcher(value)
                .replaceAll(sign -> Matcher.quoteReplacement(new String(
                        new byte[] {(byte) Integer.parseInt(sign.group(1), 16)}, StandardCharsets.US_ASCII)));
    }
}
