package io.baton.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The marks beside the values of a lead name all its texts, choices and ticks, whatever is done with them. */
class ValueMarksTest extends LeadStory {

    private final Person cora = given.coordinator("Cora");

    @Test
    void everyValueHasTheMarksOfAllOfItsLead() {
        String heat = field("Heat", "CHOICE");
        String vip = field("Vip", "TICK");
        String budget = field("Budget", "NUMBER");
        UUID lead = lead(cora, Map.of("lastName", "Müller", "custom", Map.of(heat, "hot", vip, true, budget, 7)));
        lead(cora, Map.of("lastName", "Other", "custom", Map.of(budget, 8)));
        assertThat(marksOf(lead)).containsExactly(3, 2);

        edit(cora, lead, 1, Map.of("custom", given(heat, "cold", vip, null))).expect(200);
        assertThat(marksOf(lead)).as("a choice is edited, a tick is taken away").containsExactly(2, 1);
    }

    @Test
    void aValueOfAFieldThatIsClosedKeepsItsMark() {
        String heat = field("Heat", "CHOICE");
        String budget = field("Budget", "NUMBER");
        UUID lead = lead(cora, Map.of("lastName", "Müller", "custom", Map.of(heat, "hot", budget, 7)));
        close(heat);
        edit(cora, lead, 1, Map.of("custom", Map.of(budget, 8))).expect(200);
        assertThat(marksOf(lead)).containsExactly(2, 1);
    }

    /** How many values a lead has and how many of them have a mark; each beside each. */
    private List<Integer> marksOf(UUID lead) {
        return database.in(given.organisation().id(), sql -> {
            var rows = sql.fetch("""
                    select lead_id, marks, coalesce(bit_or(baton_value_mark(field_id, text_key, tick_value))
                        over (partition by lead_id), 0) as right_marks, coalesce(text_key, tick_value::text) as marked
                    from lead_custom_value
                    """);
            assertThat(rows).allSatisfy(row -> assertThat(row.get("marks")).isEqualTo(row.get("right_marks")));
            var its =
                    rows.stream().filter(row -> lead.equals(row.get("lead_id"))).toList();
            int marked =
                    (int) its.stream().filter(row -> row.get("marked") != null).count();
            return List.of(its.size(), marked);
        });
    }

    private static Map<String, Object> given(String one, Object its, String other, @Nullable Object others) {
        Map<String, Object> values = new HashMap<>();
        values.put(one, its);
        values.put(other, others);
        return values;
    }

    private String field(String label, String kind) {
        Map<String, Object> body = new HashMap<>(Map.of("label", label, "kind", kind));
        if (kind.equals("CHOICE")) {
            body.put("choices", List.of("hot", "cold"));
        }
        return api.as(given.organisation().administrator())
                .post("/custom-fields")
                .body(body)
                .send()
                .expect(201)
                .at("/key");
    }

    private void close(String key) {
        var fields = api.as(cora).get("/custom-fields").send().json().get("items");
        fields.forEach(field -> {
            if (field.get("key").asString().equals(key)) {
                api.as(given.organisation().administrator())
                        .patch("/custom-fields/" + field.get("id").asString())
                        .ifVersion(1)
                        .body(Map.of("active", false))
                        .send()
                        .expect(200);
            }
        });
    }
}
