package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What follows when leads are accepted: the campaign's actions, else what the assignee chose; of each lead once. */
class FollowingUpTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void acceptingRunsTheActionsOfTheCampaign() {
        UUID lead =
                offeredIn(campaign(task("Call within a day", 1), letter(template("Welcome")), opportunity("Pension")));
        String contact = accept(ann, lead).expect(200).at("/results/0/contactId");

        assertThat(tasks(lead)).containsExactly("Call within a day");
        assertThat(letters(contact)).containsExactly("Welcome, Müller");
        assertThat(opportunities(contact)).containsExactly("Pension at Qualified");
        assertThat(told())
                .as("nobody hears of what follows from their own acceptance")
                .noneMatch(kind -> kind.startsWith("TASK"));
    }

    @Test
    void actionsRunForAllLeadsOfOneAcceptance() {
        List<UUID> leads = leads(cora, 30);
        setCampaign(cora, leads, campaign(task("Call", 2), opportunity("Pension")))
                .expect(200);
        assign(cora, leads, ann).expect(200);
        command(ann, "accept", leads, Map.of()).expect(200);
        then.rowsOf("task", ann.organisationId()).isEqualTo(30);
        then.rowsOf("opportunity", ann.organisationId()).isEqualTo(30);
        then.rowsOf("opportunity_step", ann.organisationId()).isEqualTo(30);
    }

    @Test
    void acceptingAgainAfterARejectionDoublesNothing() {
        UUID campaign = campaign(task("Call", 1), letter(template("Welcome")), opportunity("Pension"));
        UUID lead = offeredIn(campaign);
        String contact = accept(ann, lead).expect(200).at("/results/0/contactId");
        reject(ann, lead, "not now").expect(200);
        assertThat(opportunities(contact)).as("stays when the lead goes").containsExactly("Pension at Qualified");

        actions(campaign, task("Call", 1), letter(template("Other")), opportunity("Pension"));
        Map<String, ?> again = Map.of("userIds", List.of(ann.id()), "confirmed", true);
        assertThat(outcome(command(cora, "assign", List.of(lead), again))).isEqualTo("ASSIGNED");
        accept(ann, lead).expect(200);
        assertThat(tasks(lead)).containsExactly("Call");
        assertThat(letters(contact))
                .as("the one that is new is done")
                .containsExactly("Other, Müller", "Welcome, Müller");
        assertThat(opportunities(contact)).hasSize(1);
    }

    /** By mail, by the page behind its link: whatever answers offers. */
    @Test
    void anAnswerFromOutsideRunsThemToo() {
        UUID lead = offeredIn(campaign(task("Call", 0)));
        UUID assignment = database.in(
                ann.organisationId(),
                query -> query.fetchSingle("select id from assignment where lead_id = ?", lead)
                        .get(0, UUID.class));
        baton.bean(CommandRunner.class)
                .run(
                        new Actor(ann.organisationId(), ann.id(), Channel.MAIL, null),
                        new AnswerOffer(assignment, OfferAnswer.ACCEPT, null));
        assertThat(tasks(lead)).containsExactly("Call");
    }

    @Test
    void whatTheAssigneeChoseFollowsOnlyWhereTheCampaignHasNothing() {
        UUID lead = offered(cora, ann);
        Map<String, ?> chosen = Map.of("action", "TASK", "actionTitle", "Write on Monday", "actionDueDays", 3);
        command(ann, "accept", List.of(lead), chosen).expect(200);
        assertThat(tasks(lead)).containsExactly("Write on Monday");

        UUID other = offeredIn(campaign(task("Call", 1)));
        command(ann, "accept", List.of(other), chosen).expect(200);
        assertThat(tasks(other)).containsExactly("Call");
    }

    @Test
    void whatCannotFollowIsRefusedBeforeAnythingIsAccepted() {
        UUID lead = offered(cora, ann);
        command(ann, "accept", List.of(lead), Map.of("action", "TASK")).expect(422);
        command(ann, "accept", List.of(lead), Map.of("action", "LETTER", "templateId", UUID.randomUUID()))
                .expect(422);
        assertThat(api.as(ann).get("/leads/" + lead).send().at("/stage")).isEqualTo("ASSIGNED");
        command(ann, "accept", List.of(lead), Map.of("action", "NONE")).expect(200);
        assertThat(tasks(lead)).isEmpty();
    }

    @Test
    void aRevokedLeadLeavesContactAndOpportunity() {
        UUID lead = offeredIn(campaign(opportunity("Pension")));
        String contact = accept(ann, lead).expect(200).at("/results/0/contactId");
        revoke(cora, lead).expect(200);
        assertThat(opportunities(contact)).containsExactly("Pension at Qualified");
    }

    @Test
    void actionsAreSetWithTheCampaignAndChangedAlone() {
        ApiAnswer made = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring", "actions", List.of(task("Call", 1))))
                .send()
                .expect(201);
        assertThat(made.at("/actions/0/title")).isEqualTo("Call");
        assertThat(made.json().at("/version").asInt()).isEqualTo(2);
        String path = "/campaigns/" + made.at("/id");
        patch(path, 2, Map.of("name", "Summer", "actions", List.of())).expect(422);
        patch(path, 1, Map.of("actions", List.of(task("Write", 1)))).expect(412);
        patch(path, 2, Map.of("actions", List.of(task("", 1)))).expect(422);
        patch(path, 2, Map.of("actions", List.of(Map.of("kind", "LETTER")))).expect(422);
        patch(path, 2, Map.of("actions", List.of(Map.of("title", "x")))).expect(422);
        ApiAnswer none = patch(path, 2, Map.of("actions", List.of())).expect(200);
        assertThat(none.json().at("/actions").size()).isZero();
        api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Autumn", "actions", List.of(task("Call", 9999))))
                .send()
                .expect(422);
        assertThat(api.as(cora)
                        .get("/campaigns?q=autumn")
                        .send()
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void theyAreSetOnThePageOfTheCampaign() {
        UUID campaign = campaign();
        PageClient pages = baton.pages().signIn(cora);
        Page form = pages.open("/campaigns/" + campaign + "/actions").expect(200);
        Page saved = pages.submit(
                form,
                "/campaigns/" + campaign + "/actions",
                Map.of("kind", List.of("TASK", ""), "title", List.of("Call", ""), "dueDays", List.of("2", "")));
        assertThat(saved.text()).contains("1 action follows an acceptance now");
        assertThat(pages.open("/campaigns/" + campaign + "/actions")
                        .document()
                        .select("#title-0")
                        .val())
                .isEqualTo("Call");
    }

    private ApiAnswer patch(String path, int version, Map<String, ?> body) {
        return api.as(cora).patch(path).ifVersion(version).body(body).send();
    }

    /** Offered to Ann, out of this campaign. */
    private UUID offeredIn(UUID campaign) {
        UUID lead = lead(cora);
        setCampaign(cora, List.of(lead), campaign).expect(200);
        assertThat(outcome(assign(cora, List.of(lead), ann))).isEqualTo("ASSIGNED");
        return lead;
    }

    private UUID campaign(Map<?, ?>... actions) {
        return UUID.fromString(api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Campaign " + UUID.randomUUID(), "actions", List.of(actions)))
                .send()
                .expect(201)
                .at("/id"));
    }

    private void actions(UUID campaign, Map<?, ?>... actions) {
        patch("/campaigns/" + campaign, 2, Map.of("actions", List.of(actions))).expect(200);
    }

    private static Map<String, ?> task(String title, int days) {
        return Map.of("kind", "TASK", "title", title, "dueDays", days, "priority", "HIGH");
    }

    private static Map<String, ?> letter(String template) {
        return Map.of("kind", "LETTER", "templateId", template);
    }

    private static Map<String, ?> opportunity(String title) {
        return Map.of("kind", "OPPORTUNITY", "title", title);
    }

    private String template(String name) {
        return api.as(given.organisation().administrator())
                .post("/letter-templates")
                .body(Map.of("name", name, "subject", name + ", {lastName}", "body", "Dear {name}"))
                .send()
                .expect(201)
                .at("/id");
    }

    private List<String> tasks(UUID lead) {
        return items("/tasks?leadId=" + lead, task -> task.at("/title").asString());
    }

    private List<String> letters(String contact) {
        return items(
                "/contacts/" + contact + "/letters",
                letter -> letter.at("/subject").asString());
    }

    private List<String> opportunities(String contact) {
        return items(
                "/opportunities?contactId=" + contact,
                each -> each.at("/title").asString() + " at "
                        + each.at("/stage/name").asString());
    }

    private List<String> told() {
        return items("/alerts", alert -> alert.at("/kind").asString());
    }

    private List<String> items(String path, Function<JsonNode, String> text) {
        return api.as(ann)
                .get(path)
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(text)
                .toList();
    }
}
