package io.baton.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserApiTest extends Story {

    private Api admin() {
        return api.as(given.organisation().administrator());
    }

    private static String email() {
        return "user." + UUID.randomUUID() + "@example.org";
    }

    private ApiAnswer create(Map<String, ?> body) {
        return admin().post("/users").body(body).send();
    }

    @Test
    void aUserIsMadeOfATypeAndReadAgain() {
        Office leeds = given.office("Leeds");
        ApiAnswer made = create(Map.of(
                        "email", email(),
                        "name", "Ann Lee",
                        "officeId", leeds.id().toString(),
                        "type", "COORDINATOR",
                        "password", "a long enough sentence",
                        "locale", "de",
                        "zone", "Europe/Berlin"))
                .expect(201);
        assertThat(made.at("/type")).isEqualTo("COORDINATOR");
        assertThat(made.at("/userClass")).isEqualTo("STAFF");
        assertThat(made.json().at("/packages").toString())
                .isEqualTo("[\"BASE\",\"LEADS_COORDINATOR\",\"LEADS\",\"OPPORTUNITY\"]");
        assertThat(made.json().at("/mayHoldLeads").asBoolean()).isFalse();
        assertThat(made.at("/enterpriseView")).isEqualTo("NONE");
        assertThat(made.json().has("invitationUrl")).isFalse();
        ApiAnswer read = admin().get("/users/" + made.at("/id")).send().expect(200);
        assertThat(read.text()).isEqualTo(made.text());
        assertThat(read.header("ETag")).hasValue("\"1\"");
        api.post("/tokens")
                .body(Map.of("email", made.at("/email"), "password", "a long enough sentence"))
                .send()
                .expect(201);
    }

    @Test
    void packagesAndClassAreTheSameAsAType() {
        ApiAnswer made = create(Map.of(
                        "email",
                        email(),
                        "name",
                        "Cy",
                        "packages",
                        List.of("LEADS_VIEW"),
                        "userClass",
                        "PRODUCER_MANAGER"))
                .expect(201);
        assertThat(made.at("/type")).isEqualTo("LEADS_VIEW");
        assertThat(made.json().at("/mayHoldLeads").asBoolean()).isTrue();
        ApiAnswer own = create(Map.of(
                        "email",
                        email(),
                        "name",
                        "Cy",
                        "packages",
                        List.of("LEADS", "COORDINATOR_VIEW"),
                        "userClass",
                        "STAFF"))
                .expect(201);
        assertThat(own.json().at("/type").isNull()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        ApiAnswer refused = create(Map.of(
                        "email", "nobody",
                        "name", " ",
                        "officeId", UUID.randomUUID().toString(),
                        "type", "ADVISOR",
                        "password", "short",
                        "locale", "fr",
                        "zone", "Mars/Olympus"))
                .expect(422, "INVALID");
        assertThat(refused.json().at("/errors").findValuesAsString("field"))
                .contains("email", "name", "officeId", "password", "locale", "zone");
        create(Map.of()).expect(422, "INVALID");
        create(Map.of("email", email(), "name", "X", "type", "KING")).expect(422, "INVALID");
        create(Map.of("email", email(), "name", "X", "type", "ADVISOR", "packages", List.of("BASE")))
                .expect(422, "INVALID");
        create(Map.of("email", email(), "name", "X", "type", "ADVISOR", "unknown", 1))
                .expect(422, "INVALID");
        create(Map.of("email", email(), "name", "X", "type", "ADVISOR", "enterpriseView", "SOME"))
                .expect(422, "INVALID");
    }

    @Test
    void anAddressIsThereOnceInTheInstallationWithoutSayingWhere() {
        Person ann = given.advisor("Ann");
        Person stranger = given.user("Stan", given.organisation("Other")).exists();
        ApiAnswer own = create(Map.of("email", ann.email(), "name", "X", "type", "ADVISOR"))
                .expect(422, "INVALID");
        ApiAnswer others = create(Map.of("email", stranger.email(), "name", "X", "type", "ADVISOR"))
                .expect(422, "INVALID");
        assertThat(own.at("/errors/0/code")).isEqualTo("TAKEN");
        assertThat(others.text()).isEqualTo(own.text());
    }

    @Test
    void withoutPasswordTheAnswerHasTheLink() {
        Map<String, String> body = Map.of("email", email(), "name", "Ivy Invited", "type", "ADVISOR");
        ApiAnswer made = admin().post("/users").key("k").body(body).send().expect(201);
        assertThat(made.at("/invitationUrl")).contains("/invitation/baton_in_");
        assertThat(made.json().at("/invited").asBoolean()).isTrue();
        ApiAnswer again = admin().post("/users").key("k").body(body).send().expect(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(made.at("/id"));
        assertThat(again.json().has("invitationUrl")).isFalse();
    }

    @Test
    void changesAreMadeFromAVersion() {
        Person ann = given.advisor("Ann");
        ApiAnswer changed = admin().patch("/users/" + ann.id())
                .ifVersion(1)
                .body(Map.of("name", "Ann Lee", "type", "LEADS_VIEW"))
                .send()
                .expect(200);
        assertThat(changed.at("/name")).isEqualTo("Ann Lee");
        assertThat(changed.at("/email")).isEqualTo(ann.email());
        assertThat(changed.json().at("/version").asInt()).isEqualTo(2);
        ApiAnswer stale = admin().patch("/users/" + ann.id())
                .ifVersion(1)
                .body(Map.of("name", "Somebody"))
                .send()
                .expect(412, "VERSION_CHANGED");
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(2);
        admin().patch("/users/" + ann.id())
                .header("If-Match", "x")
                .body(Map.of())
                .send()
                .expect(400, "MALFORMED");
    }

    @Test
    void changedRightsHoldAtOnce() {
        Person ann = given.advisor("Ann");
        api.as(ann).get("/users").send().expect(403, "NOT_PERMITTED");
        admin().patch("/users/" + ann.id())
                .ifVersion(1)
                .body(Map.of("type", "COORDINATOR"))
                .send()
                .expect(200);
        api.as(ann).get("/users").send().expect(200);
    }

    @Test
    void deactivatingEndsTokensAndKeysAtOnce() {
        Person ann = given.advisor("Ann");
        String key = api.as(ann)
                .post("/api-keys")
                .body(Map.of("name", "Sheet"))
                .send()
                .expect(201)
                .at("/key");
        api.withBearer(key).get("/me").send().expect(200);
        api.as(ann).get("/me").send().expect(200);
        admin().patch("/users/" + ann.id()).body(Map.of("active", false)).send().expect(200);
        api.as(ann).get("/me").send().expect(401);
        api.withBearer(key).get("/me").send().expect(401);
        admin().patch("/users/" + ann.id()).body(Map.of("active", true)).send().expect(200);
        api.as(ann).get("/me").send().expect(401);
        api.withBearer(key).get("/me").send().expect(401);
    }

    @Test
    void nobodyDeactivatesHimselfAndTheLastAdministratorStays() {
        Person ada = given.organisation().administrator();
        ApiAnswer own = admin().patch("/users/" + ada.id())
                .body(Map.of("active", false))
                .send()
                .expect(409, "OWN_ACCOUNT");
        assertThat(own.at("/current/id")).isEqualTo(ada.id().toString());
        admin().patch("/users/" + ada.id())
                .body(Map.of("type", "ADVISOR"))
                .send()
                .expect(409, "LAST_ADMINISTRATOR");
        Person otto = given.user("Otto", UserType.ADMINISTRATOR);
        api.as(otto)
                .patch("/users/" + ada.id())
                .body(Map.of("active", false))
                .send()
                .expect(200);
        api.as(otto)
                .patch("/users/" + otto.id())
                .body(Map.of("packages", List.of("LEADS"), "userClass", "STAFF"))
                .send()
                .expect(409, "LAST_ADMINISTRATOR");
    }

    @Test
    void theEnterpriseViewOpensBranchesBelowOnly() {
        Office north = given.office("North");
        Office leeds = given.office("Leeds", north);
        Office berlin = given.office("Berlin");
        Person cora = given.user("Cora").type(UserType.COORDINATOR).in(north).exists();
        admin().patch("/users/" + cora.id())
                .body(Map.of(
                        "enterpriseView", Map.of("branches", List.of(berlin.id().toString()))))
                .send()
                .expect(422, "INVALID");
        ApiAnswer changed = admin().patch("/users/" + cora.id())
                .body(Map.of(
                        "enterpriseView", Map.of("branches", List.of(leeds.id().toString()))))
                .send()
                .expect(200);
        assertThat(changed.at("/enterpriseView/branches/0"))
                .isEqualTo(leeds.id().toString());
        assertThat(api.as(cora).get("/me").send().json().at("/visibleOfficeIds").toString())
                .contains(north.id().toString(), leeds.id().toString())
                .doesNotContain(berlin.id().toString());
        admin().patch("/users/" + cora.id())
                .body(Map.of("enterpriseView", "NONE"))
                .send()
                .expect(200);
        assertThat(api.as(cora).get("/me").send().json().at("/visibleOfficeIds"))
                .hasSize(1);
    }

    @Test
    void usersComeInStretchesByName() {
        for (String name : List.of("Zed", "Bea", "Cleo")) {
            given.advisor(name);
        }
        ApiAnswer first = admin().get("/users?limit=2").send().expect(200);
        assertThat(first.at("/items/0/name")).isEqualTo("Ada Admin");
        ApiAnswer second = admin().get("/users?limit=2&cursor=" + first.at("/nextCursor"))
                .send()
                .expect(200);
        assertThat(second.at("/items/0/name") + second.at("/items/1/name")).isEqualTo("CleoZed");
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(admin().get("/users?q=cLe").send().at("/items/0/name")).isEqualTo("Cleo");
        admin().get("/users?cursor=rubbish").send().expect(422, "INVALID");
        admin().get("/users?limit=1000").send().expect(422, "INVALID");
    }

    @Test
    void anotherOrganisationSeesNothing() {
        Organisation other = given.organisation("Other");
        Person ann = given.advisor("Ann");
        Api stranger = api.as(other.administrator());
        stranger.get("/users/" + ann.id()).send().expect(404, "NOT_FOUND");
        stranger.patch("/users/" + ann.id()).body(Map.of("name", "X")).send().expect(404, "NOT_FOUND");
        stranger.get("/offices/" + ann.officeId()).send().expect(404, "NOT_FOUND");
        stranger.post("/api-keys")
                .body(Map.of("name", "k", "userId", ann.id().toString()))
                .send()
                .expect(422, "INVALID");
        assertThat(stranger.get("/users").send().text()).doesNotContain(ann.email());
        assertThat(stranger.get("/offices").send().text())
                .doesNotContain(ann.officeId().toString());
        assertThat(stranger.get("/audit").send().text()).doesNotContain(ann.id().toString());
        stranger.get("/users/nonsense").send().expect(400, "MALFORMED");
    }

    @Test
    void aNewPasswordEndsTokens() {
        Person ann = given.advisor("Ann");
        api.as(ann).get("/me").send().expect(200);
        admin().patch("/users/" + ann.id())
                .body(Map.of("password", "another long sentence"))
                .send()
                .expect(200);
        api.as(ann).get("/me").send().expect(401);
        api.post("/tokens")
                .body(Map.of("email", ann.email(), "password", "another long sentence"))
                .send()
                .expect(201);
    }
}
