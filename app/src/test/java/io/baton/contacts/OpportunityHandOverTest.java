package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Opportunities somebody works on become somebody else’s: none is left with people who have gone. */
class OpportunityHandOverTest extends ContactStory {

    private final Person ada = given.organisation().administrator();
    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final UUID contact = accept(ann, new AcceptedLead(ann));

    @Test
    void whatSomebodyWorksOnBecomesSomebodyElsesAndResultsStay() {
        open(ann, "Pension");
        open(ann, "Mortgage");
        String won = open(ann, "Won already").at("/id");
        api(ann).patch("/opportunities/" + won)
                .ifVersion(1)
                .body(Map.of("stageId", stageWon()))
                .send()
                .expect(200);

        ApiAnswer handedOver = handOver(cora, ann, bo).expect(200);

        assertThat(handedOver.at("/handedOver")).isEqualTo("2");
        assertThat(handedOver.at("/left")).isEqualTo("0");
        assertThat(titles(bo)).containsExactlyInAnyOrder("Pension", "Mortgage");
        assertThat(api(ann).get("/opportunities/" + won).send().expect(200).at("/owner/name"))
                .isEqualTo("Ann");
        assertThat(handOver(cora, ann, bo).expect(200).at("/handedOver"))
                .as("nothing is left")
                .isEqualTo("0");
    }

    @Test
    void whatIsWithSomebodyWhoIsDeactivatedIsShownAndHandedOver() {
        open(ann, "Left behind");
        PageClient pages = baton.pages().signIn(cora);
        assertThat(pages.open("/opportunities").text()).doesNotContain("deactivated");
        api(ada).patch("/users/" + ann.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);

        assertThat(pages.open("/opportunities").text()).contains("1 opportunity is with somebody who is deactivated");
        assertThat(baton.pages().signIn(bo).open("/opportunities").text())
                .as("an advisor hands nothing over")
                .doesNotContain("deactivated", "Hand over");
        Page form = pages.open("/opportunities/hand-over");
        assertThat(form.text()).contains("Ann (deactivated)", "1 opportunity");
        pages.submit(form, "/opportunities/hand-over", Map.of("fromUserId", ann.id(), "toUserId", ""))
                .expect(422);
        Page done = pages.submit(form, "/opportunities/hand-over", Map.of("fromUserId", ann.id(), "toUserId", bo.id()))
                .expect(200);

        assertThat(done.text()).contains("1 opportunity is handed over.").doesNotContain("somebody who is deactivated");
        assertThat(titles(bo)).containsExactly("Left behind");
    }

    @Test
    void deactivatingSomebodyAsksWhoGetsTheOpportunities() {
        open(ann, "Pension");
        Person vera = given.user("Vera", UserType.LEADS_VIEW);
        String path = "/settings/users/" + ann.id() + "/deactivate";
        PageClient pages = baton.pages().signIn(ada);
        Page dialog = pages.open(path);
        assertThat(dialog.text()).contains("1 open opportunity goes to").doesNotContain("open tasks go to");
        assertThat(dialog.document().select("#opportunitiesTo option").eachText())
                .as("whoever would see them")
                .contains("Nobody for now", "Me")
                .noneMatch(each -> each.startsWith("Ann") || each.startsWith(vera.name()));
        Page done = pages.submit(dialog, path, Map.of("leads", "keep", "opportunitiesTo", bo.id()))
                .expect(200);
        assertThat(done.text()).contains("Ann is deactivated", "Opportunities handed over: 1.");
        assertThat(titles(bo)).containsExactly("Pension");
    }

    @Test
    void whatCouldNotBeHandedOverMeanwhileIsTold() {
        open(ann, "Pension");
        String path = "/settings/users/" + ann.id() + "/deactivate";
        PageClient pages = baton.pages().signIn(ada);
        Page dialog = pages.open(path);
        api(ada).patch("/users/" + bo.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);

        Page done = pages.submit(dialog, path, Map.of("leads", "keep", "opportunitiesTo", bo.id()))
                .expect(200);

        assertThat(done.text())
                .contains("Ann is deactivated", "What was to be handed over was not, or not all of it")
                .doesNotContain("handed over: ");
        assertThat(baton.pages().signIn(cora).open("/opportunities").text())
                .as("it waits for whoever gives it on")
                .contains("1 opportunity is with somebody who is deactivated");
    }

    @Test
    void onlyWhoCoordinatesTheOfficeHandsOverAndOnlyToWhoeverSeesThem() {
        Person lea = given.user("Lea")
                .type(UserType.ADVISOR)
                .in(given.office("Leeds"))
                .exists();
        Person vera = given.user("Vera", UserType.LEADS_VIEW);
        Person vic = given.user("Vic", UserType.COORDINATOR_VIEW);
        open(ann, "Pension");

        handOver(ann, ann, bo).expect(403);
        handOver(vic, ann, bo).expect(403);
        baton.pages().signIn(vic).open("/opportunities/hand-over").expect(403);
        for (Person nobody : List.of(lea, vera)) {
            assertThat(handOver(cora, ann, nobody).expect(409).code())
                    .as(nobody.name())
                    .isEqualTo("NOT_PERMITTED");
        }
        assertThat(handOver(cora, lea, bo).expect(409).code()).isEqualTo("NOT_PERMITTED");
        handOver(cora, ann, ann).expect(422);
        api(cora)
                .post("/opportunities/hand-over")
                .body(Map.of("fromUserId", ann.id()))
                .send()
                .expect(422);
        assertThat(titles(bo)).isEmpty();
        api(cora)
                .post("/opportunities")
                .body(Map.of("contactId", contact, "title", "Unseen", "ownerId", vera.id()))
                .send()
                .expect(422);
    }

    private ApiAnswer open(Person by, String title) {
        return api(by).post("/opportunities")
                .body(Map.of("contactId", contact, "title", title))
                .send()
                .expect(201);
    }

    private ApiAnswer handOver(Person by, Person from, Person to) {
        return api(by).post("/opportunities/hand-over")
                .body(Map.of("fromUserId", from.id(), "toUserId", to.id()))
                .send();
    }

    private List<String> titles(Person of) {
        return texts(api(of).get("/opportunities").send().expect(200), "/title");
    }

    private String stageWon() {
        return api(ann).get("/opportunity-stages")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(stage -> stage.at("/kind").asString().equals("WON"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }
}
