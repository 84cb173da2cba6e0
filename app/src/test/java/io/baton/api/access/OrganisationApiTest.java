package io.baton.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Story;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationApiTest extends Story {

    private static Map<String, String> body(String name, String email) {
        return Map.of(
                "name", name, "adminName", "Ada Other", "adminEmail", email, "adminPassword", "a long enough sentence");
    }

    @Test
    void theOperatorMakesOrganisationsThatSeeNothingOfEachOther() {
        Api operator = api.as(given.operator());
        String email = "ada." + UUID.randomUUID() + "@example.org";
        ApiAnswer made = operator.post("/organisations")
                .key("o")
                .body(body("Second", email))
                .send()
                .expect(201);
        ApiAnswer again = operator.post("/organisations")
                .key("o")
                .body(body("Second", email))
                .send()
                .expect(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(operator.get("/organisations").send().expect(200).text()).contains(made.at("/id"));
        String token = api.post("/tokens")
                .body(Map.of("email", email, "password", "a long enough sentence"))
                .send()
                .expect(201)
                .at("/token");
        ApiAnswer me = api.withBearer(token).get("/me").send().expect(200);
        assertThat(me.at("/user/type")).isEqualTo("ADMINISTRATOR");
        assertThat(me.json().at("/office/corporate").asBoolean()).isTrue();
        assertThat(me.json().at("/operator").asBoolean()).isFalse();
        assertThat(api.withBearer(token).get("/users").send().json().at("/items"))
                .hasSize(1);
        api.withBearer(token).get("/organisations").send().expect(403, "NOT_PERMITTED");
        api.withBearer(token)
                .post("/organisations")
                .body(body("x", "y@z.org"))
                .send()
                .expect(403);
    }

    @Test
    void fieldsAreJudged() {
        ApiAnswer refused = api.as(given.operator())
                .post("/organisations")
                .body(Map.of("name", "", "adminEmail", "x", "adminPassword", "short"))
                .send()
                .expect(422, "INVALID");
        assertThat(refused.json().at("/errors").findValuesAsString("field"))
                .contains("name", "adminName", "adminEmail", "adminPassword");
        assertThat(api.as(given.operator())
                        .post("/organisations")
                        .body(body("x", given.operator().email()))
                        .send()
                        .expect(422)
                        .at("/errors/0/code"))
                .isEqualTo("TAKEN");
    }
}
