package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Organisation;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Custom fields by REST: all kinds, uniqueness, versions, rights, two organisations. */
class CustomFieldApiTest extends Story {

    @ParameterizedTest
    @EnumSource(CustomFieldKind.class)
    void everyKindCanBeAdded(CustomFieldKind kind) {
        List<String> choices = kind == CustomFieldKind.CHOICE ? List.of("A", "B") : List.of();
        ApiAnswer added = admin().post("/custom-fields")
                .body(Map.of("label", "My " + kind, "kind", kind.name(), "choices", choices))
                .send()
                .expect(201);

        assertThat(added.at("/kind")).isEqualTo(kind.name());
        assertThat(added.at("/key")).isEqualTo("my" + capitalised(kind));
        assertThat(listed()).containsExactly("My " + kind);
    }

    @Test
    void aRepeatAddsNothing() {
        Map<String, Object> body = Map.of("label", "Wants", "kind", "TEXT");
        String id = admin().post("/custom-fields")
                .key("k")
                .body(body)
                .send()
                .expect(201)
                .at("/id");
        ApiAnswer again =
                admin().post("/custom-fields").key("k").body(body).send().expect(201);

        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void wrongInputIsSaidFieldByField() {
        add("Wants");
        ApiAnswer refused = admin().post("/custom-fields")
                .body(Map.of("label", " wants ", "key", "Not plain", "choices", List.of("A")))
                .send()
                .expect(422, "INVALID");

        assertThat(errors(refused)).containsExactly("label TAKEN", "key MALFORMED", "kind REQUIRED");
        admin().post("/custom-fields")
                .body(Map.of("label", "X", "kind", "SOMETHING"))
                .send()
                .expect(422, "INVALID");
        admin().post("/custom-fields")
                .body(Map.of("label", "X", "kind", "TEXT", "sort", 1))
                .send()
                .expect(422, "INVALID");
        admin().post("/custom-fields")
                .body(Map.of("label", "X", "kind", "TEXT", "groupIds", List.of(UUID.randomUUID())))
                .send()
                .expect(422, "INVALID");
        assertThat(listed()).containsExactly("Wants");
    }

    @Test
    void aFieldIsChangedRetiredAndOfferedAgain() {
        add("Wants");
        String id = add("Budget");
        ApiAnswer changed = admin().patch("/custom-fields/" + id)
                .ifVersion(1)
                .body(Map.of("label", "Money", "position", 1))
                .send()
                .expect(200);
        assertThat(changed.at("/key")).isEqualTo("budget");
        assertThat(listed()).containsExactly("Money", "Wants");

        admin().patch("/custom-fields/" + id)
                .ifVersion(2)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        assertThat(listed()).containsExactly("Wants", "Money");
        admin().patch("/custom-fields/" + id)
                .ifVersion(3)
                .body(Map.of("active", true))
                .send()
                .expect(200);
        then.rowsOf(
                        "audit_entry where type like 'CUSTOM_FIELD%'",
                        given.organisation().id())
                .isEqualTo(5);
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String id = add("Wants");
        Map<String, Object> body = Map.of("label", "Wishes");
        admin().patch("/custom-fields/" + id).ifVersion(1).body(body).send().expect(200);

        ApiAnswer stale = admin().patch("/custom-fields/" + id)
                .ifVersion(1)
                .body(Map.of("label", "Needs"))
                .send()
                .expect(412);
        assertThat(stale.json().at("/current/version").asInt()).isEqualTo(2);
        admin().patch("/custom-fields/" + id).body(body).send().expect(400);
        admin().patch("/custom-fields/" + id)
                .header("If-Match", "soon")
                .body(body)
                .send()
                .expect(400);
        admin().patch("/custom-fields/not-an-id").ifVersion(1).body(body).send().expect(400);
    }

    @Test
    void kindAndKeyNeverChange() {
        String id = add("Wants");
        for (String field : List.of("kind", "key")) {
            admin().patch("/custom-fields/" + id)
                    .ifVersion(1)
                    .body(Map.of(field, "NUMBER"))
                    .send()
                    .expect(422, "INVALID");
        }
    }

    @Test
    void oneOfManyAtOnceGetsTheLabel() {
        Api admin = admin();
        List<Race.Round<String, Integer>> rounds = Race.of(6)
                .repeat(5)
                .prepare(round -> "Label " + round)
                .run((label, participant) -> admin.post("/custom-fields")
                        .body(Map.of(
                                "label", participant % 2 == 0 ? label : label.toUpperCase(Locale.ROOT), "kind", "TEXT"))
                        .send()
                        .status());

        rounds.forEach(
                round -> assertThat(round.answers()).containsOnlyOnce(201).containsOnly(201, 422));
    }

    @ParameterizedTest
    @EnumSource(UserType.class)
    void onlyWhoMayChangeSettingsChangesFields(UserType type) {
        String id = add("Wants");
        Person person = given.user("Pat").type(type).exists();
        int expected = type == UserType.ADMINISTRATOR ? 200 : 403;

        assertThat(when.user(person)
                        .api()
                        .patch("/custom-fields/" + id)
                        .ifVersion(1)
                        .body(Map.of("label", "Hers"))
                        .send()
                        .status())
                .isEqualTo(expected);
        when.user(person).api().get("/custom-fields").send().expect(200);
    }

    @Test
    void anotherOrganisationSeesAndChangesNothing() {
        String id = add("Wants");
        Organisation other = given.organisation("Other");

        when.user(other.administrator())
                .api()
                .patch("/custom-fields/" + id)
                .ifVersion(1)
                .body(Map.of("label", "Theirs"))
                .send()
                .expect(404);
        ApiAnswer theirs = when.user(other.administrator())
                .api()
                .get("/custom-fields")
                .send()
                .expect(200);
        assertThat(theirs.json().at("/items")).isEmpty();
        String ourGroup = admin().get("/lead-groups").send().expect(200).at("/items/0/id");
        when.user(other.administrator())
                .api()
                .get("/custom-fields?groupId=" + ourGroup)
                .send()
                .expect(404);
        api.get("/custom-fields").send().expect(401);
    }

    private Api admin() {
        return when.user(given.organisation().administrator()).api();
    }

    private String add(String label) {
        return admin().post("/custom-fields")
                .body(Map.of("label", label, "kind", "TEXT"))
                .send()
                .expect(201)
                .at("/id");
    }

    private List<String> listed() {
        JsonNode items = admin().get("/custom-fields").send().expect(200).json().at("/items");
        return items.valueStream().map(item -> item.at("/label").asString()).toList();
    }

    private static List<String> errors(ApiAnswer answer) {
        return answer.json()
                .at("/errors")
                .valueStream()
                .map(error ->
                        error.at("/field").asString() + " " + error.at("/code").asString())
                .toList();
    }

    private static String capitalised(CustomFieldKind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
