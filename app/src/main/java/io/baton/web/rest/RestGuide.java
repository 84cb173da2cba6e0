package io.baton.web.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what people are shown out of the description that programs get. */
final class RestGuide {

    private static final String REFERENCE = "/$ref";

    private final JsonNode description;

    RestGuide(JsonNode description) {
        this.description = description;
    }

    RestGuideView read() {
        return new RestGuideView(groups(), shapes(), problems());
    }

    private List<RestGuideView.Group> groups() {
        Map<String, List<RestGuideView.Route>> groups = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : description.at("/paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String group = method.getValue().at("/tags/0").asString("");
                groups.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(route(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new RestGuideView.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static RestGuideView.Route route(String method, String path, JsonNode operation) {
        List<String> statuses = List.copyOf(operation.at("/responses").propertyNames());
        String success = statuses.stream()
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("");
        return new RestGuideView.Route(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.at("/summary").asString(""),
                operation.at("/description").asString(""),
                operation
                        .at("/parameters")
                        .valueStream()
                        .map(RestGuide::parameter)
                        .toList(),
                content(operation.at("/requestBody/content")),
                success,
                content(operation.at("/responses/" + success + "/content")),
                statuses.stream().filter(status -> !status.equals(success)).toList());
    }

    private static RestGuideView.Parameter parameter(JsonNode parameter) {
        return new RestGuideView.Parameter(
                parameter.at("/name").asString(""),
                parameter.at("/in").asString(""),
                parameter.at("/required").asBoolean(false),
                kind(parameter.at("/schema")),
                parameter.at("/description").asString(""));
    }

    private static RestGuideView.@Nullable Kind content(JsonNode content) {
        return content.isObject() && !content.isEmpty()
                ? kind(content.values().iterator().next().at("/schema"))
                : null;
    }

    private List<RestGuideView.Shape> shapes() {
        return description.at("/components/schemas").properties().stream()
                .map(shape -> new RestGuideView.Shape(shape.getKey(), fields(shape.getValue())))
                .toList();
    }

    private static List<RestGuideView.Field> fields(JsonNode shape) {
        return shape.at("/properties").properties().stream()
                .map(field -> new RestGuideView.Field(
                        field.getKey(),
                        kind(field.getValue()),
                        field.getValue().at("/description").asString("")))
                .toList();
    }

    private List<RestGuideView.Problem> problems() {
        Map<String, String> words = new TreeMap<>();
        description
                .at("/paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .forEach(operation -> operation.at("/responses").properties().forEach(answer -> {
                    String reference = answer.getValue().at(REFERENCE).asString("");
                    if (!reference.isEmpty()) {
                        words.put(
                                answer.getKey(),
                                description
                                        .at(reference.substring(1) + "/description")
                                        .asString(""));
                    }
                }));
        return words.entrySet().stream()
                .map(problem -> new RestGuideView.Problem(problem.getKey(), problem.getValue()))
                .toList();
    }

    private static RestGuideView.Kind kind(JsonNode schema) {
        if (schema.has("anyOf")) {
            RestGuideView.Kind first = kind(schema.at("/anyOf/0"));
            return new RestGuideView.Kind(first.text() + " or null", first.shape());
        }
        String reference = schema.at(REFERENCE).asString("");
        if (!reference.isEmpty()) {
            String shape = reference.substring(reference.lastIndexOf('/') + 1);
            return new RestGuideView.Kind(shape, shape);
        }
        if (schema.has("items")) {
            RestGuideView.Kind item = kind(schema.at("/items"));
            return new RestGuideView.Kind(item.text() + "[]", item.shape());
        }
        return new RestGuideView.Kind(plain(schema), null);
    }

    /** Its values, its format, or its type. */
    private static String plain(JsonNode schema) {
        if (schema.has("enum")) {
            return words(schema.at("/enum"), " | ");
        }
        String types = schema.at("/type").isArray()
                ? words(schema.at("/type"), " or ")
                : schema.at("/type").asString("any");
        String format = schema.at("/format").asString("");
        boolean tellsMore = !format.isEmpty() && !format.startsWith("int");
        return tellsMore ? types.replace("string", format) : types;
    }

    private static String words(JsonNode list, String between) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(word -> word.isNull() ? "null" : word.asString(""))
                .collect(Collectors.joining(between));
    }
}
