package io.baton.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who works when: an office says it for all below it, a coordinator for one person. */
class WorkingHoursTest extends Story {

    private final Person admin = given.organisation().administrator();
    private final Office north = given.office("North");
    private final Office leeds = given.office("Leeds", north);
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ann =
            given.user("Ann").type(UserType.ADVISOR).in(leeds).exists();

    @Test
    void whereNobodyHasSaidAnyItIsNineToFiveFromMondayToFriday() {
        assertThat(hours(of(ann)))
                .containsExactly(
                        "MONDAY 09:00-17:00",
                        "TUESDAY 09:00-17:00",
                        "WEDNESDAY 09:00-17:00",
                        "THURSDAY 09:00-17:00",
                        "FRIDAY 09:00-17:00");
        assertThat(of(ann).json().at("/own").asBoolean()).isFalse();
        assertThat(of(ann).json().at("/fromOffice").isNull()).isTrue();
    }

    @Test
    void aPersonHasTheHoursOfTheNearestOfficeThatHasSome() {
        set("/offices/" + given.corporateOffice().id(), admin, "MONDAY 08:00-12:00")
                .expect(200);
        assertThat(hours(of(ann))).containsExactly("MONDAY 08:00-12:00");
        assertThat(of(ann).at("/fromOffice")).isEqualTo(given.corporateOffice().name());

        set("/offices/" + north.id(), admin, "TUESDAY 08:00-12:00").expect(200);
        assertThat(hours(of(ann))).containsExactly("TUESDAY 08:00-12:00");
        assertThat(of(ann).at("/fromOffice")).isEqualTo("North");

        ApiAnswer own = set("/users/" + ann.id(), cora, "WEDNESDAY 13:00-15:30", "WEDNESDAY 08:00-12:00");
        assertThat(hours(own.expect(200)))
                .as("in order")
                .containsExactly("WEDNESDAY 08:00-12:00", "WEDNESDAY 13:00-15:30");
        assertThat(own.json().at("/own").asBoolean()).isTrue();
        assertThat(hours(get(admin, "/offices/" + leeds.id()))).containsExactly("TUESDAY 08:00-12:00");

        set("/users/" + ann.id(), cora).expect(200);
        assertThat(hours(of(ann))).as("none of the own: the office’s").containsExactly("TUESDAY 08:00-12:00");
    }

    @Test
    void aDayCanEndAtMidnight() {
        set("/users/" + ann.id(), cora, "SUNDAY 00:00-06:00", "SUNDAY 22:00-00:00")
                .expect(200);
        assertThat(hours(of(ann))).containsExactly("SUNDAY 00:00-06:00", "SUNDAY 22:00-00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 09:00, hours[0].to, NOT_AFTER",
        "17:00, 09:00, hours[0].to, NOT_AFTER",
        "00:00, 00:00:30, hours[0].to, MALFORMED",
        ", 09:00, hours[0].from, REQUIRED",
        "09:00, , hours[0].to, REQUIRED",
    })
    void wrongHoursAreRefusedByTheirFields(String from, String to, String field, String code) {
        Map<String, Object> stretch = new java.util.HashMap<>(Map.of("day", "MONDAY"));
        stretch.put("from", from);
        stretch.put("to", to);
        ApiAnswer refused = put("/users/" + ann.id(), cora, Map.of("hours", List.of(stretch)));
        assertThat(refused.expect(422).at("/errors/0/field")).isEqualTo(field);
        assertThat(refused.at("/errors/0/code")).isEqualTo(code);
        assertThat(of(ann).json().at("/own").asBoolean()).isFalse();
    }

    @Test
    void hoursDoNotOverlapAndTheListIsNeeded() {
        ApiAnswer overlap = set("/users/" + ann.id(), cora, "MONDAY 09:00-12:00", "MONDAY 11:59-15:00");
        assertThat(overlap.expect(422).at("/errors/0/field")).isEqualTo("hours[1].from");
        assertThat(overlap.at("/errors/0/code")).isEqualTo("OVERLAP");
        set("/users/" + ann.id(), cora, "MONDAY 09:00-12:00", "MONDAY 12:00-15:00")
                .expect(200);
        put("/users/" + ann.id(), cora, Map.of()).expect(422);
        put("/users/" + ann.id(), cora, Map.of("hours", List.of(Map.of("day", "NODAY"))))
                .expect(422);
        assertThat(hours(of(ann))).hasSize(2);
    }

