package io.baton.web.rest;

import io.baton.http.ForEverybody;
import io.baton.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
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
        byte[] described = description.openapiJson(request, "/api/openapi.json", Locale.ENGLISH);
        return pages.view("rest/guide", new RestGuide(json.readTree(described)).read());
    }
}
