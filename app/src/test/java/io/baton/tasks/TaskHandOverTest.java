package io.baton.tasks;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What somebody has still to do becomes somebody else’s: nothing is dropped when people leave or leads are merged. */
class TaskHandOverTest extends TaskStory {

    private final Person ada = given.organisation().administrator();
    private final Person cora = given.coordinatorAdvisor("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void allThatSomebodyHasStillToDoBecomesSomebodyElses() {
        make(ann, Map.of("title", "first")).expect(201);
        make(cora, Map.of("title", "second", "dueOn", day(2), "assigneeId", ann.id()))
                .expect(201);
        String done = make(ann, Map.of("title", "done")).expect(201).at("/id");
        change(ann, done, Map.of("state", "DONE"));

        ApiAnswer handedOver = handOver(cora, ann, bo).expect(200);

        assertThat(handedOver.at("/handedOver")).isEqualTo("2");
        assertThat(handedOver.at("/left")).isEqualTo("0");
        assertThat(titles(bo, "COMING")).containsExactly("first", "second");
        assertThat(titles(ann, "COMING")).isEmpty();
        assertThat(titles(ann, "DONE")).containsExactly("done");
        assertThat(titles(cora, "GIVEN")).as("still followed up").containsExactly("second");
        assertThat(told(bo)).as("told once of both").containsExactly("TASKS_GIVEN: ");
        assertThat(baton.pages().signIn(bo).open("/alerts").text()).contains("Cora gave you 2 tasks");
        assertThat(handOver(cora, ann, bo).expect(200).at("/handedOver"))
                .as("nothing is left")
                .isEqualTo("0");
        assertThat(told(bo)).hasSize(1);
    }

    @Test
    void aSingleTaskIsNamed() {
        make(ann, Map.of()).expect(201);
        handOver(cora, ann, bo).expect(200);
        assertThat(told(bo)).containsExactly("TASK_GIVEN: Call back");
    }

    @Test
    void whoTakesTasksOverIsNotToldOfIt() {
        make(ann, Map.of()).expect(201);
        handOver(cora, ann, cora).expect(200);
        assertThat(titles(cora, "COMING")).containsExactly("Call back");
        assertThat(told(cora)).isEmpty();
    }

    /** The page shows what lies with people who will not do it. */
    @Test
    void whatIsWithSomebodyWhoIsDeactivatedIsShownAndHandedOver() {
        make(ann, Map.of("title", "left behind")).expect(201);
        PageClient pages = baton.pages().signIn(cora);
        assertThat(pages.open("/tasks").text()).doesNotContain("deactivated");
        deactivate(ann);

        assertThat(pages.open("/tasks").text()).contains("1 task is with somebody who is deactivated");
        assertThat(baton.pages().signIn(bo).open("/tasks").text())
                .as("an advisor hands nothing over")
                .doesNotContain("deactivated", "Hand over");
        Page form = pages.open("/tasks/hand-over");
        assertThat(form.text()).contains("Ann (deactivated)", "1 task");
        assertThat(pages.submit(form, "/tasks/hand-over", Map.of("fromUserId", "", "toUserId", ""))
                        .expect(422)
                        .document()
                        .select(".is-invalid"))
                .as("all that is missing is said at once")
                .hasSize(2);
        Page wrong = pages.submit(form, "/tasks/hand-over", Map.of("fromUserId", ann.id(), "toUserId", ""))
                .expect(422);
        assertThat(wrong.document().select("#toUserId.is-invalid")).hasSize(1);
        assertThat(wrong.document().select("#fromUserId option[selected]").attr("value"))
                .as("what was chosen stays")
                .isEqualTo(ann.id().toString());
        Page done = pages.submit(wrong, "/tasks/hand-over", Map.of("fromUserId", ann.id(), "toUserId", bo.id()))
                .expect(200);

        assertThat(done.text()).contains("1 task is handed over.").doesNotContain("somebody who is deactivated");
        assertThat(titles(bo, "COMING")).containsExactly("left behind");
    }

