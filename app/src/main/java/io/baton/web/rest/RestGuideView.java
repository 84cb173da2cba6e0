package io.baton.web.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of REST: routes in their groups, the shapes of what they take and answer, and what each problem means.
 *
 * @param problems of all routes together, by status
 */
public record RestGuideView(List<Group> groups, List<Shape> shapes, List<Problem> problems) {

    /** Routes about one thing. */
    public record Group(String name, List<Route> routes) {

        /** Where it is on the page. */
        public String anchor() {
            return "group-" + name.replace(' ', '-');
        }
    }

    /**
     * One route.
     *
     * @param audience who may call it
     * @param body what it takes, or null
     * @param success with what status it answers when it did as asked
     * @param answer what it answers then, or null
     * @param problems the statuses of the problems it can answer
     */
    public record Route(
            String method,
            String path,
            String summary,
            String audience,
            List<Parameter> parameters,
            @Nullable Kind body,
            String success,
            @Nullable Kind answer,
            List<String> problems) {}

    /** @param place {@code path}, {@code query} or {@code header} */
    public record Parameter(String name, String place, boolean required, Kind kind, String description) {}

    /** A shape of JSON. */
    public record Shape(String name, List<Field> fields) {}

    public record Field(String name, Kind kind, String description) {}

    /**
     * What a value is.
     *
     * @param text such as {@code uuid}, {@code OPEN | CLOSED} or {@code LeadJson[]}
     * @param shape the name of the shape it has, or null
     */
    public record Kind(String text, @Nullable String shape) {}

    public record Problem(String status, String description) {}
}
