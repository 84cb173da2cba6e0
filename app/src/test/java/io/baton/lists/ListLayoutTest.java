package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whose columns a list shows: one's own, else the office's, else those of an office above, else Baton's. */
class ListLayoutTest extends Story {

    private final Office leeds = given.office("Leeds");
    private final Office leedsNorth = given.office("Leeds North", leeds);
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ned =
            given.user("Ned").type(UserType.COORDINATOR).in(leedsNorth).exists();
    private final Person ann =
            given.user("Ann").type(UserType.ADVISOR).in(leeds).exists();

    @Test
    void whatOneChoseIsShownToOneselfAlone() {
        choose(cora, false, "UNASSIGNED", "revokeOn", "timeUntilRevoke", "source")
                .expect(200);
        assertThat(columns(cora, "UNASSIGNED")).containsExactly("revokeOn", "timeUntilRevoke", "source");
        assertThat(layout(cora, "UNASSIGNED").at("/origin")).isEqualTo("USER");
        assertThat(layout(cora, "ALL").at("/origin")).as("another view").isEqualTo("BUILT_IN");
        assertThat(layout(ann, "UNASSIGNED").at("/origin")).as("another user").isEqualTo("BUILT_IN");
    }

    @Test
    void theDefaultOfAnOfficeHoldsForTheOfficesBelow() {
        choose(cora, true, "ALL", "phone", "status").expect(200);
        assertThat(columns(ann, "ALL")).containsExactly("phone", "status");
        assertThat(columns(ned, "ALL")).as("an office below").containsExactly("phone", "status");
        assertThat(layout(ned, "ALL").at("/office")).isEqualTo("Leeds");
        choose(ned, true, "ALL", "email").expect(200);
        assertThat(columns(ned, "ALL")).as("the nearest office decides").containsExactly("email");
        assertThat(columns(ann, "ALL")).as("never upwards").containsExactly("phone", "status");
    }

    @Test
    void onesOwnChoiceGoesBeforeTheOffices() {
        choose(ann, false, "ALL", "age").expect(200);
        choose(cora, true, "ALL", "phone").expect(200);
        assertThat(columns(ann, "ALL")).containsExactly("age");
        forget(ann, false, "ALL").expect(200);
        assertThat(columns(ann, "ALL")).as("back to the office's").containsExactly("phone");
        forget(cora, true, "ALL").expect(200);
        assertThat(layout(ann, "ALL").at("/origin")).as("back to Baton's").isEqualTo("BUILT_IN");
    }

    @Test
    void onlyCoordinatorsChooseForTheirOffice() {
        choose(ann, true, "ALL", "phone").expect(403);
        forget(ann, true, "ALL").expect(403);
        assertThat(layout(cora, "ALL").at("/origin")).isEqualTo("BUILT_IN");
    }

    @Test
    void aColumnThereIsNoneOfOrTwiceIsRefusedAndNothingChanges() {
        choose(ann, false, "ALL", "age").expect(200);
        choose(ann, false, "ALL", "shoeSize").expect(422);
        choose(ann, false, "ALL", "phone", "phone").expect(422);
        choose(ann, false, "ALL").expect(422);
        choose(ann, false, "ALL", "custom:00000000-0000-7000-8000-000000000000").expect(422);
        choose(ann, false, "ALL", Collections.nCopies(41, "phone").toArray(String[]::new))
                .expect(422);
        assertThat(columns(ann, "ALL")).containsExactly("age");
    }

    @Test
    void aCustomFieldIsAColumnUntilItIsRetired() {
        Person admin = given.organisation().administrator();
        ApiAnswer field = api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER"))
                .send()
                .expect(201);
        String column = "custom:" + field.at("/id");
        choose(ann, false, "ALL", "phone", column).expect(200);
        assertThat(columns(ann, "ALL")).containsExactly("phone", column);
        api.as(admin)
                .patch("/custom-fields/" + field.at("/id"))
                .header("If-Match", "\"1\"")
                .body(Map.of("active", false))
                .send()
                .expect(200);
        assertThat(columns(ann, "ALL")).containsExactly("phone");
    }

    @Test
    void widthsAreKept() {
        api.as(ann)
                .post("/list-layouts")
                .body(Map.of(
                        "views",
                        List.of("ALL"),
                        "columns",
                        List.of(Map.of("column", "lastNote", "width", "WIDE"), Map.of("column", "type"))))
                .send()
                .expect(200);
        assertThat(layout(ann, "ALL").json().get("columns"))
                .extracting(column -> column.get("width").asString())
                .containsExactly("WIDE", "AUTO");
    }

    private ApiAnswer choose(Person by, boolean forOffice, String view, String... columns) {
        return api.as(by)
                .post("/list-layouts")
                .body(Map.of(
                        "views",
                        List.of(view),
                        "columns",
                        List.of(columns).stream()
                                .map(column -> Map.of("column", column))
                                .toList(),
                        "forOffice",
                        forOffice))
                .send();
    }

    private ApiAnswer forget(Person by, boolean forOffice, String view) {
        return api.as(by)
                .post("/list-layouts/forget")
                .body(Map.of("views", List.of(view), "forOffice", forOffice))
                .send();
    }

    private ApiAnswer layout(Person of, String view) {
        return api.as(of).get("/list-layouts?view=" + view).send().expect(200);
    }

    private List<String> columns(Person of, String view) {
        JsonNode columns = layout(of, view).json().get("columns");
        return columns.valueStream()
                .map(column -> column.get("column").asString())
                .toList();
    }
}