    @Test
    void deactivatingSomebodyAsksWhoGetsTheTasks() {
        make(ann, Map.of("title", "one")).expect(201);
        make(ann, Map.of("title", "two")).expect(201);
        String path = "/settings/users/" + ann.id() + "/deactivate";
        PageClient pages = baton.pages().signIn(ada);
        Page dialog = pages.open(path);
        assertThat(dialog.text()).contains("2 open tasks go to");
        assertThat(dialog.document().select("#tasksTo option").eachText())
                .as("to whom they can go")
                .contains("Nobody for now", "Me")
                .noneMatch(each -> each.startsWith("Ann"));
        Page done = pages.submit(dialog, path, Map.of("leads", "keep", "tasksTo", bo.id()))
                .expect(200);
        assertThat(done.text()).contains("Ann is deactivated", "Tasks handed over: 2.");
        assertThat(titles(bo, "COMING")).containsExactly("one", "two");
    }

    @Test
    void onlyWhoCoordinatesTheOfficeHandsOverAndOnlyToWhomTasksAreGiven() {
        Person lea = given.user("Lea")
                .type(UserType.ADVISOR)
                .in(given.office("Leeds"))
                .exists();
        make(lea, Map.of()).expect(201);
        make(ann, Map.of()).expect(201);

        handOver(ann, ann, bo).expect(403);
        assertThat(handOver(cora, lea, bo).expect(409).code())
                .as("of another office")
                .isEqualTo("NOT_PERMITTED");
        assertThat(handOver(cora, ann, lea).expect(409).code())
                .as("to another office")
                .isEqualTo("NOT_PERMITTED");
        handOver(cora, ann, ann).expect(422);
        api.as(cora)
                .post("/tasks/hand-over")
                .body(Map.of("fromUserId", ann.id(), "toUserId", UUID.randomUUID()))
                .send()
                .expect(422);
        api.as(cora)
                .post("/tasks/hand-over")
                .body(Map.of("fromUserId", ann.id()))
                .send()
                .expect(422);
        deactivate(bo);
        assertThat(handOver(cora, ann, bo).expect(409).code()).isEqualTo("USER_INACTIVE");
        assertThat(titles(ann, "COMING")).as("all stays where it was").containsExactly("Call back");
    }

    /** The day stays; it begins and ends where whoever has it now is, and so does the reminder. */
    @Test
    void itIsDueInTheZoneOfWhoeverHasItNow() {
        String auckland = "Pacific/Auckland";
        api.as(ada)
                .patch("/users/" + bo.id())
                .ifVersion(1)
                .body(Map.of("zone", auckland))
                .send()
                .expect(200);
        make(ann, Map.of("dueOn", day(3), "dueTime", "10:00", "remindBefore", "PT1H"))
                .expect(201);
        LocalDate due = today().plusDays(3);
        handOver(cora, ann, bo).expect(200);

        clock.setTo(due.atTime(8, 59).atZone(ZoneId.of(auckland)).toInstant());
        remind();
        assertThat(told(bo)).containsExactly("TASK_GIVEN: Call back");
        clock.setTo(due.atTime(9, 1).atZone(ZoneId.of(auckland)).toInstant());
        remind();
        assertThat(told(bo)).containsExactly("TASK_DUE: Call back", "TASK_GIVEN: Call back");
        assertThat(titles(bo, "TODAY")).containsExactly("Call back");
        clock.setTo(due.atTime(10, 1).atZone(ZoneId.of(auckland)).toInstant());
        assertThat(titles(bo, "OVERDUE")).containsExactly("Call back");
    }

