package io.baton.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.Person;
import io.baton.testing.Race;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tasks: made, given, seen, changed, completed, by those who may. */
class TasksTest extends TaskStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void everyTypeHasTasksOfItsOwn() {
        for (UserType type : UserType.values()) {
            Person person = given.user("P " + type, type);
            make(person, Map.of("title", "Mine")).expect(201);
            assertThat(titles(person, "COMING")).as("%s", type).containsExactly("Mine");
        }
        assertThat(titles(ann, "COMING")).as("of others").isEmpty();
    }

    @Test
    void tasksStandWhereTheyAreDue() {
        clock.setTo(today().atTime(12, 0).atZone(zone()).toInstant());
        make(ann, Map.of("title", "yesterday", "dueOn", day(-1))).expect(201);
        make(ann, Map.of("title", "this morning", "dueOn", day(0), "dueTime", "09:00"))
                .expect(201);
        make(ann, Map.of("title", "this evening", "dueOn", day(0), "dueTime", "18:00"))
                .expect(201);
        make(ann, Map.of("title", "today", "dueOn", day(0))).expect(201);
        make(ann, Map.of("title", "midnight", "dueOn", day(1), "dueTime", "00:00"))
                .expect(201);
        make(ann, Map.of("title", "tomorrow", "dueOn", day(1))).expect(201);

        assertThat(titles(ann, "OVERDUE")).containsExactly("yesterday", "this morning");
        assertThat(titles(ann, "TODAY")).containsExactly("this evening", "today");
        assertThat(titles(ann, "COMING")).containsExactly("midnight", "tomorrow");
        assertThat(baton.pages().signIn(ann).open("/tasks").text())
                .contains("Overdue 2", "Today 2", "Coming 2", "Done 0");

        clock.setTo(today().plusDays(1).atTime(0, 0, 1).atZone(zone()).toInstant());
        assertThat(titles(ann, "OVERDUE"))
                .as("the day is over")
                .containsExactly("yesterday", "this morning", "this evening", "today", "midnight");
        assertThat(titles(ann, "TODAY")).containsExactly("tomorrow");
    }

    /** The day is that of whoever is to do it. */
    @Test
    void aTaskIsDueInTheZoneOfItsAssignee() {
        api.as(given.organisation().administrator())
                .patch("/users/" + ann.id())
                .ifVersion(1)
                .body(Map.of("zone", "Pacific/Auckland"))
                .send()
                .expect(200);
        clock.setTo(today().plusDays(1).atTime(13, 0).atZone(ZoneId.of("UTC")).toInstant());
        String tomorrowThere = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Auckland"))
                .toString();
        make(cora, Map.of("title", "there", "dueOn", tomorrowThere, "assigneeId", ann.id()))
                .expect(201);
        assertThat(titles(ann, "TODAY")).containsExactly("there");
    }

    @Test
    void coordinatorsGiveTasksToThePeopleOfTheirOfficesOnly() {
        Office leeds = given.office("Leeds");
        Person lea = given.user("Lea").type(UserType.ADVISOR).in(leeds).exists();
        make(cora, Map.of("assigneeId", ann.id())).expect(201);
        assertThat(make(ann, Map.of("assigneeId", bo.id())).expect(409).code()).isEqualTo("NOT_PERMITTED");
        assertThat(make(cora, Map.of("assigneeId", lea.id())).expect(409).code())
                .as("of another office")
                .isEqualTo("NOT_PERMITTED");
        assertThat(make(given.user("Vic", UserType.COORDINATOR_VIEW), Map.of("assigneeId", ann.id()))
                        .status())
                .isEqualTo(201);
    }

    /** Whoever gave a task sees until when it is to be done, and by whom. */
    @Test
    void whatWasGivenToOthersIsFollowedUp() {
        make(cora, Map.of("title", "later", "dueOn", day(3), "assigneeId", bo.id()))
                .expect(201);
        String sooner = make(cora, Map.of("title", "sooner", "dueOn", day(2), "assigneeId", ann.id()))
                .expect(201)
                .at("/id");
        make(cora, Map.of("title", "my own")).expect(201);
        make(ann, Map.of("title", "Ann’s own")).expect(201);

        assertThat(titles(cora, "GIVEN")).containsExactly("sooner", "later");
        assertThat(titles(cora, "COMING")).containsExactly("my own");
        assertThat(titles(ann, "GIVEN")).isEmpty();
        Page given = baton.pages().signIn(cora).open("/tasks?tab=GIVEN");
        assertThat(given.text()).contains("Given to others 2", "Ann", "Bo").doesNotContain("my own");
        assertThat(baton.pages().signIn(ann).open("/tasks").text())
                .as("an advisor gives none")
                .doesNotContain("Given to others");

        change(ann, sooner, 1, Map.of("state", "DONE")).expect(200);
        assertThat(titles(cora, "GIVEN")).containsExactly("later");
    }

    @Test
    void nobodyGivesATaskToWhoIsDeactivated() {
        int version = make(cora, Map.of("title", "Before", "assigneeId", bo.id()))
                .expect(201)
                .json()
                .at("/version")
                .asInt();
        assertThat(version).isEqualTo(1);
        api.as(given.organisation().administrator())
                .patch("/users/" + ann.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        assertThat(make(cora, Map.of("assigneeId", ann.id())).expect(409).code())
                .isEqualTo("USER_INACTIVE");
        then.rowsOf("task", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void whoSeesTheLeadSeesItsTasksAndWhoHasThemChangesThem() {
        String lead = lead(cora, "Müller");
        assign(cora, lead, ann);
        String task = make(ann, Map.of("subject", about(lead))).expect(201).at("/id");

        assertThat(titlesOf(api.as(cora).get("/tasks?leadId=" + lead).send().expect(200)))
                .containsExactly("Call back");
        api.as(cora).get("/tasks/" + task).send().expect(200);
        api.as(bo).get("/tasks/" + task).send().expect(404);
        api.as(bo).get("/tasks?leadId=" + lead).send().expect(404);
        api.as(bo)
                .patch("/tasks/" + task)
                .ifVersion(1)
                .body(Map.of("state", "DONE"))
                .send()
                .expect(404);
        make(bo, Map.of("subject", about(lead))).expect(422);

        assertThat(change(cora, task, 1, Map.of("title", "Call by noon"))
                        .expect(200)
                        .at("/title"))
                .as("her coordinator changes it")
                .isEqualTo("Call by noon");
    }

    @Test
    void aTaskIsCompletedReopenedChangedAndDeleted() {
        String task = make(ann, Map.of("text", "about the loan", "priority", "HIGH", "remindBefore", "PT1H"))
                .expect(201)
                .at("/id");
        ApiAnswer done = change(ann, task, 1, Map.of("state", "DONE")).expect(200);
        assertThat(done.at("/state")).isEqualTo("DONE");
        assertThat(done.at("/doneBy/name")).isEqualTo("Ann");
        assertThat(titles(ann, "DONE")).containsExactly("Call back");
        change(ann, task, 1, Map.of("state", "DONE")).expect(412);
        assertThat(change(ann, task, 2, Map.of("title", "Other")).expect(409).code())
                .isEqualTo("TASK_DONE");
        change(ann, task, 2, Map.of("state", "OPEN", "title", "Other")).expect(422);
        change(ann, task, 2, Map.of("state", "OPEN")).expect(200);
        ApiAnswer changed = change(ann, task, 3, Map.of("dueTime", "14:30", "remindBefore", ""))
                .expect(200);
        assertThat(changed.at("/dueTime")).isEqualTo("14:30");
        assertThat(changed.at("/remindBefore")).isEmpty();
        assertThat(changed.at("/text")).as("left out, it stays").isEqualTo("about the loan");
        api.as(ann).request("DELETE", "/tasks/" + task).send().expect(204);
        api.as(ann).get("/tasks/" + task).send().expect(404);
    }

    @Test
    void aTaskSentTwiceIsMadeOnce() {
        Map<String, ?> body = Map.of("title", "Once", "dueOn", day(1));
        String one = api.as(ann)
                .post("/tasks")
                .key("k")
                .body(body)
                .send()
                .expect(201)
                .at("/id");
        ApiAnswer again = api.as(ann).post("/tasks").key("k").body(body).send().expect(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/id")).isEqualTo(one);
        assertThat(titles(ann, "COMING")).hasSize(1);
    }

    @Test
    void settingTheNextContactAgainMovesIt() {
        String lead = lead(cora, "Müller");
        assign(cora, lead, ann);
        Map<String, ?> next = Map.of("nextContact", true, "subject", about(lead));
        String first = make(ann, next).expect(201).at("/id");
        ApiAnswer moved = make(ann, with(next, "dueOn", day(7))).expect(201);
        assertThat(moved.at("/id")).isEqualTo(first);
        assertThat(moved.at("/dueOn")).isEqualTo(day(7));
        make(ann, Map.of("nextContact", true)).expect(422);

        change(ann, first, 2, Map.of("state", "DONE")).expect(200);
        String second = make(ann, next).expect(201).at("/id");
        assertThat(second).isNotEqualTo(first);
        assertThat(change(ann, first, 3, Map.of("state", "OPEN")).expect(409).code())
                .isEqualTo("NEXT_CONTACT_OPEN");
    }

    /** Two presses at one instant. */
    @Test
    void ofOneLeadAUserHasOneNextContactAlsoInARace() {
        String lead = lead(cora, "Müller");
        assign(cora, lead, ann);
        Race.of(4)
                .repeat(5)
                .run((round, participant) -> make(
                                ann, Map.of("nextContact", true, "subject", about(lead), "dueOn", day(participant + 1)))
                        .expect(201)
                        .at("/id"));
        assertThat(titlesOf(api.as(ann).get("/tasks?leadId=" + lead).send().expect(200)))
                .hasSize(1);
    }

    @Test
    void aListGoesOnWhereItEnded() {
        for (int i = 0; i < 5; i++) {
            make(ann, Map.of("title", "T" + i, "dueOn", day(1 + i / 2))).expect(201);
        }
        ApiAnswer first = api.as(ann).get("/tasks?limit=3").send().expect(200);
        ApiAnswer second = api.as(ann)
                .get("/tasks?limit=3&cursor=" + first.at("/nextCursor"))
                .send()
                .expect(200);
        assertThat(Stream.concat(titlesOf(first).stream(), titlesOf(second).stream()))
                .containsExactly("T0", "T1", "T2", "T3", "T4");
        assertThat(second.at("/nextCursor")).isEmpty();
        api.as(ann).get("/tasks?cursor=x").send().expect(422);
    }

    @Test
    void whatIsWrongIsSaid() {
        make(ann, Map.of("title", " ")).expect(422);
        make(ann, Map.of("dueOn", "9999-01-01")).expect(422);
        make(ann, Map.of("dueTime", "25:00")).expect(422);
        make(ann, Map.of("remindBefore", "P31D")).expect(422);
        make(ann, Map.of("assigneeId", UUID.randomUUID())).expect(422);
        make(ann, Map.of("subject", Map.of("kind", "LEAD"))).expect(422);
    }

    private ApiAnswer change(Person by, String task, int version, Map<String, ?> body) {
        return api.as(by).patch("/tasks/" + task).ifVersion(version).body(body).send();
    }

    private static Map<String, ?> with(Map<String, ?> map, String key, Object value) {
        Map<String, Object> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
