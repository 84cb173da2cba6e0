package io.baton.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who operates the installation decides about all organisations: nobody else gets hold of that account. */
class OperatorAccountTest extends Story {

    private final Person operator = given.operator();
    private final Person administrator = administratorBesides(operator);

    @Test
    void anotherAdministratorTakesNoKeyPasswordOrLinkForIt() {
        String account = "/users/" + operator.id();
        api.as(administrator)
                .post("/api-keys")
                .body(Map.of("name", "x", "userId", operator.id()))
                .send()
                .expect(403);
        for (Map<String, ?> change : List.<Map<String, ?>>of(
                Map.of("password", "eleven quick brown horses"),
                Map.of("active", false),
                Map.of("email", "mallory@example.net"),
                Map.of("type", "ADVISOR"))) {
            api.as(administrator)
                    .patch(account)
                    .ifVersion(1)
                    .body(change)
                    .send()
                    .expect(403);
        }
        PageClient pages = baton.pages().signIn(administrator);
        String csrf = pages.open("/settings/users/" + operator.id())
                .document()
                .select("input[name=_csrf]")
                .val();
        for (String way : List.of("/link", "/invitation", "/deactivate")) {
            pages.post("/settings" + account + way, Map.of("_csrf", csrf)).expect(403);
        }
        api.as(operator).get("/organisations").send().expect(200);
    }

    @Test
    void aKeyOfTheOperatorWithFewRightsOperatesNothing() {
        String key = api.as(operator)
                .post("/api-keys")
                .body(Map.of("name", "narrow", "rights", List.of("LEAD_VIEW_OWN")))
                .send()
                .expect(201)
                .at("/key");
        api.withBearer(key).get("/organisations").send().expect(403);
    }

    private Person administratorBesides(Person first) {
        Person second = given.user("Max", given.operators())
                .type(UserType.ADMINISTRATOR)
                .exists();
        assertThat(second.organisationId()).isEqualTo(first.organisationId());
        return second;
    }
}
