package io.baton.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Campaigns by REST: search, uniqueness, versions, rights, two organisations. */
class CampaignApiTest extends Story {

    @Test
    void anEmptySearchListsAllRunningOnesFirst() {
        String spring = create("Spring");
        create("autumn");
        create("Über Land");
        end(spring);

        assertThat(search("")).containsExactly("autumn", "Über Land", "Spring");
        assertThat(search("   ")).hasSize(3);
    }

    @Test
    void aSearchFindsNamesWithEveryWord() {
        create("Frühling 2026 (Messe)");
        create("Frühling 2027");
        create("Herbst 2026");

        assertThat(search("FRUHLING")).containsExactly("Frühling 2026 (Messe)", "Frühling 2027");
        assertThat(search("2026 früh")).containsExactly("Frühling 2026 (Messe)");
        assertThat(search("messe")).hasSize(1);
        assertThat(search("%")).isEmpty();
        assertThat(search("winter")).isEmpty();
    }

    @Test
    void aListGoesOnWhereItEnded() {
        for (int i = 10; i < 17; i++) {
            String id = create("Campaign " + i);
            if (i % 3 == 0) {
                end(id);
            }
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer slice = cora().get("/campaigns?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .send()
                    .expect(200);
            names.addAll(names(slice));
            cursor = slice.at("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(names)
                .containsExactly(
                        "Campaign 10",
                        "Campaign 11",
                        "Campaign 13",
                        "Campaign 14",
                        "Campaign 16",
                        "Campaign 12",
                        "Campaign 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=nonsense", "cursor=AAAA"})
    void wrongParametersAreRefused(String query) {
        cora().get("/campaigns?" + query).send().expect(422, "INVALID");
    }

    @Test
    void aNameIsUsedOnceWhateverItsCaseAccentsAndSpaces() {
        create("Été  2026");
        for (String name : List.of("été 2026", "ETE 2026", " Été 2026 ")) {
            ApiAnswer refused =
                    cora().post("/campaigns").body(Map.of("name", name)).send().expect(422, "INVALID");
            assertThat(refused.at("/errors/0/code")).isEqualTo("TAKEN");
        }
        Organisation other = given.organisation("Other");
        when.user(other.administrator())
                .api()
                .post("/campaigns")
                .body(Map.of("name", "Été 2026"))
                .send()
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource({"'', REQUIRED", "' ', REQUIRED", "'two\nlines', MALFORMED"})
    void aNameIsOneLine(String name, String code) {
        ApiAnswer refused =
                cora().post("/campaigns").body(Map.of("name", name)).send().expect(422, "INVALID");
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
        cora().post("/campaigns").body(Map.of("name", "x".repeat(201))).send().expect(422, "INVALID");
    }

    @Test
    void oneOfManyAtOnceGetsTheName() {
        Api cora = cora();
        Race.of(6)
                .repeat(5)
                .prepare(round -> "Race " + round)
                .run((name, participant) -> cora.post("/campaigns")
                        .body(Map.of("name", name))
                        .send()
                        .status())
                .forEach(round ->
                        assertThat(round.answers()).containsOnlyOnce(201).containsOnly(201, 422));
    }

    @Test
    void aNewOneAndARenamedOneCannotMeetOnAName() {
        Api cora = cora();
        Race.of(4)
                .repeat(8)
                .prepare(round -> create("Before " + round))
                .run((id, participant) -> participant == 0
                        ? cora.patch("/campaigns/" + id)
                                .ifVersion(1)
                                .body(Map.of("name", "Goal " + id))
                                .send()
                                .status()
                        : cora.post("/campaigns")
                                .body(Map.of("name", "goal " + id))
                                .send()
                                .status())
                .forEach(round -> assertThat(round.answers().stream().filter(status -> status < 300))
                        .as("%s", round.answers())
                        .hasSize(1));
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String id = create("Spring");
        ApiAnswer changed = cora().patch("/campaigns/" + id)
                .ifVersion(1)
                .body(Map.of("name", "Summer", "active", false))
                .send()
                .expect(200);
        assertThat(changed.json().at("/version").asInt()).isEqualTo(2);
        assertThat(changed.json().at("/active").asBoolean()).isFalse();

        cora().patch("/campaigns/" + id)
                .ifVersion(1)
                .body(Map.of("name", "Late"))
                .send()
                .expect(412, "VERSION_CHANGED");
        assertThat(search("")).containsExactly("Summer");
    }

    @Test
    void theRevocationPeriodIsSaidChangedAndEnded() {
        Map<String, String> period = Map.of("after", "P1DT2H", "clock", "WORKING_HOURS", "mode", "AUTOMATIC");
        ApiAnswer created = cora().post("/campaigns")
                .body(Map.of("name", "Spring", "revocation", period))
                .send()
                .expect(201);
        assertThat(revocation(created)).isEqualTo("P1DT2H WORKING_HOURS AUTOMATIC");
        String id = created.at("/id");

        assertThat(revocation(change(id, 1, "{\"name\": \"Summer\"}")))
                .as("left out, it stays")
                .isEqualTo("P1DT2H WORKING_HOURS AUTOMATIC");
        String other = "{\"after\": \"PT90M\", \"clock\": \"ALWAYS\", \"mode\": \"MANUAL\"}";
        assertThat(revocation(change(id, 2, "{\"revocation\": " + other + "}"))).isEqualTo("PT1H30M ALWAYS MANUAL");
        ApiAnswer ended = change(id, 3, "{\"revocation\": null}");
        assertThat(ended.json().has("revocation")).isTrue();
        assertThat(ended.json().at("/revocation").isNull()).isTrue();
        assertThat(cora().get("/campaigns").send().at("/items/0/revocation")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'after': 'soon', 'clock': 'ALWAYS', 'mode': 'MANUAL'}; revocation.after; MALFORMED",
                "{'after': 'PT0S', 'clock': 'ALWAYS', 'mode': 'MANUAL'}; revocation.after; TOO_SHORT",
                "{'after': 'P400D', 'clock': 'ALWAYS', 'mode': 'MANUAL'}; revocation.after; TOO_LONG",
                "{'clock': 'ALWAYS', 'mode': 'MANUAL'}; revocation.after; REQUIRED",
                "{'after': 'P2D'}; revocation.clock; REQUIRED",
            })
    void aPeriodThatIsNoneIsRefusedByItsField(String revocation, String field, String code) {
        String given = revocation.replace('\'', '"');
        String id = cora().post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id");
        for (ApiAnswer refused : List.of(
                cora().post("/campaigns")
                        .json("{\"name\": \"Autumn\", \"revocation\": " + given + "}")
                        .send(),
                patch(id, 1, "{\"revocation\": " + given + "}"))) {
            refused.expect(422, "INVALID");
            assertThat(refused.at("/errors/0/field")).isEqualTo(field);
            assertThat(refused.at("/errors/0/code")).isEqualTo(code);
        }
        assertThat(search("")).containsExactly("Spring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'PT48H'",
                "[]",
                "{'after': 'P2D', 'clock': 'SOMETIMES', 'mode': 'MANUAL'}",
                "{'after': 'P2D', 'clock': 'ALWAYS', 'mode': 'MANUAL', 'remind': 'PT1H'}",
            })
    void whatTheContractDoesNotKnowIsRefused(String revocation) {
        String given = revocation.replace('\'', '"');
        String id = cora().post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id");
        assertThat(patch(id, 1, "{\"revocation\": " + given + "}").status()).isIn(400, 422);
        assertThat(cora().post("/campaigns")
                        .json("{\"name\": \"Autumn\", \"revocation\": " + given + "}")
                        .send()
                        .status())
                .isIn(400, 422);
        assertThat(search("")).containsExactly("Spring");
    }

    @Test
    void remindersAreStepsBeforeTheEndTheLongestFirst() {
        String terms = "{'after': 'P1D', 'clock': 'WORKING_HOURS', 'mode': 'MANUAL', 'reminders': %s}";
        ApiAnswer created = cora().post("/campaigns")
                .json(("{'name': 'Spring', 'revocation': " + terms.formatted("['PT30M', 'PT2H', 'PT30M']") + "}")
                        .replace('\'', '"'))
                .send()
                .expect(201);
        assertThat(created.json().at("/revocation/reminders").toString()).isEqualTo("[\"PT2H\",\"PT30M\"]");

        for (String[] wrong : new String[][] {
            {"['soon']", "MALFORMED"},
            {"['P1D']", "MALFORMED"},
            {"['PT0S']", "TOO_SHORT"},
            {"['PT1H', 'PT2H', 'PT3H', 'PT4H', 'PT5H', 'PT6H']", "TOO_MANY"}
        }) {
            ApiAnswer refused = patch(
                            created.at("/id"),
                            1,
                            "{\"revocation\": " + terms.formatted(wrong[0]).replace('\'', '"') + "}")
                    .expect(422, "INVALID");
            assertThat(refused.at("/errors/0/field")).isEqualTo("revocation.reminders");
            assertThat(refused.at("/errors/0/code")).isEqualTo(wrong[1]);
        }
        String shorter =
                "{\"after\": \"PT1H\", \"clock\": \"ALWAYS\", \"mode\": \"MANUAL\"," + " \"reminders\": [\"PT1H\"]}";
        assertThat(patch(created.at("/id"), 1, "{\"revocation\": " + shorter + "}")
                        .expect(422, "INVALID")
                        .at("/errors/0/code"))
                .as("a reminder as long as the period would come with the offer")
                .isEqualTo("TOO_LONG");
    }

    private ApiAnswer change(String id, int version, String body) {
        return patch(id, version, body).expect(200);
    }

    private ApiAnswer patch(String id, int version, String body) {
        return cora().patch("/campaigns/" + id).ifVersion(version).json(body).send();
    }

    private static String revocation(ApiAnswer campaign) {
        return campaign.at("/revocation/after") + " " + campaign.at("/revocation/clock") + " "
                + campaign.at("/revocation/mode");
    }

    @Test
    void aRepeatCreatesNothing() {
        ApiAnswer first = cora().post("/campaigns")
                .key("k")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201);
        ApiAnswer again = cora().post("/campaigns")
                .key("k")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        cora().post("/campaigns").key("k").body(Map.of("name", "Autumn")).send().expect(422, "IDEMPOTENCY_MISMATCH");
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR_ADVISOR, 201, 200",
        "COORDINATOR,         201, 200",
        "COORDINATOR_VIEW,    201, 200",
        "ADMINISTRATOR,       201, 200",
        "ADVISOR,             403, 403",
        "LEADS_VIEW,          403, 403",
    })
    void whoMayWhat(UserType type, int creating, int searching) {
        Person person = given.user("Pat").type(type).exists();
        assertThat(when.user(person)
                        .api()
                        .post("/campaigns")
                        .body(Map.of("name", "Pat’s"))
                        .send()
                        .status())
                .isEqualTo(creating);
        assertThat(when.user(person).api().get("/campaigns").send().status()).isEqualTo(searching);
    }

    @Test
    void anotherOrganisationFindsNothing() {
        String id = create("Spring");
        Api theirs = when.user(given.organisation("Other").administrator()).api();
        assertThat(names(theirs.get("/campaigns").send().expect(200))).isEmpty();
        theirs.patch("/campaigns/" + id)
                .ifVersion(1)
                .body(Map.of("name", "Theirs"))
                .send()
                .expect(404);
    }

    private Api cora() {
        return when.user(given.organisation().administrator()).api();
    }

    private String create(String name) {
        return cora().post("/campaigns")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private void end(String id) {
        cora().patch("/campaigns/" + id)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
    }

    private List<String> search(String q) {
        return names(cora().get("/campaigns?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .send()
                .expect(200));
    }

    private static List<String> names(ApiAnswer answer) {
        JsonNode items = answer.json().at("/items");
        return items.valueStream().map(item -> item.at("/name").asString()).toList();
    }
}
