package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.platform.ContinualJob;
import io.baton.platform.RecurringJob;
import io.baton.testing.Multipart;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is alerted of what, kind by kind. */
class AlertsTest extends AlertStory {

    private final Person cora = given.coordinator("Cora");
    private final Person dana = given.coordinatorAdvisor("Dana");
    private final Person ann = given.advisor("Ann");
    private final Office leeds = given.office("Leeds");
    private final Person lee =
            given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();

    @Test
    void anAssignmentIsToldToTheAssignee() {
        List<String> leads = List.of(lead(cora, "Müller"), lead(cora, "Öztürk"));
        assign(cora, leads, ann);

        assertThat(told(ann)).containsExactly("ASSIGNED by Cora, 2: Müller, Öztürk");
        assertThat(told(lee)).as("of another office").isEmpty();
    }

    @Test
    void nobodyHearsOfTheirOwnAction() {
        String lead = lead(dana, "Müller");
        assign(dana, List.of(lead), dana);
        command(dana, "reject", List.of(lead), Map.of());
        command(dana, "forward", List.of(lead), Map.of("officeId", leeds.id()));

        assertThat(told(dana)).isEmpty();
        assertThat(told(lee)).containsExactly("RECEIVED by Dana, 1: Müller");
    }

    @Test
    void aRevocationIsToldToWhoHadTheLeadAndReassigningToBoth() {
        Person bo = given.advisor("Bo");
        String lead = lead(cora, "Müller");
        assign(cora, List.of(lead), ann);
        command(cora, "revoke", List.of(lead), Map.of("reassignTo", ids(bo)));

        assertThat(told(ann))
                .as("no longer seen, so not named")
                .containsExactly("REVOKED by Cora, 1: ", "ASSIGNED by Cora, 1: ");
        assertThat(told(bo)).containsExactly("ASSIGNED by Cora, 1: Müller");
    }

    @Test
    void whatIsForwardedIsToldToWhoHadItAndToWhoGetsIt() {
        Person lea = given.user("Lea").type(UserType.ADVISOR).in(leeds).exists();
        String lead = lead(cora, "Müller");
        assign(cora, List.of(lead), ann);
        command(cora, "forward", List.of(lead), Map.of("userId", lea.id()));

        assertThat(told(ann)).first().isEqualTo("PASSED_ON by Cora, 1: ");
        assertThat(told(lea)).containsExactly("ASSIGNED by Cora, 1: Müller");
        assertThat(told(lee)).containsExactly("RECEIVED by Cora, 1: Müller");
    }

    @Test
    void aRejectionIsToldToTheCoordinatorsOfTheOffice() {
        String lead = lead(cora, "Müller");
        assign(cora, List.of(lead), ann);
        command(ann, "reject", List.of(lead), Map.of("reason", "wrong area"));

        assertThat(told(cora)).containsExactly("REJECTED by Ann, 1: Müller");
        assertThat(told(dana)).first().isEqualTo("REJECTED by Ann, 1: Müller");
        assertThat(told(lee)).isEmpty();
        assertThat(told(given.advisor("Bo"))).isEmpty();
    }

    @Test
    void whatIsSentToAnOfficeAndBackIsToldThere() {
        String lead = lead(cora, "Müller");
        command(cora, "dispatch", List.of(lead), Map.of("officeIds", List.of(leeds.id())));
        assertThat(told(lee)).containsExactly("RECEIVED by Cora, 1: Müller");

        command(lee, "reject-from-office", List.of(lead), Map.of("reason", "not our area"));
        assertThat(told(cora)).containsExactly("RETURNED by Lee, 1: Müller");
    }

    @Test
    void whoMayNoLongerSeeALeadGetsNoName() {
        Person lea = given.user("Lea").type(UserType.COORDINATOR).in(leeds).exists();
        String lead = lead(lea, "Müller");
        assertThat(told(lee)).containsExactly("NEW_LEADS by Lea, 1: Müller");
        command(
                lea,
                "forward",
                List.of(lead),
                Map.of("officeId", given.corporateOffice().id()));

        assertThat(told(lee)).containsExactly("NEW_LEADS by Lea, 1: ");
        String alert = alerts(lee, "").at("/0/id").asString();
        assertThat(listed(lee, alert)).isZero();
    }

