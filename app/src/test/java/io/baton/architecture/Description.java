package io.baton.architecture;

import io.baton.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The description of REST as the running server serves it. */
final class Description {

    private final JsonNode root;

    private Description(JsonNode root) {
        this.root = root;
    }

    static Description served(Api api) {
        return new Description(
                api.at("GET", "/api/openapi.json").send().expect(200).json());
    }

    JsonNode root() {
        return root;
    }

    /** Method and path of every operation. */
    Set<String> operations() {
        return root.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode operation(Route route) {
        return root.path("paths").path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
    }

    /** Names of the parameters in a place: path, query or header. */
    Set<String> parameters(Route route, String place) {
        return operation(route)
                .at("/parameters")
                .valueStream()
                .filter(each -> each.at("/in").asString("").equals(place))
                .map(each -> each.at("/name").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean requires(Route route, String parameter) {
        return operation(route)
                .at("/parameters")
                .valueStream()
                .filter(each -> each.at("/name").asString("").equals(parameter))
                .anyMatch(each -> each.at("/required").asBoolean(false));
    }

    Set<Integer> statuses(Route route) {
        return operation(route).at("/responses").propertyNames().stream()
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The statuses it answers when it did as asked; one is right. */
    Set<Integer> successes(Route route) {
        return statuses(route).stream().filter(status -> status < 400).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it answers under a status, references followed. */
    JsonNode response(Route route, int status) {
        return followed(operation(route).path("responses").path(Integer.toString(status)));
    }

    /** The names of the body's fields. */
    Set<String> bodyFields(Route route) {
        JsonNode schema = followed(operation(route).at("/requestBody/content/application~1json/schema"));
        return new TreeSet<>(schema.at("/properties").propertyNames());
    }

    private JsonNode followed(JsonNode node) {
        String reference = node.at("/$ref").asString("");
        return reference.isEmpty() ? node : root.at(reference.substring(1));
    }

    /** Where a value is not of its schema; empty when it is. */
    List<String> differences(JsonNode schema, JsonNode value) {
        List<String> differences = new ArrayList<>();
        compare(followed(schema), value, "", differences);
        return differences;
    }

    private void compare(JsonNode schema, JsonNode value, String place, List<String> differences) {
        if (schema.has("anyOf")) {
            // Something, or null.
            if (!value.isNull()) {
                compare(followed(schema.at("/anyOf/0")), value, place, differences);
            }
            return;
        }
        Set<String> types = types(schema);
        if (!types.isEmpty() && !types.contains(typeOf(value))) {
            differences.add(place + " is described as " + String.join(" or ", types) + " and is " + typeOf(value));
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(item -> compare(followed(schema.at("/items")), item, place + "[]", differences));
        } else if (value.isObject() && schema.has("properties")) {
            value.properties()
                    .forEach(field -> compareField(schema, field.getKey(), field.getValue(), place, differences));
            schema.at("/required").forEach(name -> {
                if (!value.has(name.asString(""))) {
                    differences.add(place + "." + name.asString("") + " is missing");
                }
            });
        }
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.at("/type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(each -> each.asString(""))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareField(JsonNode schema, String name, JsonNode value, String place, List<String> differences) {
        JsonNode field = schema.path("properties").path(name);
        if (field.isMissingNode()) {
            differences.add(place + "." + name + " is not described");
        } else {
            compare(followed(field), value, place + "." + name, differences);
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT -> "object";
            case NULL -> "null";
            case BINARY, MISSING, POJO -> value.getNodeType().name();
        };
    }
}
