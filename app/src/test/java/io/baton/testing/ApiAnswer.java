package io.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public final class ApiAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String request;
    private final HttpResponse<byte[]> response;

    ApiAnswer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The text at a path such as {@code /results/0/refusal/code}; empty where there is none. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The problem's code; empty when the answer is none. */
    public String code() {
        return isProblem() ? at("/code") : "";
    }

    public boolean isProblem() {
        return header("Content-Type").orElse("").startsWith("application/problem+json");
    }

    public boolean replayed() {
        return header("Idempotency-Replayed").filter("true"::equals).isPresent();
    }

    /** Itself, where it has the status; fails readably otherwise. */
    public ApiAnswer expect(int status) {
        assertThat(status()).as("%s answered %s", request, text()).isEqualTo(status);
        return this;
    }

    /** Itself, where it is this problem; fails readably otherwise. */
    public ApiAnswer expect(int status, String code) {
        expect(status);
        assertThat(code()).as("%s answered %s", request, text()).isEqualTo(code);
        return this;
    }
}