    @Test
    void aNextContactTheOtherHasAlreadyGoesOnAsAPlainTask() {
        String lead = lead(cora, "Müller");
        nextContact(cora, lead, day(1));
        assign(cora, lead, ann);
        nextContact(ann, lead, day(2));

        assertThat(handOver(cora, ann, cora).expect(200).at("/handedOver")).isEqualTo("1");

        assertThat(titles(cora, "COMING")).hasSize(2);
        assertThat(nextContactsAbout(lead)).as("of one lead a user has one").isEqualTo(1);
    }

    /** The other command has set the next contact and is not committed yet: only what comes of it decides. */
    @Test
    void handingOverWaitsForWhoSetsANextContactOfTheSamePerson() throws Exception {
        String lead = lead(cora, "Müller");
        assign(cora, lead, ann);
        nextContact(ann, lead, day(2));
        try (Connection connection = database.owner().getConnection();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            DSLContext other = DSL.using(connection, SQLDialect.POSTGRES);
            UUID organisation = cora.organisationId();
            other.execute("select set_config('baton.organisation', ?, true)", organisation.toString());
            other.execute(
                    "select pg_advisory_xact_lock(hashtextextended('next contacts ' || ? || ' ' || ?, 0))",
                    organisation.toString(),
                    cora.id().toString());
            other.execute("""
                    insert into task (organisation_id, id, kind, title, due_on, overdue_from, priority, assignee_id,
                        subject_kind, subject_id)
                    values (?, gen_random_uuid(), 'NEXT_CONTACT', 'Next', '2090-01-01', '2090-01-02', 'NORMAL', ?,
                        'LEAD', ?::uuid)
                    """, organisation, cora.id(), lead);
            Future<ApiAnswer> handing = threads.submit(() -> handOver(cora, ann, cora));
            await("it waits", () -> assertThat(countWaiting()).isEqualTo(1));
            connection.commit();
            handing.get(20, TimeUnit.SECONDS).expect(200);
        }
        assertThat(titles(ann, "COMING")).isEmpty();
        assertThat(nextContactsAbout(lead)).isEqualTo(1);
    }

    /** Both would have a next contact about the same lead: whoever comes second makes of it what still holds. */
    @Test
    void handingOverWhileNextContactsAreSetLosesNothing() {
        for (int round = 0; round < 10; round++) {
            String lead = lead(cora, "Müller");
            assign(cora, lead, ann);
            nextContact(ann, lead, day(2));
            Race.of(2).run((number, participant) -> {
                if (participant == 0) {
                    handOver(cora, ann, cora).expect(200);
                } else {
                    nextContact(cora, lead, day(1));
                }
                return participant;
            });
            assertThat(titles(ann, "COMING")).isEmpty();
            assertThat(nextContactsAbout(lead)).isEqualTo(1);
        }
    }

    /** No task is made for somebody who is gone, or else it is seen by whoever hands over. */
    @Test
    void whatIsGivenMeanwhileIsHandedOverOrStays() {
        for (int i = 0; i < 20; i++) {
            make(ann, Map.of("title", "T" + i)).expect(201);
        }
        List<Integer> handedOver = Race.of(3)
                .run((round, participant) -> Integer.valueOf(handOver(cora, ann, participant == 0 ? cora : bo)
                        .expect(200)
                        .at("/handedOver")))
                .getFirst()
                .answers();
        assertThat(handedOver.stream().mapToInt(Integer::intValue).sum())
                .as("each once")
                .isEqualTo(20);
        assertThat(titles(cora, "COMING").size() + titles(bo, "COMING").size()).isEqualTo(20);
    }

