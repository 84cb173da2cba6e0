package io.baton.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for barriers with axe-core, against WCAG 2.2 AA and axe's good practice. */
final class Axe {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCRIPT = script();
    private static final String RUN =
            "async () => JSON.stringify((await axe.run(document, {resultTypes: ['violations']})).violations)";

    private Axe() {}

    static void check(Page page) {
        if (!(Boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(SCRIPT);
        }
        List<String> findings = new ArrayList<>();
        for (JsonNode violation : JSON.readTree((String) page.evaluate(RUN))) {
            findings.add(readable(violation));
        }
        if (!findings.isEmpty()) {
            throw new AssertionError("axe finds on " + page.url() + ":\n" + String.join("\n", findings));
        }
    }

    private static String readable(JsonNode violation) {
        StringBuilder text = new StringBuilder("- %s (%s): %s"
                .formatted(
                        violation.path("id").asString(),
                        violation.path("impact").asString("?"),
                        violation.path("help").asString()));
        for (JsonNode node : violation.path("nodes")) {
            text.append("\n    ")
                    .append(node.path("target"))
                    .append("  ")
                    .append(node.path("html").asString())
                    .append("\n      ")
                    .append(node.path("failureSummary").asString().replace("\n", "\n      "));
        }
        return text.toString();
    }

    private static String script() {
        try (InputStream source = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (source == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
