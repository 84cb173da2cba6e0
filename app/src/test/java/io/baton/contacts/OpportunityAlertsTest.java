package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is given an opportunity by somebody else is alerted of it; nobody hears of what they did themselves. */
class OpportunityAlertsTest extends ContactStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final UUID contact = accept(ann, new AcceptedLead(ann));

    @Test
    void whoIsGivenAnOpportunityHearsOfItAndNobodyOfTheirOwn() {
        open(cora, "Pension", ann);
        open(ann, "Own", ann);

        assertThat(told(ann)).containsExactly("OPPORTUNITY_GIVEN: Pension");
        assertThat(told(cora)).isEmpty();
        Page alerts = baton.pages().signIn(ann).open("/alerts");
        assertThat(alerts.text()).contains("Cora gave you an opportunity: Pension");
    }

    @Test
    void whoGetsItInsteadHearsOfItAndWhoHadItIsNotToldItsName() {
        String pension = open(cora, "Pension", ann);

        give(cora, pension, 1, bo);

        assertThat(told(bo)).containsExactly("OPPORTUNITY_GIVEN: Pension");
        assertThat(told(ann)).as("no longer theirs").containsExactly("OPPORTUNITY_GIVEN: ");
    }

    @Test
    void whatChangesButStaysAlertsNobody() {
        String pension = open(ann, "Pension", ann);

        api(cora)
                .patch("/opportunities/" + pension)
                .ifVersion(1)
                .body(Map.of("title", "Pension plan"))
                .send()
                .expect(200);

        assertThat(told(ann)).isEmpty();
    }

    @Test
    void whatIsHandedOverTogetherIsToldOnce() {
        open(ann, "Pension", ann);
        open(ann, "Mortgage", ann);

        handOver(cora, ann, bo);

        assertThat(told(bo)).containsExactly("OPPORTUNITIES_GIVEN: 2");
        assertThat(baton.pages().signIn(bo).open("/alerts").text()).contains("Cora gave you 2 opportunities");
        handOver(cora, bo, ann);
        assertThat(told(ann)).containsExactly("OPPORTUNITIES_GIVEN: 2");
    }

    @Test
    void aPressLeadsToWhatWasGiven() {
        String pension = open(cora, "Pension", ann);
        PageClient pages = baton.pages().signIn(ann);
        Page alerts = pages.open("/alerts");
        String id = alerts.document().select(".b-alert-open").attr("id").replace("alert-", "");

        Page opened = pages.submit(alerts, "/alerts/" + id + "/open", Map.of());

        assertThat(opened.path()).isEqualTo("/opportunities/" + pension);
        assertThat(opened.text()).contains("Pension");
    }

    @Test
    void whoWantsNoAlertsOfOpportunitiesGetsNone() {
        api(ann).request("PUT", "/me/alert-preferences")
                .body(Map.of("topics", List.of(Map.of("topic", "OPPORTUNITIES", "wanted", false))))
                .send()
                .expect(200);

        open(cora, "Pension", ann);

        assertThat(told(ann)).isEmpty();
    }

    @Test
    void onlyWhoSeesOpportunitiesIsAskedWhetherToHearOfThem() {
        Person vera = given.user("Vera", UserType.LEADS_VIEW);

        assertThat(topics(ann)).contains("OPPORTUNITIES");
        assertThat(topics(cora)).contains("OPPORTUNITIES");
        assertThat(topics(vera)).doesNotContain("OPPORTUNITIES");
    }

    private String open(Person by, String title, Person owner) {
        return api(by).post("/opportunities")
                .body(Map.of("contactId", contact, "title", title, "ownerId", owner.id()))
                .send()
                .expect(201)
                .at("/id");
    }

    private void give(Person by, String opportunity, int version, Person to) {
        api(by).patch("/opportunities/" + opportunity)
                .ifVersion(version)
                .body(Map.of("ownerId", to.id()))
                .send()
                .expect(200);
    }

    private void handOver(Person by, Person from, Person to) {
        api(by).post("/opportunities/hand-over")
                .body(Map.of("fromUserId", from.id(), "toUserId", to.id()))
                .send()
                .expect(200);
    }

    private List<String> told(Person person) {
        return api(person)
                .get("/alerts")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(alert -> alert.at("/kind").asString() + ": "
                        + alert.at("/opportunityCount")
                                .asString(alert.at("/opportunity/name").asString("")))
                .toList();
    }

    private List<String> topics(Person person) {
        return api(person)
                .get("/me/alert-preferences")
                .send()
                .expect(200)
                .json()
                .at("/topics")
                .valueStream()
                .map(topic -> topic.at("/topic").asString())
                .toList();
    }
}
