package io.baton.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes pages: a template and its view record. Controllers return what {@link #view} makes. */
@Component
public class Pages {

    private final TemplateEngine templates;
    private final UiFactory uis;

    Pages(TemplateEngine templates, UiFactory uis) {
        this.templates = templates;
        this.uis = uis;
    }

    /**
     * A page or fragment, answered with 200.
     *
     * @param template its path without ending, such as {@code leads/edit}
     * @param view the template's parameter {@code view}
     */
    public View view(String template, Object view) {
        return view(template, view, HttpStatus.OK);
    }

    /** A page or fragment with another status: 422 for a form to be corrected, for one. */
    public View view(String template, Object view, HttpStatus status) {
        return new TemplateView(template + ".jte", view, status, null, null);
    }

    /** A page that speaks this language, whatever its reader's is. */
    public View viewIn(Locale language, String template, Object view, HttpStatus status) {
        return new TemplateView(template + ".jte", view, status, language, null);
    }

    /** The same, with times in this zone: for somebody who is known without having signed in. */
    public View viewIn(Locale language, ZoneId zone, String template, Object view, HttpStatus status) {
        return new TemplateView(template + ".jte", view, status, language, zone);
    }

    private final class TemplateView implements View {

        private final String template;
        private final Object view;
        private final HttpStatus status;
        private final @Nullable Locale language;
        private final @Nullable ZoneId zone;

        private TemplateView(
                String template, Object view, HttpStatus status, @Nullable Locale language, @Nullable ZoneId zone) {
            this.template = template;
            this.view = view;
            this.status = status;
            this.language = language;
            this.zone = zone;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("ui", uis.of(request, language, zone));
            parameters.put("view", view);
            Utf8ByteOutput output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            response.setStatus(status.value());
            response.setContentType(getContentType());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            // At once: piece by piece each would go through every wrapper of the response.
            response.getOutputStream().write(output.toByteArray());
        }
    }
}
