package io.baton.api.access;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiKeyApiTest extends Story {

    private ApiAnswer make(Api caller, Map<String, ?> body) {
        return caller.post("/api-keys").body(body).send();
    }

    @Test
    void aKeySignsInUntilItIsRevokedAndThenAtOnceNoMore() {
        Person ann = given.advisor("Ann");
        ApiAnswer made = make(api.as(ann), Map.of("name", "Sheet")).expect(201);
        assertThat(made.at("/key")).startsWith("baton_ak_");
        Api program = api.withBearer(made.at("/key"));
        program.get("/me").send().expect(200);
        ApiAnswer list = program.get("/api-keys").send().expect(200);
        assertThat(list.text()).doesNotContain(made.at("/key"));
        assertThat(list.at("/items/0/name")).isEqualTo("Sheet");
        program.request("DELETE", "/api-keys/" + made.at("/id")).send().expect(204);
        program.get("/me").send().expect(401);
        api.as(ann).request("DELETE", "/api-keys/" + made.at("/id")).send().expect(404);
    }

    @Test
    void aKeyMayBeLimitedToHeldRights() {
        Person cora = given.coordinator("Cora");
        assertThat(make(api.as(cora), Map.of("name", "k", "rights", List.of("USER_MANAGE")))
                        .expect(422, "INVALID")
                        .at("/errors/0/code"))
                .isEqualTo("NOT_HELD");
        String key = make(api.as(cora), Map.of("name", "k", "rights", List.of("LEAD_CREATE")))
                .expect(201)
                .at("/key");
        Api limited = api.withBearer(key);
        assertThat(limited.get("/me").send().json().at("/rights").toString()).isEqualTo("[\"LEAD_CREATE\"]");
        limited.get("/users").send().expect(403, "NOT_PERMITTED");
    }

    @Test
    void aLimitedKeyMakesNoWiderOne() {
        Person cora = given.coordinator("Cora");
        Api limited = api.withBearer(make(api.as(cora), Map.of("name", "k", "rights", List.of("LEAD_CREATE")))
                .at("/key"));
        make(limited, Map.of("name", "wider", "rights", List.of("LEAD_ASSIGN"))).expect(422, "INVALID");
        Api child =
                api.withBearer(make(limited, Map.of("name", "same")).expect(201).at("/key"));
        assertThat(child.get("/me").send().json().at("/rights").toString()).isEqualTo("[\"LEAD_CREATE\"]");
    }

    @Test
    void onlyWhoManagesUsersMakesKeysForOthers() {
        Person ann = given.advisor("Ann");
        Person bo = given.advisor("Bo");
        Map<String, String> forBo = Map.of("name", "k", "userId", bo.id().toString());
        make(api.as(ann), forBo).expect(403, "NOT_PERMITTED");
        api.as(ann).get("/api-keys?userId=" + bo.id()).send().expect(403, "NOT_PERMITTED");
        ApiAnswer made =
                make(api.as(given.organisation().administrator()), forBo).expect(201);
        assertThat(api.withBearer(made.at("/key")).get("/me").send().at("/user/id"))
                .isEqualTo(bo.id().toString());
        api.as(ann).request("DELETE", "/api-keys/" + made.at("/id")).send().expect(404);
    }

    @Test
    void useIsNotedAfterwards() {
        Person ann = given.advisor("Ann");
        String key = make(api.as(ann), Map.of("name", "Sheet")).at("/key");
        api.withBearer(key).get("/me").send().expect(200);
        await(
                "the note",
                () -> assertThat(api.as(ann).get("/api-keys").send().at("/items/0/lastUsedAt"))
                        .isNotEmpty());
    }

    @Test
    void onlyTheDigestIsKept() {
        Person ann = given.advisor("Ann");
        String key = make(api.as(ann), Map.of("name", "Sheet")).at("/key");
        String kept = database.asSuperuser(all -> all.fetch("select t::text from api_key t")
                .getValues(0, String.class)
                .toString());
        assertThat(kept).doesNotContain(key.substring("baton_ak_".length() + 6));
    }

    @Test
    void nonsenseIsNobody() {
        for (String bearer : List.of("", "x", "baton_tk_x", "baton_ak_" + "A".repeat(43))) {
            api.withBearer(bearer).get("/me").send().expect(401, "UNAUTHENTICATED");
        }
    }
}
