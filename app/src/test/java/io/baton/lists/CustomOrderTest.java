package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in the order of a custom field: both ways, page by page, forth and back; leads without a value last. */
class CustomOrderTest extends ListStory {

    private final Person cora = given.coordinator("Cora");

    @Test
    void leadsWithoutAValueComeLastEitherWayTheNewestFirst() {
        UUID field = field("NUMBER");
        UUID older = rows.lead("Older").exists();
        UUID two = value(rows.lead("Two").exists(), field, "number_value", "2");
        UUID ten = value(rows.lead("Ten").exists(), field, "number_value", "10");
        UUID newer = rows.lead("Newer").exists();
        assertThat(list(cora, by(field, false))).containsExactly(two, ten, newer, older);
        assertThat(list(cora, by(field, true))).containsExactly(ten, two, newer, older);
    }

    /** Who sorts by a field looks for leads to work on: among equal ones those are the newest. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void equalValuesStandTheNewestFirstEitherWay(boolean descending) {
        UUID field = field("NUMBER");
        String key = api.as(cora).get("/custom-fields").send().at("/items/0/key");
        List<UUID> made = Stream.of("Older", "Newer", "Newest")
                .map(name -> UUID.fromString(api.as(cora)
                        .post("/leads")
                        .body(Map.of("lastName", name, "custom", Map.of(key, 7)))
                        .send()
                        .expect(201)
                        .at("/id")))
                .toList();
        assertThat(list(cora, by(field, descending))).isEqualTo(made.reversed());
    }

    @Test
    void textsAndChoicesStandAsInADictionary() {
        UUID field = field("TEXT");
        UUID zebra = value(rows.lead("A").exists(), field, "text_value", "zebra");
        UUID oil = value(rows.lead("B").exists(), field, "text_value", "Öl");
        UUID apple = value(rows.lead("C").exists(), field, "text_value", "Apple");
        assertThat(list(cora, by(field, false))).containsExactly(apple, oil, zebra);
        UUID heat = field("CHOICE");
        UUID warm = value(rows.lead("D").exists(), heat, "text_value", "warm");
        UUID cold = value(rows.lead("E").exists(), heat, "text_value", "Cold");
        assertThat(list(cora, by(heat, false))).startsWith(cold, warm);
    }

    @Test
    void datesStandInTheirOrder() {
        UUID field = field("DATE");
        UUID later = value(rows.lead("A").exists(), field, "date_value", "2027-04-01");
        UUID sooner = value(rows.lead("B").exists(), field, "date_value", "2026-12-31");
        assertThat(list(cora, by(field, false))).containsExactly(sooner, later);
        assertThat(list(cora, by(field, true))).containsExactly(later, sooner);
    }

    /** Pages of every size, read forth and then back, are the whole list; also where it is narrowed. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesAreTheSameForthAndBack(boolean descending) {
        Random random = new Random(descending ? 3 : 4);
        UUID field = field("INTEGER");
        for (int i = 0; i < 37; i++) {
            UUID lead = rows.lead(i % 3 == 0 ? "Meier" : "Other").exists();
            if (random.nextInt(3) > 0) {
                value(lead, field, "number_value", Integer.toString(random.nextInt(6) - 2));
            }
        }
        Condition some = Condition.of(Condition.custom(field), Condition.Operator.BETWEEN, "0", "2");
        for (LeadFilter filter : Stream.of(LeadFilter.NONE, LeadFilter.searching("mei"), LeadFilter.where(some))
                .toList()) {
            LeadListRequest whole = by(field, descending).with(filter).limitedTo(200);
            List<UUID> expected = list(cora, whole);
            assertThat(expected).doesNotHaveDuplicates().isNotEmpty();
            for (int size : List.of(1, 4, 7)) {
                List<LeadPage<UUID>> forth = new ArrayList<>(List.of(ids(whole.limitedTo(size))));
                while (forth.getLast().nextCursor() != null) {
                    forth.add(ids(whole.limitedTo(size).from(forth.getLast().nextCursor())));
                }
                assertThat(forth.stream().flatMap(page -> page.items().stream()))
                        .containsExactlyElementsOf(expected);
                for (int i = forth.size() - 1; i > 0; i--) {
                    assertThat(ids(whole.limitedTo(size).from(forth.get(i).previousCursor()))
                                    .items())
                            .isEqualTo(forth.get(i - 1).items());
                }
            }
        }
    }

    private LeadPage<UUID> ids(LeadListRequest request) {
        return read(cora, user -> lists.ids(user, request));
    }

    private static LeadListRequest by(UUID field, boolean descending) {
        return LeadListRequest.of(ListView.ALL).with(LeadOrder.byCustomField(field, descending));
    }

    private UUID field(String kind) {
        Map<String, ?> body = kind.equals("CHOICE")
                ? Map.of("label", kind, "kind", kind, "choices", List.of("warm", "Cold"))
                : Map.of("label", kind, "kind", kind);
        return UUID.fromString(api.as(given.organisation().administrator())
                .post("/custom-fields")
                .body(body)
                .send()
                .expect(201)
                .at("/id"));
    }

    private UUID value(UUID lead, UUID field, String column, String value) {
        String key = column.equals("text_value") ? io.baton.shared.SearchText.key(value) : null;
        database.in(
                given.organisation().id(),
                sql -> sql.execute(
                        "insert into lead_custom_value (organisation_id, lead_id, field_id, " + column
                                + ", text_key, received_at, sort_name, marks) select organisation_id, id, ?, '" + value
                                + "', ?::text, received_at, sort_name, 0 from lead where id = ?",
                        field,
                        key,
                        lead));
        return lead;
    }
}