    @Test
    void newLeadsAreToldToTheOtherCoordinators() {
        lead(cora, "Müller");
        assertThat(told(cora)).isEmpty();
        assertThat(told(dana)).containsExactly("NEW_LEADS by Cora, 1: Müller");
        assertThat(told(ann)).isEmpty();
    }

    @Test
    void anImportIsToldOnceWhenItIsDone() {
        Multipart file =
                new Multipart().file("file", "leads.csv", "Last name\nAdams\nBrown\n".getBytes(StandardCharsets.UTF_8));
        api.as(cora)
                .post("/imports")
                .raw(file.contentType(), file.bytes())
                .send()
                .expect(201);
        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals("imports"))
                .forEach(RecurringJob::run);

        assertThat(told(dana)).containsExactly("IMPORTED by Cora, 2: ");
        assertThat(alerts(dana, "").at("/0/importId").asString()).isNotEmpty();
        assertThat(told(cora)).isEmpty();
    }

    @Test
    void webSiteLeadsReachOnlyWhoTickedThem() {
        Person kim = given.coordinator("Kim");
        choose(cora, AlertTopic.WEB_SITE_LEADS, true);
        choose(lee, AlertTopic.WEB_SITE_LEADS, true);
        sent(form(cora, "Spring fair"), "Müller");

        assertThat(unread(cora)).containsExactly("WEB_LEADS by nobody, 1: Müller");
        JsonNode alert = alerts(cora, "").at("/0");
        assertThat(alert.at("/webForm/name").asString()).isEqualTo("Spring fair");
        assertThat(told(kim)).as("did not tick it").isEmpty();
        assertThat(told(lee)).as("of another office").isEmpty();
        assertThat(told(ann)).isEmpty();
    }

    @Test
    void whatComesOneByOneIsGatheredUntilItIsOpened() {
        choose(cora, AlertTopic.WEB_SITE_LEADS, true);
        String form = form(cora, "Spring fair");
        sent(form, "Adams");
        sent(form, "Brown");
        assertThat(told(cora)).containsExactly("WEB_LEADS by nobody, 2: Adams, Brown");

        api.as(cora).post("/alerts/read").body(Map.of("all", true)).send().expect(200);
        sent(form, "Clark");
        assertThat(unread(cora)).containsExactly("WEB_LEADS by nobody, 1: Clark");
        clock.advance(AlertTable.GATHERED_FOR.plusSeconds(1));
        sent(form, "Davis");
        assertThat(unread(cora)).containsExactly("WEB_LEADS by nobody, 1: Davis", "WEB_LEADS by nobody, 1: Clark");
    }

    @Test
    void anOfficeWithoutCoordinatorsIsToldOfAboveIt() {
        Office york = given.office("York", leeds);
        Person boss = given.user("Boss")
                .type(UserType.COORDINATOR)
                .in(leeds)
                .seesAllOfficesBelow()
                .exists();
        String lead = lead(cora, "Müller");
        command(cora, "dispatch", List.of(lead), Map.of("officeIds", List.of(york.id())));

        assertThat(told(boss)).containsExactly("RECEIVED by Cora, 1: Müller");
        assertThat(told(lee)).as("does not see the office").isEmpty();
    }

    @Test
    void whatTheClockTakesBackIsToldToBothAndWhatItMarksToo() {
        String taken = lead(cora, "Taken");
        String marked = lead(cora, "Marked");
        command(cora, "campaign", List.of(taken), Map.of("campaignId", campaign(cora, "AUTOMATIC")));
        command(cora, "campaign", List.of(marked), Map.of("campaignId", campaign(cora, "MANUAL")));
        assign(cora, List.of(taken, marked), ann);
        clock.advance(Duration.ofHours(2));
        letTheClockRun();

        assertThat(told(ann))
                .containsExactlyInAnyOrder(
                        "REVOKED by nobody, 1: ", "EXPIRED by nobody, 1: Marked", "ASSIGNED by Cora, 2: Marked");
        assertThat(told(cora)).containsExactlyInAnyOrder("LAPSED by nobody, 1: Taken", "EXPIRED by nobody, 1: Marked");
    }

    @Test
    void whoIsNotActiveIsNotTold() {
        Person bo = given.coordinator("Bo");
        api.as(given.organisation().administrator())
                .patch("/users/" + bo.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        lead(cora, "Müller");

        long rows = database.in(
                bo.organisationId(),
                sql -> sql.fetchSingle("select count(*) from alert where user_id = ?", bo.id())
                        .get(0, Long.class));
        assertThat(rows).isZero();
    }

    @Test
    void theLeadsOfAnAlertAreAList() {
        String earlier = lead(cora, "Earlier");
        List<String> leads = List.of(lead(cora, "Müller"), lead(cora, "Öztürk"));
        assign(cora, List.of(earlier), ann);
        clock.advance(Duration.ofHours(1));
        assign(cora, leads, ann);
        String alert = alerts(ann, "").at("/0/id").asString();

        assertThat(listed(ann, alert)).isEqualTo(2);
        assertThat(listed(dana, alert)).as("of somebody else's alert").isZero();
    }

    @Test
    void openingCanBeRepeatedAndOpensTheOwnAlone() {
        assign(cora, List.of(lead(cora, "Müller")), ann);
        assign(cora, List.of(lead(cora, "Öztürk")), given.advisor("Bo"));
        List<String> all = List.of(alerts(ann, "").at("/0/id").asString());

        assertThat(read(cora, Map.of("alertIds", all))).isZero();
        assertThat(read(ann, Map.of("alertIds", all))).isEqualTo(1);
        assertThat(read(ann, Map.of("alertIds", all))).isZero();
        assertThat(unread(ann)).isEmpty();
        assertThat(alerts(ann, "").at("/0/openedAt").asString()).isNotEmpty();
        api.as(ann).post("/alerts/read").body(Map.of()).send().expect(422);
        api.as(ann)
                .post("/alerts/read")
                .body(Map.of("all", true, "alertIds", all))
                .send()
                .expect(422);
    }

    @Test
    void theListGoesOnWhereItStopped() {
        for (String name : List.of("Adams", "Brown", "Clark")) {
            assign(cora, List.of(lead(cora, name)), ann);
            clock.advance(Duration.ofHours(1));
        }
        JsonNode first = api.as(ann).get("/alerts?limit=2").send().expect(200).json();
        assertThat(first.at("/items").size()).isEqualTo(2);
        JsonNode second = api.as(ann)
                .get("/alerts?limit=2&cursor=" + first.at("/nextCursor").asString())
                .send()
                .expect(200)
                .json();
        assertThat(second.at("/items/0/leads/0/name").asString()).isEqualTo("Adams");
        assertThat(second.at("/nextCursor").isNull()).isTrue();
        api.as(ann).get("/alerts?cursor=nonsense").send().expect(422);
    }

    @Test
    void anotherOrganisationHearsNothing() {
        Person other = given.organisation("Other").administrator();
        assign(cora, List.of(lead(cora, "Müller")), ann);
        String alert = alerts(ann, "").at("/0/id").asString();

        assertThat(told(other)).isEmpty();
        assertThat(read(other, Map.of("alertIds", List.of(alert)))).isZero();
        assertThat(unread(ann)).hasSize(1);
    }

    @Test
    void oldAlertsAreDeleted() {
        assign(cora, List.of(lead(cora, "Müller")), ann);
        OldAlerts job = baton.bean(OldAlerts.class);
        clock.advance(OldAlerts.KEPT_FOR.minusHours(1));
        job.run();
        assertThat(told(ann)).hasSize(1);
        clock.advance(Duration.ofHours(2));
        job.run();
        assertThat(told(ann)).isEmpty();
    }

    private int read(Person person, Map<String, ?> body) {
        return api.as(person)
                .post("/alerts/read")
                .body(body)
                .send()
                .expect(200)
                .json()
                .at("/opened")
                .asInt();
    }

    private int listed(Person person, String alert) {
        return api.as(person)
                .get("/leads?view=ALL&where=alert~is~" + alert)
                .send()
                .expect(200)
                .json()
                .at("/items")
                .size();
    }

    private void letTheClockRun() {
        baton.beans(ContinualJob.class).forEach(job -> {
            for (int turn = 0; turn < 50 && job.run().isZero(); turn++) {
                // until nothing is due
            }
        });
    }
}
