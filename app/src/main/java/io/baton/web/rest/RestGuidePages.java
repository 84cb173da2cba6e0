package io.baton.web.rest;

import io.baton.http.ForEverybody;
import io.baton.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows the description of REST to people: every route, what it takes and what it answers. */
@Controller
class RestGuidePages {

    private final Pages pages;
    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    RestGuidePages(Pages pages, OpenApiWebMvcResource description, JsonMapper json) {
        this.pages = pages;
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api/docs")
    @ForEverybody
    View guide(HttpServletRequest request) throws Exception {
        JsonNode root = json.readTree(description.openapiJson(request, "/api/openapi.json", Locale.ENGLISH));
        List<RestGuideView.Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.at("/paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                routes.add(route(root, path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return pages.view("rest/guide", new RestGuideView(routes));
    }

    private static RestGuideView.Route route(JsonNode root, String path, String method, JsonNode operation) {
        return new RestGuideView.Route(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters(operation),
                fields(root, operation.at("/requestBody/content/application~1json/schema")),
                List.copyOf(operation.at("/responses").propertyNames()));
    }

    private static List<String> parameters(JsonNode operation) {
        return operation
                .at("/parameters")
                .valueStream()
                .map(parameter -> parameter.at("/name").asString(""))
                .toList();
    }

    /** The names of the fields of a body; empty where it has none, or is no object. */
    private static List<String> fields(JsonNode root, JsonNode schema) {
        String reference = schema.at("/$ref").asString("");
        JsonNode body = reference.startsWith("#") ? root.at(reference.substring(1)) : schema;
        return List.copyOf(body.at("/properties").propertyNames());
    }
}
