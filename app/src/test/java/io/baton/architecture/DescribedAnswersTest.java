package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.Right;
import io.baton.access.UserPackage;
import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.ApiRequest;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /api/openapi.json} says of every route is what the running server answers. */
class DescribedAnswersTest extends Story {

    /** What is no JSON. */
    private static final Set<String> TEXTS = Set.of("text/csv", "text/event-stream");

    private final Description description = Description.served(api);
    private final List<Route> routes = Route.rest(baton);
    private final Person administrator = given.organisation().administrator();
    private final Person advisor = given.coordinatorAdvisor("Cora");
    private final List<String> faults = new ArrayList<>();

    @Test
    void realAnswersAreAsDescribed() {
        ValidRequests valid = new ValidRequests(api, administrator, advisor);
        for (Route route : routes) {
            ApiAnswer answer = valid.request(route, whoMay(route)).send();
            if (!description.successes(route).equals(Set.of(answer.status()))) {
                faults.add(route + " answered " + answer.status() + " " + answer.text() + ", not "
                        + description.successes(route));
                continue;
            }
            JsonNode content = description.response(route, answer.status()).at("/content");
            Optional<String> text = TEXTS.stream().filter(content::has).findFirst();
            if (text.isPresent()) {
                assertThat(answer.header("Content-Type"))
                        .hasValueSatisfying(type -> assertThat(type).startsWith(text.get()));
                continue;
            }
            JsonNode schema = content.at("/application~1json/schema");
            if (answer.text().isEmpty() != schema.isMissingNode()) {
                faults.add(route + " answers " + answer.text() + ", described " + content);
            } else if (!schema.isMissingNode()) {
                description.differences(schema, answer.json()).forEach(each -> faults.add(route + " " + each));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Else a write would be done and its answer refused. */
    @Test
    void restAnswersJsonWhateverItIsSaidToAccept() {
        for (String accept : List.of("text/html", "application/xml", "nonsense", "*/*")) {
            ApiAnswer made = api.as(administrator)
                    .post("/campaigns")
                    .header("Accept", accept)
                    .body(Map.of("name", "For " + accept))
                    .send()
                    .expect(201);
            assertThat(made.header("Content-Type")).hasValue("application/json");
        }
    }

    @Test
    void aDifferenceIsNoticed() {
        JsonNode schema = description
                .response(Route.named(routes, "GET /api/v1/me"), 200)
                .at("/content/application~1json/schema");
        ObjectNode answer =
                (ObjectNode) api.as(administrator).get("/me").send().expect(200).json();
        assertThat(description.differences(schema, answer)).isEmpty();
        ((ObjectNode) answer.path("user")).put("surprise", 1);
        ((ObjectNode) answer.path("user")).putNull("name");
        answer.putArray("operator");
        answer.remove("rights");
        assertThat(description.differences(schema, answer))
                .containsExactlyInAnyOrder(
                        ".user.surprise is not described",
                        ".user.name is described as string and is null",
                        ".operator is described as boolean and is array",
                        ".rights is missing");
    }

    @Test
    void postsThatDescribeAKeyAreRepeatedAndNoOthers() {
        ValidRequests valid = new ValidRequests(api, administrator, advisor);
        for (Route route : routes) {
            boolean described = description.parameters(route, "header").contains("Idempotency-Key");
            if (!route.method().equals("POST")) {
                assertThat(described).as("%s has a key", route).isFalse();
                continue;
            }
            Person person = whoMay(route);
            ApiRequest request = valid.request(route, person).key("twice");
            for (boolean again : List.of(false, true)) {
                ApiAnswer answer = request.send();
                if (answer.replayed() != (again && described)) {
                    faults.add(route + (again ? " again" : "") + ": replayed " + answer.replayed());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void refusalsAreAsDescribed() {
        ValidRequests valid = new ValidRequests(api, administrator, advisor);
        for (Route route : routes) {
            refusesStrangers(route, valid);
            refusesWhatIsNotThere(route, valid);
            refusesBodies(route, valid);
        }
        assertThat(faults).isEmpty();
        api.post("/tokens")
                .body(Map.of("email", "nobody@example.org", "password", "wrong password"))
                .send()
                .expect(401);
        assertThat(description.statuses(Route.named(routes, "POST /api/v1/tokens")))
                .contains(401);
    }

    private void refusesStrangers(Route route, ValidRequests valid) {
        String path = valid.path(route);
        if (!route.isPublic()) {
            expect(route, 401, api.at(route.method(), path).body(Map.of()));
        }
        stranger(route)
                .ifPresent(other -> expect(
                        route, 403, api.as(other).at(route.method(), path).body(Map.of())));
    }

    private void refusesWhatIsNotThere(Route route, ValidRequests valid) {
        Api as = api.as(whoMay(route));
        String path = valid.path(route);
        if (route.hasPathVariable()) {
            String nowhere = route.pathWith(name -> UUID.randomUUID().toString());
            expect(route, 404, with(route, valid, as.at(route.method(), nowhere)));
        }
        if (route.method().equals("PATCH")) {
            expect(route, 412, as.at("PATCH", path).ifVersion(99).body(valid.body(route)));
        }
        if (route.parameterNames().contains("limit")) {
            expect(route, 422, as.at("GET", path + "?limit=0"));
        }
    }

    private void refusesBodies(Route route, ValidRequests valid) {
        if (route.bodyType() == void.class || route.takesParts()) {
            return;
        }
        Supplier<ApiRequest> request = () ->
                api.as(whoMay(route)).at(route.method(), valid.path(route)).ifVersion(1);
        expect(route, 422, request.get().body(Map.of("surprise", 1)));
        expect(route, 415, request.get().raw("text/plain", new byte[] {'x'}));
        expect(route, 400, request.get().json("{"));
    }

    private static ApiRequest with(Route route, ValidRequests valid, ApiRequest request) {
        return route.bodyType() == void.class ? request : valid.filled(request.ifVersion(1), route);
    }

    private void expect(Route route, int status, ApiRequest request) {
        ApiAnswer answer = request.send();
        if (answer.status() != status || !answer.isProblem()) {
            faults.add(route + " answered " + answer.status() + " " + answer.text() + ", not " + status);
        } else if (!description.statuses(route).contains(status)) {
            faults.add(route + " does not describe " + status);
        } else {
            JsonNode schema = description.response(route, status).at("/content/application~1problem+json/schema");
            description.differences(schema, answer.json()).forEach(each -> faults.add(route + " " + status + each));
        }
    }

    /** Somebody whom the route is for. */
    private Person whoMay(Route route) {
        if (route.isForOperator()) {
            return given.operator();
        }
        Set<Right> rights = UserPackage.rightsOf(UserType.ADMINISTRATOR.packages());
        return route.rights().isEmpty() || route.rights().stream().anyMatch(rights::contains) ? administrator : advisor;
    }

    /** Somebody whom it is not for, if there is such a user. */
    private Optional<Person> stranger(Route route) {
        if (route.isPublic() || (route.rights().isEmpty() && !route.isForOperator())) {
            return Optional.empty();
        }
        return Stream.of(UserType.values())
                .filter(type -> route.isForOperator()
                        || UserPackage.rightsOf(type.packages()).stream().noneMatch(route.rights()::contains))
                .findFirst()
                .map(type -> given.user("Stranger").type(type).exists());
    }
}
