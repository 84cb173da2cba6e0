package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /api/openapi.json} says of every route is what its method says. */
class DescriptionTest extends Story {

    private final Description description = Description.served(api);
    private final List<Route> routes = Route.rest(baton);
    private final Person administrator = given.organisation().administrator();

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        assertThat(description.operations())
                .containsExactlyElementsOf(
                        routes.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyOperationHasASummaryAndAGroupWithAName() {
        assertThat(where(route -> summary(route).isEmpty() || summary(route).endsWith(".")))
                .as("no @Operation(summary = …), or one with a full stop")
                .isEmpty();
        assertThat(where(route -> description.operation(route).at("/tags").size() != 1))
                .isEmpty();
        assertThat(where(route ->
                        description.operation(route).at("/tags/0").asString("").contains("-api")))
                .isEmpty();
        assertThat(routes.stream().map(this::summary)).doesNotHaveDuplicates();
        assertThat(routes.stream()
                        .map(route ->
                                description.operation(route).at("/operationId").asString("")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z]+_[a-zA-Z]+"));
    }

    private String summary(Route route) {
        return description.operation(route).at("/summary").asString("");
    }

    @Test
    void everyOperationNeedsABearerButThoseForEverybody() {
        assertThat(description
                        .root()
                        .at("/components/securitySchemes/bearer/scheme")
                        .asString(""))
                .isEqualTo("bearer");
        assertThat(where(route -> needsBearer(route) == route.isPublic())).isEmpty();
    }

    private boolean needsBearer(Route route) {
        JsonNode security = description.operation(route).at("/security");
        assertThat(security.isArray()).as("%s says what it needs", route).isTrue();
        return security.at("/0").has("bearer");
    }

    @Test
    void parametersAndFieldsAreThoseTheMethodReads() {
        assertThat(where(route -> !description.parameters(route, "path").equals(route.pathVariables())))
                .isEmpty();
        assertThat(where(route -> !description.parameters(route, "query").equals(Set.copyOf(route.parameterNames()))))
                .isEmpty();
        assertThat(where(route -> route.bodyType() instanceof Class<?> type
                        && type.isRecord()
                        && !description.bodyFields(route).equals(Route.fieldsOf(type))))
                .isEmpty();
        assertThat(where(route -> description.operation(route).has("requestBody") == (route.bodyType() == void.class)))
                .isEmpty();
    }

    /** What is read as any object is described by its fields too: each can be sent, and what is left out cannot. */
    @Test
    void theChangeOfALeadHasTheFieldsThatCanChange() {
        Route route = Route.named(routes, "PATCH /api/v1/leads/{id}");
        assertThat(route.bodyType()).isEqualTo(ObjectNode.class);
        ApiAnswer lead = api.as(administrator)
                .post("/leads")
                .body(Map.of("lastName", "Known"))
                .send()
                .expect(201);
        Set<String> refused = Stream.concat(lead.json().propertyNames().stream(), Stream.of("officeId", "surprise"))
                .filter(field -> !errorOf(lead, field).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(refused);
        all.addAll(description.bodyFields(route));

        assertThat(refused).contains("id", "stage", "officeId", "surprise").doesNotContain("lastName", "custom");
        assertThat(description.bodyFields(route)).doesNotContainAnyElementsOf(refused);
        assertThat(all).containsAll(lead.json().propertyNames());
    }

    /** The code of the refusal to change this field at all, or empty. */
    private String errorOf(ApiAnswer lead, String field) {
        ApiAnswer answer = api.as(administrator)
                .patch("/leads/" + lead.at("/id"))
                .ifVersion(1)
                .json("{\"" + field + "\": 1}")
                .send();
        String code = answer.at("/errors/0/code");
        return Set.of("READ_ONLY", "UNKNOWN").contains(code) ? code : "";
    }

    @Test
    void keysMayBeLeftOutAndEveryPatchTakesAVersion() {
        assertThat(where(route -> description.requires(route, "Idempotency-Key")))
                .isEmpty();
        assertThat(where(route -> route.method().equals("PATCH")
                        && !description.parameters(route, "header").contains("If-Match")))
                .isEmpty();
    }

    @Test
    void problemsAreDescribedAsProblems() {
        assertThat(description
                        .root()
                        .at("/components/schemas/Problem/properties")
                        .propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "code", "detail", "errors", "current");
        List<String> faults = new ArrayList<>();
        for (Route route : routes) {
            description.statuses(route).stream()
                    .filter(status -> status >= 400)
                    .filter(status -> !isProblem(description.response(route, status)))
                    .forEach(status -> faults.add(route + " " + status));
            if (!description.statuses(route).containsAll(Set.of(400, 429, 503))) {
                faults.add(route + " describes only " + description.statuses(route));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isProblem(JsonNode response) {
        JsonNode schema = response.at("/content/application~1problem+json/schema");
        return schema.at("/$ref").asString("").endsWith("/Problem")
                && !response.at("/description").asString("").isEmpty();
    }

    private List<Route> where(Predicate<Route> wrong) {
        return routes.stream().filter(wrong).toList();
    }
}