    /** One command takes a thousand; the page goes on until none is left. */
    @Test
    void ofMoreThanAThousandThePageLeavesNone() {
        database.in(cora.organisationId(), query -> query.execute("""
                        insert into task (organisation_id, id, kind, title, due_on, overdue_from, priority, assignee_id)
                        select ?, gen_random_uuid(), 'TO_DO', 'T' || n, '2090-01-01', '2090-01-02', 'NORMAL', ?
                        from generate_series(1, 1001) as n
                        """, cora.organisationId(), ann.id()));
        ApiAnswer first = handOver(cora, ann, bo).expect(200);
        assertThat(first.at("/handedOver")).isEqualTo("1000");
        assertThat(first.at("/left")).isEqualTo("1");

        PageClient pages = baton.pages().signIn(cora);
        Page back = pages.submit(
                        pages.open("/tasks/hand-over"),
                        "/tasks/hand-over",
                        Map.of("fromUserId", bo.id(), "toUserId", ann.id()))
                .expect(200);
        assertThat(back.text()).contains("1,000 tasks are handed over.");
        assertThat(pages.open("/tasks/hand-over").text()).contains("1,001 tasks");
    }

    @Test
    void aRequestSentTwiceIsAnsweredAlike() {
        make(ann, Map.of()).expect(201);
        Map<String, ?> body = Map.of("fromUserId", ann.id(), "toUserId", bo.id());
        api.as(cora).post("/tasks/hand-over").key("k").body(body).send().expect(200);
        ApiAnswer again =
                api.as(cora).post("/tasks/hand-over").key("k").body(body).send().expect(200);
        assertThat(again.replayed()).isTrue();
        assertThat(again.at("/handedOver")).isEqualTo("1");
    }

    @Test
    void tasksAboutADuplicateGoOnAboutTheLeadThatStays() {
        String winner = lead(cora, "Müller");
        String loser = lead(cora, "Mueller");
        make(cora, Map.of("title", "Send the form", "subject", about(loser))).expect(201);
        nextContact(cora, winner, day(1));
        nextContact(cora, loser, day(2));
        assign(cora, loser, ann);
        nextContact(ann, loser, day(3));
        change(
                cora,
                make(cora, Map.of("title", "Done", "subject", about(loser)))
                        .expect(201)
                        .at("/id"),
                Map.of("state", "DONE"));

        api.as(cora)
                .post("/leads/" + winner + "/merge")
                .body(Map.of("leadId", loser))
                .send()
                .expect(200);

        assertThat(titlesOf(api.as(cora).get("/tasks?leadId=" + winner).send().expect(200)))
                .as("four are still to be done")
                .hasSize(4)
                .contains("Send the form");
        assertThat(nextContactsAbout(winner))
                .as("one of each who means to get in touch")
                .isEqualTo(2);
        assertThat(titlesOf(api.as(cora).get("/tasks?leadId=" + loser).send().expect(200)))
                .isEmpty();
        assertThat(titlesOf(api.as(cora)
                        .get("/tasks?view=DONE&leadId=" + loser)
                        .send()
                        .expect(200)))
                .as("what was done stays in its history")
                .containsExactly("Done");
    }

    /** Transactions of this database that wait for another. */
    private int countWaiting() {
        return database.asSuperuser(query -> query.fetch("select from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and datname = current_database()")
                .size());
    }

    private int nextContactsAbout(String lead) {
        return database.in(
                cora.organisationId(),
                query -> query.fetch(
                                "select id from task where subject_id = ?::uuid and kind = 'NEXT_CONTACT'"
                                        + " and state = 'OPEN'",
                                lead)
                        .size());
    }

    private void nextContact(Person by, String lead, String day) {
        make(by, Map.of("title", "Next", "nextContact", true, "subject", about(lead), "dueOn", day))
                .expect(201);
    }

    private ApiAnswer handOver(Person by, Person from, Person to) {
        return api.as(by)
                .post("/tasks/hand-over")
                .body(Map.of("fromUserId", from.id(), "toUserId", to.id()))
                .send();
    }

    private void change(Person by, String task, Map<String, ?> body) {
        api.as(by).patch("/tasks/" + task).ifVersion(1).body(body).send().expect(200);
    }

    private void deactivate(Person person) {
        api.as(ada)
                .patch("/users/" + person.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
    }
}
