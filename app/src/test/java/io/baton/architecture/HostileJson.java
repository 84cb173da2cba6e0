package io.baton.architecture;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes JSON texts for a body of a known shape: mostly what it should be, and somewhere what it should not. */
final class HostileJson {

    private static final List<String> WRONG_VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "-0.0000001",
            "99999999999999999999999999",
            "NaN",
            "\"\"",
            "\"   \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\ud83d\\ude00\"",
            "\"\\u202e\\u200b\\ufeff\"",
            "\"' or 1=1; drop table lead; --\"",
            "\"%_\\\\\"",
            "\"<script>alert(1)</script>\"",
            "\"{0,choice,0#x}\"",
            "\"2026-02-30\"",
            "\"9999999999-01-01\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-1-1-1-1\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"\":null}",
            "{\"@type\":\"java.lang.Runtime\"}");

    private final Random random;
    private final List<UUID> knownIds;
    private final Type objectShape;
    private final double wrongness;

    private HostileJson(Random random, List<UUID> knownIds, Type objectShape, double wrongness) {
        this.random = random;
        this.knownIds = knownIds;
        this.objectShape = objectShape;
        this.wrongness = wrongness;
    }

    /** @param objectShape stands for bodies that are read as any object */
    static HostileJson wrongHereAndThere(Random random, List<UUID> knownIds, Type objectShape) {
        return new HostileJson(random, knownIds, objectShape, 0.13);
    }

    /** Nothing is wrong with the text; every id in it is one of those. */
    static HostileJson wellFormed(Random random, List<UUID> ids, Type objectShape) {
        return new HostileJson(random, ids, objectShape, 0);
    }

    /** A text of the type's shape. */
    String shaped(Type type) {
        return value(type);
    }

    /** A text for a body of this type. */
    String body(Type type) {
        String good = value(type);
        return switch (random.nextInt(14)) {
            case 0 -> good.isEmpty() ? "" : good.substring(0, random.nextInt(good.length()));
            case 1 -> good + " {}";
            case 2 -> doubledKeys(good);
            case 3 -> withUnknownField(good);
            case 4 -> deep(random.nextBoolean() ? 600 : 60_000);
            case 5 -> wrong();
            case 6 -> "[" + good + "]";
            case 7 -> "\ufeff" + good;
            default -> good;
        };
    }

    String wrong() {
        return switch (random.nextInt(12)) {
            case 0 -> "\"" + "x".repeat(1 + random.nextInt(20_000)) + "\"";
            case 1 -> deep(40);
            case 2 -> "[" + "1,".repeat(2_000) + "1]";
            case 3 -> "1" + "0".repeat(2_000);
            default -> WRONG_VALUES.get(random.nextInt(WRONG_VALUES.size()));
        };
    }

    private static String deep(int depth) {
        return "{\"a\":".repeat(depth / 2) + "[".repeat(depth / 2);
    }

    private String doubledKeys(String good) {
        int colon = good.indexOf(':');
        boolean object = good.startsWith("{\"") && colon > 0;
        return object ? "{" + good.substring(1, colon) + ":" + wrong() + "," + good.substring(1) : good + good;
    }

    private String withUnknownField(String good) {
        return good.startsWith("{") ? "{\"surprise\":" + wrong() + "," + good.substring(1) : good;
    }

    private String value(Type type) {
        if (random.nextDouble() < wrongness) {
            return wrong();
        }
        if (type instanceof ParameterizedType parameterized) {
            return Collection.class.isAssignableFrom((Class<?>) parameterized.getRawType())
                    ? list(parameterized.getActualTypeArguments()[0])
                    : "{\"one\":" + (wrongness > 0 ? wrong() : "1") + "}";
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return object(raw);
        }
        return raw.isEnum() ? constant(raw) : plain(raw);
    }

    private String plain(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "UUID" -> "\"" + id() + "\"";
            case "String" -> "\"some text " + random.nextInt(1_000) + "\"";
            case "Integer", "int", "Long", "long" -> Integer.toString(random.nextInt(100));
            case "Boolean", "boolean" -> Boolean.toString(random.nextBoolean());
            case "LocalDate" -> "\"2026-01-31\"";
            case "Instant" -> "\"2026-01-31T10:00:00Z\"";
            case "ObjectNode" -> value(objectShape);
            default -> wrongness > 0 ? wrong() : "null";
        };
    }

    private String list(Type element) {
        return IntStream.range(wrongness > 0 ? 0 : 1, 2 + random.nextInt(2))
                .mapToObj(i -> value(element))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String object(Class<?> type) {
        List<String> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (random.nextInt(4) > 0) {
                fields.add("\"" + component.getName() + "\":" + value(component.getGenericType()));
            }
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String constant(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return "\"" + constants[random.nextInt(constants.length)] + "\"";
    }

    UUID id() {
        return wrongness > 0 && random.nextInt(3) == 0 ? new UUID(random.nextLong(), random.nextLong()) : known();
    }

    private UUID known() {
        return knownIds.get(random.nextInt(knownIds.size()));
    }

    /** For messages: a long text cut short. */
    static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "… (" + text.length() + ")";
    }
}
