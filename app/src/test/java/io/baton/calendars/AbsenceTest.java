package io.baton.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is away: said by oneself or by one's coordinators, seen by whoever gives leads away, and keeps nothing back. */
class AbsenceTest extends Story {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void whoGivesLeadsAwaySeesWhoIsAwayAndUntilWhen() {
        LocalDate today = today();
        add(
                        ann,
                        Map.of(
                                "firstDay",
                                today.toString(),
                                "lastDay",
                                today.plusDays(3).toString()))
                .expect(201);
        add(bo, Map.of("firstDay", today.plusDays(1).toString())).expect(201);

        assertThat(away(cora)).as("from the first day to the last; not before").containsExactly("Ann");
        days(3);
        assertThat(away(cora)).containsExactly("Ann");
        days(1);
        assertThat(away(cora)).as("back").isEmpty();
    }

    /** The day begins where the one who is away lives. */
    @Test
    void theDayIsThatOfWhoeverIsAway() {
        Office auckland = given.office("Auckland");
        Person kiri = given.user("Kiri").type(UserType.ADVISOR).in(auckland).exists();
        api.as(given.organisation().administrator())
                .patch("/users/" + kiri.id())
                .ifVersion(1)
                .body(Map.of("zone", "Pacific/Auckland"))
                .send()
                .expect(200);
        LocalDate there = today("Pacific/Auckland");
        ApiAnswer refused = add(
                kiri,
                Map.of(
                        "firstDay",
                        there.minusDays(1).toString(),
                        "lastDay",
                        there.minusDays(1).toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("PAST");
        add(kiri, Map.of("firstDay", there.toString())).expect(201);
    }

    @Test
    void wrongDaysAreRefusedByTheirFields() {
        LocalDate today = today();
        assertThat(add(ann, Map.of()).text()).contains("firstDay", "REQUIRED");
        assertThat(add(
                                ann,
                                Map.of(
                                        "firstDay",
                                        today.toString(),
                                        "lastDay",
                                        today.minusDays(1).toString()))
                        .text())
                .contains("lastDay", "BEFORE");
        assertThat(add(
                                ann,
                                Map.of(
                                        "firstDay",
                                        today.toString(),
                                        "lastDay",
                                        today.plusDays(400).toString()))
                        .text())
                .contains("lastDay", "TOO_LONG");
        assertThat(list(ann)).isEmpty();
    }

    @Test
    void theSameDaysAreNotedOnce() {
        Map<String, Object> days = Map.of("firstDay", today().toString());
        String id = add(ann, days).expect(201).at("/id");
        assertThat(add(ann, days).expect(201).at("/id")).isEqualTo(id);
        assertThat(list(ann)).containsExactly("Ann");
    }

    /** Coordinators note for the people of the offices they see; advisors for themselves alone. */
    @Test
    void oneNotesForOneselfAndForWhomOneGivesLeadsTo() {
        Map<String, Object> ofAnn = Map.of("userId", ann.id(), "firstDay", today().toString());
        Office leeds = given.office("Leeds");
        Person lea = given.user("Lea").type(UserType.COORDINATOR).in(leeds).exists();
        assertThat(add(bo, ofAnn).status()).as("a colleague").isEqualTo(404);
        assertThat(add(lea, ofAnn).status()).as("another office").isEqualTo(404);
        String id = add(cora, ofAnn).expect(201).at("/id");

        assertThat(list(cora)).containsExactly("Ann");
        assertThat(list(ann)).containsExactly("Ann");
        assertThat(list(bo)).isEmpty();
        assertThat(list(lea)).isEmpty();
        assertThat(api.as(given.organisation().administrator())
                        .get("/audit")
                        .send()
                        .text())
                .as("what is said of others is kept")
                .contains("ABSENCE_ADDED");

        assertThat(api.as(bo).request("DELETE", "/absences/" + id).send().status())
                .isEqualTo(404);
        api.as(ann).request("DELETE", "/absences/" + id).send().expect(204);
        assertThat(list(cora)).isEmpty();
    }

    @Test
    void leadsCanBeGivenToWhoeverIsAway() {
        add(ann, Map.of("firstDay", today().toString())).expect(201);
        String lead = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Müller"))
                .send()
                .expect(201)
                .at("/id");
        ApiAnswer assigned = api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send();
        assertThat(assigned.at("/results/0/outcome")).isEqualTo("ASSIGNED");
    }

    @Test
    void thePageNotesAndTakesBackWithoutScript() {
        PageClient browser = signedIn(cora);
        Page page = browser.open("/absences").expect(200);
        assertThat(page.document().select("#userId option").eachText()).anyMatch(option -> option.startsWith("Ann"));
        Page wrong = browser.submit(page, "/absences", Map.of("firstDay", "soon"));
        assertThat(wrong.document().select("#firstDay-problem").text()).isNotEmpty();
        Page added = browser.submit(page, "/absences", Map.of("userId", ann.id(), "firstDay", today().toString()));
        assertThat(added.document().select("tbody tr").text()).startsWith("Ann");
        String delete = added.document().select("tbody form").attr("action");
        Page deleted = browser.submit(added, delete, Map.of());
        assertThat(deleted.document().select("tbody tr")).isEmpty();
    }

    private List<String> away(Person coordinator) {
        String lead = api.as(coordinator)
                .post("/leads")
                .body(Map.of("lastName", "Asking"))
                .send()
                .expect(201)
                .at("/id");
        PageClient browser = signedIn(coordinator);
        String csrf =
                browser.open("/leads").document().select("#list [name=_csrf]").val();
        Page dialog = browser.post("/leads/dialogs/assign", Map.of("leadId", lead, "_csrf", csrf))
                .expect(200);
        return dialog.document().select(".b-person:has(.b-away) .b-person-name").eachText();
    }

    private List<String> list(Person person) {
        return api.as(person)
                .get("/absences")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(absence -> absence.at("/user/name").asString())
                .toList();
    }

    private ApiAnswer add(Person person, Map<String, ?> body) {
        return api.as(person).post("/absences").body(body).send();
    }

    private LocalDate today() {
        return today("Europe/Berlin");
    }

    private LocalDate today(String zone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    private void days(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private PageClient signedIn(Person person) {
        PageClient browser = baton.pages();
        Page form = browser.open("/sign-in");
        browser.submit(form, "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        return browser;
    }
}