    @Test
    void holidaysAreThoseOfTheOfficeAndAllAboveIt() {
        holiday(given.corporateOffice(), "2031-12-25", "Christmas Day").expect(201);
        String bank =
                holiday(leeds, "2031-08-25", "Summer Bank Holiday").expect(201).at("/id");
        assertThat(holiday(leeds, "2031-08-25", "Again").expect(201).at("/name"))
                .as("noted once")
                .isEqualTo("Summer Bank Holiday");

        assertThat(holidays(leeds)).containsExactly("2031-08-25", "2031-12-25");
        assertThat(holidays(north)).containsExactly("2031-12-25");

        api.as(admin).request("DELETE", "/holidays/" + bank).send().expect(204);
        api.as(admin).request("DELETE", "/holidays/" + bank).send().expect(404);
        assertThat(holidays(leeds)).containsExactly("2031-12-25");
        assertThat(api.as(admin).get("/audit").send().text()).contains("HOLIDAY_ADDED", "HOLIDAY_DELETED");
        assertThat(holiday(leeds, null, " ").expect(422).text()).contains("day", "name", "REQUIRED");
    }

    /** They are terms: nobody gives them to oneself, and no other office does. */
    @Test
    void coordinatorsSayThoseOfTheirPeopleAndWhoeverManagesSettingsThoseOfOffices() {
        Person lea = given.user("Lea")
                .type(UserType.COORDINATOR)
                .in(given.office("York"))
                .exists();
        set("/users/" + ann.id(), ann, "MONDAY 09:00-10:00").expect(403);
        set("/users/" + ann.id(), lea, "MONDAY 09:00-10:00").expect(404);
        api.as(lea).get("/users/" + ann.id() + "/working-hours").send().expect(404);
        set("/offices/" + leeds.id(), cora, "MONDAY 09:00-10:00").expect(403);
        api.as(cora)
                .post("/offices/" + leeds.id() + "/holidays")
                .body(Map.of("day", "2031-12-25", "name", "Christmas Day"))
                .send()
                .expect(403);

        set("/users/" + ann.id(), cora, "MONDAY 09:00-10:00").expect(200);
        set("/users/" + ann.id(), admin, "MONDAY 09:00-11:00").expect(200);
        assertThat(api.as(admin).get("/audit").send().text())
                .contains("WORKING_HOURS_SET", "MON 09:00-10:00", "MON 09:00-11:00");
    }

    private ApiAnswer of(Person person) {
        return get(admin, "/users/" + person.id());
    }

    private ApiAnswer get(Person by, String whose) {
        return api.as(by).get(whose + "/working-hours").send().expect(200);
    }

    /** As {@code MONDAY 09:00-17:00}. */
    private ApiAnswer set(String whose, Person by, String... stretches) {
        List<Map<String, String>> hours = new ArrayList<>();
        for (String stretch : stretches) {
            List<String> parts = List.of(stretch.split("[ -]", -1));
            hours.add(Map.of("day", parts.get(0), "from", parts.get(1), "to", parts.get(2)));
        }
        return put(whose, by, Map.of("hours", hours));
    }

    private ApiAnswer put(String whose, Person by, Map<String, ?> body) {
        return api.as(by).request("PUT", whose + "/working-hours").body(body).send();
    }

    private static List<String> hours(ApiAnswer answer) {
        List<String> hours = new ArrayList<>();
        for (JsonNode stretch : answer.json().at("/hours")) {
            hours.add(stretch.at("/day").asString() + " "
                    + stretch.at("/from").asString().substring(0, 5) + "-"
                    + stretch.at("/to").asString().substring(0, 5));
        }
        return hours;
    }

    private ApiAnswer holiday(Office office, @org.jspecify.annotations.Nullable String day, String name) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put("day", day);
        body.put("name", name);
        return api.as(admin)
                .post("/offices/" + office.id() + "/holidays")
                .body(body)
                .send();
    }

    private List<String> holidays(Office office) {
        return api.as(admin)
                .get("/offices/" + office.id() + "/holidays")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/day").asString())
                .toList();
    }
}
