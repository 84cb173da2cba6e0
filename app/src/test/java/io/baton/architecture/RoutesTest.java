package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.Right;
import io.baton.access.UserPackage;
import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every route states whom it is for, the list of them changes in review only, and nobody else gets in. */
class RoutesTest extends Story {

    @Test
    void theRoutesAreTheGoldenOnes() {
        Golden.check("routes.txt", Route.all(baton).stream().map(Route::line).toList());
    }

    @Test
    void everyRouteOfOursStatesOneAudience() {
        assertThat(ours().filter(route -> route.audiences() != 1))
                .as("exactly one of @Requires, @ForEverySignedIn, @ForOperator, @ForEverybody")
                .isEmpty();
    }

    @Test
    void strangersGetNothing() {
        assertThat(ours().filter(route -> !route.isPublic())
                        .map(this::whatAStrangerGets)
                        .filter(got -> !got.endsWith("nothing")))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> usersWithoutTheRightGetNothing() {
        List<Route> routes = ours().filter(route -> !route.isPublic()).toList();
        return Stream.of(UserType.values())
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    Person person = given.user("Somebody").type(type).exists();
                    PageClient pages = baton.pages().signIn(person);
                    Set<Right> rights = UserPackage.rightsOf(type.packages());
                    assertThat(routes.stream()
                                    .filter(route -> !isFor(route, rights))
                                    .filter(route -> !Set.of(403, 404).contains(status(route, person, pages))))
                            .as("routes a %s gets into", type)
                            .isEmpty();
                }));
    }

    private int status(Route route, Person person, PageClient pages) {
        if (route.isApi()) {
            return send(route, person).status();
        }
        String path = route.pathWith(name -> UUID.randomUUID().toString());
        Page page = route.method().equals("GET") ? pages.get(path) : pages.postWithToken(path, Map.of());
        return page.status();
    }

    private static boolean isFor(Route route, Set<Right> rights) {
        if (route.isForOperator()) {
            return false;
        }
        return route.rights().isEmpty() || route.rights().stream().anyMatch(rights::contains);
    }

    private Stream<Route> ours() {
        return Route.all(baton).stream().filter(Route::isOurs);
    }

    private String whatAStrangerGets(Route route) {
        String path = route.pathWith(name -> UUID.randomUUID().toString());
        if (route.isApi()) {
            ApiAnswer answer = api.at(route.method(), path).body(Map.of()).send();
            boolean nothing = answer.status() == 401 && answer.code().equals("UNAUTHENTICATED");
            return route + ": " + (nothing ? "nothing" : answer.status() + " " + answer.text());
        }
        PageClient pages = baton.pages();
        Page page = route.method().equals("GET") ? pages.get(path) : pages.postWithToken(path, Map.of());
        boolean nothing = page.redirect().filter(to -> to.contains("/sign-in")).isPresent()
                || Set.of(401, 403, 404).contains(page.status());
        return route + ": " + (nothing ? "nothing" : page.status() + " " + page.text());
    }

    private ApiAnswer send(Route route, Person person) {
        return api.as(person)
                .at(route.method(), route.pathWith(name -> UUID.randomUUID().toString()))
                .body(Map.of())
                .send();
    }
}
