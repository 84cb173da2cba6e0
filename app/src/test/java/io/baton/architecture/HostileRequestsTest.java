package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.ApiRequest;
import io.baton.testing.Person;
import io.baton.testing.Soak;
import io.baton.testing.Story;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests nobody should send, over all REST routes, from a fixed seed: never a 500, and every refusal is
 * a problem with a code.
 */
class HostileRequestsTest extends Story {

    private static final long SEED = 20_261_122;
    private static final int MOST_TOLD = 20;
    private static final int FIVE_MEGABYTES = 5 << 20;

    private static final byte[] BROKEN_UTF_8 = {'{', '"', (byte) 0xc3, '(', (byte) 0xff, '"', ':', '1', '}'};

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json;charset=UTF-8",
            "application/json;charset=utf-16",
            "application/problem+json",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json;charset=nonsense");

    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "-1",
            "201",
            "99999999999",
            "abc",
            "\u0000",
            "a\u0000",
            "\ud83d\ude00",
            "' or 1=1 --",
            "%",
            "_",
            "..",
            "null",
            "{}",
            "2026-13-45",
            "eyJhIjoxfQ",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "////",
            "=====",
            "\\",
            "x".repeat(3_000));

    private final Random random = new Random(SEED);

    @Test
    void noneIsAnsweredWithAFault() {
        List<Route> routes = Route.all(baton).stream().filter(Route::isApi).toList();
        Person person = given.operator();
        HostileJson json = HostileJson.wrongHereAndThere(random, knownIds(person), Route.objectShape(routes));
        Description description = Description.served(api);
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < Soak.times(2_000, 20_000); i++) {
            Route route = routes.get(i % routes.size());
            Attempt attempt = attempt(route, person, json);
            ApiAnswer answer = attempt.request().send();
            statuses.merge(answer.status(), 1, Integer::sum);
            faultOf(answer).ifPresent(fault -> faults.add(fault + " for " + attempt.description()));
            if (attempt.reachesItsRoute()
                    && route.path().startsWith("/api/v1/")
                    && !description.statuses(route).contains(answer.status())) {
                faults.add(answer.status() + " is not described for " + attempt.description());
            }
        }
        assertThat(faults.stream().limit(MOST_TOLD))
                .as("%s faults", faults.size())
                .isEmpty();
        // Else they would have stopped at the first gate and tried nothing.
        assertThat(statuses).containsKeys(200, 201, 400, 404, 413, 415, 422);
        assertThat(statuses.getOrDefault(401, 0)).isLessThan(Soak.times(2_000, 20_000) / 10);
    }

    @Test
    void aBrokenFormWhereNoneIsReadIsRefused() {
        Person person = given.operator();
        ApiAnswer answer = api.as(person)
                .patch("/users/" + person.id())
                .raw("application/x-www-form-urlencoded", "%_".getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aFaultIsNoticed() {
        assertThat(faultOf(api.at("GET", "/no-such-page").send())).isPresent();
        assertThat(faultOf(api.get("/no-such-route").send())).isEmpty();
    }

    /** A request and how to tell it. */
    private record Attempt(String description, ApiRequest request, boolean reachesItsRoute) {}

    private static java.util.Optional<String> faultOf(ApiAnswer answer) {
        int status = answer.status();
        boolean refused = status >= 400;
        if (status >= 500) {
            return java.util.Optional.of("answered " + status + " " + HostileJson.shortened(answer.text()));
        }
        if (refused && (answer.code().isEmpty() || answer.json().path("status").asInt() != status)) {
            return java.util.Optional.of("no problem: " + status + " " + HostileJson.shortened(answer.text()));
        }
        return java.util.Optional.empty();
    }

    private Attempt attempt(Route route, Person person, HostileJson json) {
        // Some of these texts make another path of it.
        boolean ids = random.nextInt(4) > 0;
        String path = route.pathWith(name -> ids ? json.id().toString() : encoded(text()));
        String query = query(route);
        String method = random.nextInt(40) == 0 ? "DELETE" : route.method();
        Api as = random.nextInt(40) == 0 ? api.withBearer("baton_tk_" + encoded(text())) : api.as(person);
        ApiRequest request = as.at(method, path + query);
        String body = body(route, json, request);
        headers(request);
        return new Attempt(
                method + " " + HostileJson.shortened(path + query) + " with " + body,
                request,
                ids && method.equals(route.method()));
    }

    private String body(Route route, HostileJson json, ApiRequest request) {
        Type type = route.bodyType();
        if (type == void.class && random.nextInt(4) > 0) {
            return "no body";
        }
        String text = type == void.class || route.takesParts() ? json.wrong() : json.body(type);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int manner = random.nextInt(60);
        if (manner == 0) {
            request.raw(
                    "application/json", ("\"" + "x".repeat(FIVE_MEGABYTES) + "\"").getBytes(StandardCharsets.UTF_8));
            return "5 MB";
        }
        if (manner == 1) {
            request.raw("application/json", BROKEN_UTF_8);
            return "broken UTF-8";
        }
        if (manner == 2) {
            request.raw("application/json", text.getBytes(StandardCharsets.UTF_16));
            return "UTF-16 " + HostileJson.shortened(text);
        }
        String contentType = manner < 7 ? CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())) : "application/json";
        request.raw(contentType, utf8);
        return contentType + " " + HostileJson.shortened(text);
    }

    private void headers(ApiRequest request) {
        switch (random.nextInt(12)) {
            case 0 -> request.key("");
            case 1 -> request.key("k".repeat(256));
            case 2 -> request.key("key " + random.nextInt(20));
            case 3 -> request.key("\"key\"");
            case 4 -> request.header("If-Match", "x");
            case 5 -> request.header("If-Match", "\"99999999999999\"");
            case 6 -> request.ifVersion(1);
            case 7 -> request.header("Accept", "text/html");
            case 8 -> request.header("Accept", "nonsense");
            case 9 -> request.header("Accept-Language", "*,,;q=x");
            default -> request.ifVersion(random.nextInt(3));
        }
    }

    private String query(Route route) {
        List<String> pairs = new ArrayList<>();
        for (String name : route.parameterNames()) {
            if (random.nextInt(3) == 0) {
                pairs.add(name + "=" + encoded(text()));
            }
        }
        if (random.nextInt(15) == 0) {
            pairs.addAll(
                    List.of("limit=1&limit=2", encoded(text()) + "=" + encoded(text()), "cursor=" + encoded(text())));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Things there are, so that some requests come far; not the caller, who could end the test by changing himself. */
    private List<UUID> knownIds(Person person) {
        List<UUID> ids = new ArrayList<>(List.of(person.officeId()));
        for (int i = 0; i < 5; i++) {
            ApiAnswer lead = api.as(person)
                    .post("/leads")
                    .body(Map.of("lastName", "Known", "emails", List.of("known" + i + "@example.com")))
                    .send()
                    .expect(201);
            ids.add(UUID.fromString(lead.at("/id")));
        }
        for (String name : List.of("one", "two")) {
            ApiAnswer user = api.as(person)
                    .post("/users")
                    .body(Map.of("email", name + "@hostile.example", "name", name, "type", "ADVISOR"))
                    .send()
                    .expect(201);
            ids.add(UUID.fromString(user.at("/id")));
        }
        return ids;
    }
}
