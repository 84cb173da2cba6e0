package io.baton.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficeApiTest extends Story {

    private Api admin() {
        return api.as(given.organisation().administrator());
    }

    @Test
    void officesAreMadeRenamedAndMoved() {
        Office north = given.office("North");
        ApiAnswer made = admin().post("/offices")
                .body(Map.of("name", "Leeds", "parentId", north.id().toString(), "corporate", false))
                .send()
                .expect(201);
        assertThat(made.at("/parentId")).isEqualTo(north.id().toString());
        ApiAnswer changed = admin().patch("/offices/" + made.at("/id"))
                .ifVersion(1)
                .body(Map.of(
                        "name", "Leeds West",
                        "parentId", given.corporateOffice().id().toString(),
                        "zone", "Europe/Lisbon",
                        "country", "PT"))
                .send()
                .expect(200);
        assertThat(changed.at("/name")).isEqualTo("Leeds West");
        assertThat(changed.at("/zone")).isEqualTo("Europe/Lisbon");
        assertThat(changed.json().at("/version").asInt()).isEqualTo(2);
        admin().patch("/offices/" + made.at("/id"))
                .ifVersion(1)
                .body(Map.of("name", "x"))
                .send()
                .expect(412);
    }

    @Test
    void theTreeStaysATree() {
        Office north = given.office("North");
        Office leeds = given.office("Leeds", north);
        ApiAnswer circle = admin().patch("/offices/" + north.id())
                .body(Map.of("parentId", leeds.id().toString()))
                .send()
                .expect(422, "INVALID");
        assertThat(circle.at("/errors/0/code")).isEqualTo("CYCLE");
        assertThat(admin().post("/offices").body(Map.of("name", "NORTH")).send().at("/errors/0/code"))
                .isEqualTo("TAKEN");
        admin().post("/offices").body(Map.of()).send().expect(422, "INVALID");
        admin().post("/offices").body(Map.of("name", "a\u0007b")).send().expect(422, "INVALID");
    }

    @Test
    void theCorporateMarkMovesOnlyWhenConfirmed() {
        Office corporate = given.corporateOffice();
        ApiAnswer refused = admin().post("/offices")
                .body(Map.of("name", "New centre", "corporate", true))
                .send()
                .expect(409, "CORPORATE_EXISTS");
        assertThat(refused.at("/current/id")).isEqualTo(corporate.id().toString());
        admin().post("/offices")
                .body(Map.of("name", "New centre", "corporate", true, "confirmed", true))
                .send()
                .expect(201);
        assertThat(corporateNames()).containsExactly("New centre");
        admin().patch("/offices/" + corporate.id())
                .body(Map.of("corporate", true, "confirmed", true))
                .send()
                .expect(200);
        assertThat(corporateNames()).containsExactly("Corporate");
        admin().patch("/offices/" + corporate.id())
                .body(Map.of("corporate", false))
                .send()
                .expect(409, "CORPORATE_NEEDED");
    }

    /** Two moves at one instant never make a circle between them. */
    @Test
    void twoMovesAtOnceMakeNoCircle() {
        Office a = given.office("A");
        Office b = given.office("B");
        Race.of(2)
                .run((round, participant) -> admin().patch("/offices/" + (participant == 0 ? a : b).id())
                        .body(Map.of("parentId", (participant == 0 ? b : a).id().toString()))
                        .send()
                        .status())
                .forEach(round -> assertThat(round.answers()).containsExactlyInAnyOrder(200, 422));
    }

    @Test
    void onlyAdministratorsChangeThem() {
        Api advisor = api.as(given.advisor("Ann"));
        advisor.get("/offices").send().expect(200);
        advisor.post("/offices").body(Map.of("name", "X")).send().expect(403, "NOT_PERMITTED");
        api.get("/offices").send().expect(401, "UNAUTHENTICATED");
    }

    @Test
    void aRepeatMakesNoSecond() {
        Map<String, String> body = Map.of("name", "Once");
        String id = admin().post("/offices").key("once").body(body).send().at("/id");
        ApiAnswer again = admin().post("/offices").key("once").body(body).send().expect(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(id);
    }

    private List<String> corporateNames() {
        return database.in(
                given.organisation().id(),
                rows -> rows.fetch("select name from office where corporate").getValues(0, String.class));
    }
}
