package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Notes: on one lead or on a tagged list, at any stage, by whoever sees it. */
class LeadNotesTest extends LeadStory {

    private final Person cora = given.coordinator("Cora");

    @Test
    void theNewestStandsFirstAndBesideTheLead() {
        UUID lead = lead(cora, "Müller");
        ApiAnswer first = note(lead, "Rang\ntwice", "n1").expect(201);
        assertThat(first.at("/text")).isEqualTo("Rang\ntwice");
        assertThat(first.at("/author/name")).isEqualTo("Cora");
        note(lead, "y".repeat(10_000), "n2").expect(201);
        ApiAnswer notes =
                api.as(cora).get("/leads/" + lead + "/notes?limit=1").send().expect(200);
        assertThat(notes.at("/items/0/text")).startsWith("yyy");
        ApiAnswer rest = api.as(cora)
                .get("/leads/" + lead + "/notes?limit=1&cursor=" + notes.at("/nextCursor"))
                .send();
        assertThat(rest.at("/items/0/id")).isEqualTo(first.at("/id"));
        assertThat(rest.json().get("nextCursor").isNull()).isTrue();
        String last = database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle("select last_note from lead where id = ?", lead)
                        .get(0, String.class));
        assertThat(last).hasSize(300);
    }

    @Test
    void aRepeatedNoteIsOneAndTheSameKeyOnAnotherLeadIsAMistake() {
        UUID lead = lead(cora, "Müller");
        ApiAnswer first = note(lead, "Once", "same").expect(201);
        ApiAnswer again = note(lead, "Once", "same").expect(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        note(lead(cora, "Maier"), "Once", "same").expect(422, "IDEMPOTENCY_MISMATCH");
        then.rowsOf("lead_note", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void aNoteMustSaySomethingAndNotTooMuch() {
        UUID lead = lead(cora, "Müller");
        for (String text : List.of("", " \n ", "x".repeat(10_001))) {
            assertThat(note(lead, text, UUID.randomUUID().toString())
                            .expect(422)
                            .at("/errors/0/field"))
                    .isEqualTo("text");
        }
        api.as(cora).post("/leads/" + lead + "/notes").json("{}").send().expect(422);
    }

    @Test
    void oneNoteOnManyLeadsIsOneOnEachThatIsSeen() {
        List<UUID> leads =
                IntStream.range(0, 30).mapToObj(i -> lead(cora, "Number " + i)).toList();
        Person elsewhere = given.user("Elsa")
                .type(UserType.COORDINATOR)
                .in(given.office("York"))
                .exists();
        UUID foreign = lead(elsewhere, "Foreign");
        List<UUID> named = IntStream.range(0, 31)
                .mapToObj(i -> i == 7 ? foreign : leads.get(i > 7 ? i - 1 : i))
                .toList();
        ApiAnswer answer = notes(cora, named).expect(200);
        assertThat(answer.json().get("results")).hasSize(31);
        assertThat(answer.at("/results/7/refusal/code")).isEqualTo("NOT_FOUND");
        assertThat(answer.json().at("/results/7/outcome").isMissingNode()).isTrue();
        assertThat(answer.at("/results/8/outcome")).isEqualTo("NOTED");
        assertThat(answer.at("/results/8/leadId")).isEqualTo(leads.get(7).toString());
        then.rowsOf("lead_note", cora.organisationId()).isEqualTo(30);
        assertThat(history(cora, leads.getFirst()).at("/items/1/type")).isEqualTo("NOTED");
        notes(cora, List.of(foreign)).expect(404);
        notes(cora, List.of()).expect(422);
        notes(cora, IntStream.range(0, 1001).mapToObj(i -> UUID.randomUUID()).toList())
                .expect(422);
    }

    private ApiAnswer notes(Person by, List<UUID> leads) {
        return api.as(by)
                .post("/leads/notes")
                .body(Map.of("leadIds", leads, "text", "Call back"))
                .send();
    }

    private ApiAnswer note(UUID lead, String text, String key) {
        return api.as(cora)
                .post("/leads/" + lead + "/notes")
                .key(key)
                .body(Map.of("text", text))
                .send();
    }
}
