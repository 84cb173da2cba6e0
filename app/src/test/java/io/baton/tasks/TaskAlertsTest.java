package io.baton.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.testing.Person;
import io.baton.testing.Race;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is alerted of tasks: those given one, and those reminded of one, each once. */
class TaskAlertsTest extends TaskStory {

    private final Person cora = given.coordinatorAdvisor("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final LocalDate start = today();

    @Test
    void whoIsGivenATaskHearsOfItAndNobodyOfTheirOwn() {
        String task = make(cora, Map.of("assigneeId", ann.id())).expect(201).at("/id");
        make(cora, Map.of("title", "Own")).expect(201);
        assertThat(told(ann)).containsExactly("TASK_GIVEN: Call back");
        assertThat(told(cora)).isEmpty();

        api.as(cora)
                .patch("/tasks/" + task)
                .ifVersion(1)
                .body(Map.of("assigneeId", bo.id()))
                .send()
                .expect(200);
        assertThat(told(bo)).containsExactly("TASK_GIVEN: Call back");
        assertThat(told(ann)).as("no longer theirs").containsExactly("TASK_GIVEN: ");

        api.as(cora).request("DELETE", "/tasks/" + task).send().expect(204);
        assertThat(told(bo)).as("gone with its task").isEmpty();
    }

    /** Whoever gave it need not look whether it is done. */
    @Test
    void whoGaveATaskHearsThatItIsDone() {
        String task = make(cora, Map.of("assigneeId", ann.id())).expect(201).at("/id");
        change(task, 1, Map.of("state", "DONE"));
        assertThat(told(cora)).containsExactly("TASK_DONE: Call back");
        assertThat(told(ann)).as("not of one's own doing").containsExactly("TASK_GIVEN: Call back");
        assertThat(baton.pages().signIn(cora).open("/alerts").text()).contains("Ann did a task of yours: Call back");
    }

    @Test
    void whoHadATaskHearsThatSomebodyElseDidIt() {
        String task = make(ann, Map.of("title", "Own")).expect(201).at("/id");
        api.as(cora)
                .patch("/tasks/" + task)
                .ifVersion(1)
                .body(Map.of("state", "DONE"))
                .send()
                .expect(200);
        assertThat(told(ann)).containsExactly("TASK_DONE: Own");
        change(make(ann, Map.of("title", "Mine")).expect(201).at("/id"), 1, Map.of("state", "DONE"));
        assertThat(told(ann)).as("nobody of the own doing").hasSize(1);
    }

    @Test
    void aReminderComesWhenItIsDueAndOnce() {
        make(ann, Map.of("dueOn", day(2), "dueTime", "10:00", "remindBefore", "PT1H"))
                .expect(201);
        make(ann, Map.of("title", "Silent", "dueOn", day(2), "dueTime", "10:00"))
                .expect(201);
        at(2, 8, 59);
        remind();
        assertThat(told(ann)).as("not yet").isEmpty();
        at(2, 9, 1);
        remind();
        remind();
        assertThat(told(ann)).containsExactly("TASK_DUE: Call back");
        assertThat(baton.pages().signIn(ann).open("/alerts").text()).contains("Reminder: Call back");
    }

    @Test
    void aWholeDayIsRemindedOfAtNine() {
        make(ann, Map.of("dueOn", day(3), "remindBefore", "P1D")).expect(201);
        at(2, 8, 59);
        remind();
        assertThat(told(ann)).isEmpty();
        at(2, 9, 1);
        remind();
        assertThat(told(ann)).containsExactly("TASK_DUE: Call back");
    }

    @Test
    void whatIsDoneRemindsOfNothingAndWhatIsMovedRemindsAgain() {
        String done = make(ann, Map.of("title", "Done", "dueOn", day(2), "remindBefore", "PT0S"))
                .expect(201)
                .at("/id");
        change(done, 1, Map.of("state", "DONE"));
        String moved = make(ann, Map.of("title", "Moved", "dueOn", day(2), "remindBefore", "PT0S"))
                .expect(201)
                .at("/id");
        at(2, 9, 1);
        remind();
        change(moved, 1, Map.of("dueOn", day(2)));
        at(4, 9, 1);
        remind();
        assertThat(told(ann)).containsExactly("TASK_DUE: Moved", "TASK_DUE: Moved");
    }

    /** Both servers have seen that it is due. */
    @Test
    void twoServersRemindOnce() {
        make(ann, Map.of("dueOn", day(2), "remindBefore", "PT0S")).expect(201);
        at(2, 9, 1);
        UUID organisation = ann.organisationId();
        List<UUID> due = database.in(
                organisation, query -> query.fetch("select id from task").getValues(0, UUID.class));
        CommandRunner runner = baton.bean(CommandRunner.class);
        List<Integer> reminded = Race.of(2)
                .run((round, participant) -> runner.run(Actor.system(organisation), new RemindTasks(due))
                        .count())
                .getFirst()
                .answers();
        assertThat(reminded).containsExactlyInAnyOrder(0, 1);
        assertThat(told(ann)).hasSize(1);
    }

    @Test
    void whoWantsNoAlertsOfTasksGetsNone() {
        api.as(ann)
                .request("PUT", "/me/alert-preferences")
                .body(Map.of("topics", List.of(Map.of("topic", "TASKS", "wanted", false))))
                .send()
                .expect(200);
        make(cora, Map.of("assigneeId", ann.id(), "remindBefore", "PT0S")).expect(201);
        at(1, 9, 1);
        remind();
        assertThat(told(ann)).isEmpty();
    }

    private void change(String task, int version, Map<String, ?> body) {
        api.as(ann).patch("/tasks/" + task).ifVersion(version).body(body).send().expect(200);
    }

    private void at(int daysFromToday, int hour, int minute) {
        clock.setTo(start.plusDays(daysFromToday)
                .atTime(hour, minute)
                .atZone(zone())
                .toInstant());
    }
}
