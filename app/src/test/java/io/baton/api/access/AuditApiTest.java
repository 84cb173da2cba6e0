package io.baton.api.access;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditApiTest extends Story {

    @Test
    void changesAreToldWithWhatWasAndWhatIsNewestFirst() {
        Person ada = given.organisation().administrator();
        Person ann = given.advisor("Ann");
        Api admin = api.as(ada);
        admin.patch("/users/" + ann.id())
                .body(Map.of("type", "COORDINATOR", "password", "another long sentence"))
                .send()
                .expect(200);
        ApiAnswer newest = admin.get("/audit?limit=1&type=USER_CHANGED").send().expect(200);
        assertThat(newest.at("/items/0/actorName")).isEqualTo("Ada Admin");
        assertThat(newest.at("/items/0/subjectName")).isEqualTo("Ann");
        assertThat(newest.at("/items/0/details/class/from")).isEqualTo("PRODUCER_MANAGER");
        assertThat(newest.at("/items/0/details/class/to")).isEqualTo("STAFF");
        assertThat(newest.at("/items/0/channel")).isEqualTo("API");
        ApiAnswer all = admin.get("/audit?personId=" + ann.id()).send().expect(200);
        assertThat(all.json().at("/items").findValuesAsString("type"))
                .contains("PASSWORD_CHANGED", "USER_CHANGED", "USER_CREATED");
        assertThat(all.text()).doesNotContain("argon", "another long sentence");
    }

    @Test
    void stretchesFitTogether() {
        Api admin = api.as(given.organisation().administrator());
        for (int i = 0; i < 5; i++) {
            admin.post("/offices").body(Map.of("name", "Office " + i)).send().expect(201);
        }
        StringBuilder names = new StringBuilder();
        String path = "/audit?limit=2&type=OFFICE_CREATED";
        for (ApiAnswer page = admin.get(path).send(); ; ) {
            page.expect(200)
                    .json()
                    .at("/items")
                    .forEach(item -> names.append(item.at("/details/name").asString("")));
            String cursor = page.at("/nextCursor");
            if (cursor.isEmpty()) {
                break;
            }
            page = admin.get(path + "&cursor=" + cursor).send();
        }
        assertThat(names).hasToString("Office 4Office 3Office 2Office 1Office 0");
    }

    @Test
    void failedSignInsAreNotedWithoutBeingWaitedFor() {
        Person ann = given.advisor("Ann");
        api.post("/tokens")
                .body(Map.of("email", ann.email(), "password", "wrong and long"))
                .send()
                .expect(401);
        Api admin = api.as(given.organisation().administrator());
        await(
                "the entry",
                () -> assertThat(admin.get("/audit?type=SIGN_IN_FAILED").send().at("/items/0/subjectId"))
                        .isEqualTo(ann.id().toString()));
    }

    @Test
    void onlyForWhomItIsMeant() {
        api.as(given.coordinator("Cora")).get("/audit").send().expect(403, "NOT_PERMITTED");
    }
}
