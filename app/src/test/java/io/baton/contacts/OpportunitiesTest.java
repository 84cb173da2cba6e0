package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Opportunities: opened, moved through the stages, seen by whoever sees their contact. */
class OpportunitiesTest extends ContactStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final UUID contact = accept(ann, new AcceptedLead(ann));

    @Test
    void anOpportunityIsOpenedAndMovedAndItsWayIsKept() {
        ApiAnswer opened = open(ann, Map.of("valueMinor", 1_250_050, "currency", "EUR", "expectedOn", "2027-03-01"));
        assertThat(opened.at("/stage/name")).isEqualTo("Qualified");
        assertThat(opened.at("/owner/name")).isEqualTo("Ann");
        String path = "/opportunities/" + opened.at("/id");
        ApiAnswer won = change(ann, path, 1, Map.of("stageId", stage("Won"))).expect(200);
        assertThat(won.at("/stage/kind")).isEqualTo("WON");
        assertThat(won.json().at("/valueMinor").asLong())
                .as("left out, it stays")
                .isEqualTo(1_250_050);
        change(ann, path, 1, Map.of("title", "Late")).expect(412);
        change(ann, path, 2, Map.of("stageId", stage("Lost"))).expect(200);

        JsonNode history = api(ann).get(path).send().expect(200).json().at("/history");
        assertThat(history.valueStream()
                        .map(step -> step.at("/stage/name").asString() + " by "
                                + step.at("/by").asString()))
                .containsExactly("Lost by Ann", "Won by Ann", "Qualified by Ann");
        PageClient pages = baton.pages().signIn(ann);
        assertThat(pages.open(path).document().select("#amount").val()).isEqualTo("12500.50");
        assertThat(pages.open("/opportunities").text()).contains("12,500.50 EUR", "Lost");
        assertThat(pages.open("/contacts/" + contact).text()).contains("12,500.50 EUR");
    }

    @Test
    void whoSeesTheContactSeesItsOpportunitiesAndNobodyElse() {
        String path = "/opportunities/" + open(ann, Map.of()).at("/id");
        assertThat(texts(api(cora).get("/opportunities").send().expect(200), "/title"))
                .containsExactly("Pension");
        api(bo).get(path).send().expect(404);
        change(bo, path, 1, Map.of("title", "Mine")).expect(404);
        assertThat(texts(api(bo).get("/opportunities").send().expect(200), "/title"))
                .isEmpty();
        open(bo, Map.of(), 404);
        for (UserType view : List.of(UserType.COORDINATOR_VIEW, UserType.LEADS_VIEW)) {
            api(given.user("View " + view, view)).get("/opportunities").send().expect(403);
        }
        api(given.organisation().administrator()).get(path).send().expect(200);
        Person lee = given.user("Lee")
                .type(UserType.COORDINATOR)
                .in(given.office("Leeds"))
                .exists();
        api(lee).get(path).send().expect(404);
    }

    @Test
    void whoOwnsItSeesItAlsoWithoutTheContact() {
        String path = "/opportunities/" + open(cora, Map.of("ownerId", bo.id())).at("/id");
        api(bo).get(path).send().expect(200);
        assertThat(texts(api(bo).get("/opportunities").send().expect(200), "/title"))
                .containsExactly("Pension");
        change(ann, path, 1, Map.of("ownerId", bo.id())).expect(200);
        open(ann, Map.of("ownerId", bo.id()), 422);
    }

    @Test
    void theListIsByStageWithCountsAndGoesOnWhereItEnded() {
        for (int i = 1; i <= 5; i++) {
            open(ann, Map.of("title", "O" + i, "expectedOn", "2027-01-0" + (6 - i)));
        }
        open(ann, Map.of("title", "Some day"));
        assertThat(walk(ann, "/opportunities?limit=2")).hasSize(6).doesNotHaveDuplicates();
        assertThat(texts(api(ann).get("/opportunities").send().expect(200), "/title"))
                .containsExactly("O5", "O4", "O3", "O2", "O1", "Some day");
        assertThat(texts(
                        api(ann).get("/opportunities?stageId=" + stage("Won"))
                                .send()
                                .expect(200),
                        "/title"))
                .isEmpty();
        assertThat(baton.pages().signIn(ann).open("/opportunities").text()).contains("Qualified 6", "Won 0");
    }

    @Test
    void whatIsWrongIsSaid() {
        open(ann, Map.of("title", ""), 422);
        open(ann, Map.of("valueMinor", -1, "currency", "EUR"), 422);
        open(ann, Map.of("valueMinor", 1), 422);
        open(ann, Map.of("valueMinor", 1, "currency", "XQZ"), 422);
        open(ann, Map.of("stageId", UUID.randomUUID()), 422);
        open(ann, Map.of("campaignId", UUID.randomUUID()), 422);
        open(ann, Map.of("expectedOn", "1066-10-14"), 422);
    }

    /** As with campaigns and leads: null ends what a thing can be without. */
    @Test
    void whatAnOpportunityCanBeWithoutIsEndedByNull() {
        String campaign = api(given.organisation().administrator())
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id");
        String path = "/opportunities/"
                + open(
                                ann,
                                Map.of(
                                        "campaignId",
                                        campaign,
                                        "valueMinor",
                                        100,
                                        "currency",
                                        "EUR",
                                        "expectedOn",
                                        "2027-03-01"))
                        .at("/id");
        Map<String, Object> without = new HashMap<>();
        without.put("campaignId", null);
        without.put("valueMinor", null);
        ApiAnswer changed = change(ann, path, 1, without).expect(200);
        assertThat(changed.at("/campaign/id")).isEmpty();
        assertThat(changed.at("/valueMinor")).isEmpty();
        assertThat(changed.at("/currency")).isEmpty();
        assertThat(changed.at("/expectedOn")).as("left out, it stays").isEqualTo("2027-03-01");
        assertThat(change(ann, path, 2, Map.of("expectedOn", "soon"))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("expectedOn");
        change(ann, path, 2, Map.of("valueMinor", "much")).expect(422);
    }

    @Test
    void theStagesAreTheOrganisationsOwn() {
        Person admin = given.organisation().administrator();
        open(ann, Map.of());
        PageClient pages = baton.pages().signIn(admin);
        Page form = pages.open("/settings/opportunity-stages").expect(200);
        List<String> names = form.document().select("input[name=name]").eachAttr("value");
        assertThat(names).containsExactly("Qualified", "Proposal", "Negotiation", "Won", "Lost", "", "");
        List<String> changed = List.of("Interested", "Proposal", "Negotiation", "Won", "Lost", "Signed", "");
        assertThat(pages.submit(
                                form,
                                "/settings/opportunity-stages",
                                Map.of(
                                        "name",
                                        changed,
                                        "kind",
                                        List.of("OPEN", "OPEN", "", "WON", "LOST", "WON", "OPEN")))
                        .text())
                .contains("The stages are changed");
        assertThat(texts(api(ann).get("/opportunities").send().expect(200), "/stage/name"))
                .containsExactly("Interested");
        assertThat(texts(api(ann).get("/opportunity-stages").send().expect(200), "/name"))
                .containsExactly("Interested", "Proposal", "Won", "Lost", "Signed");
        Page again = pages.open("/settings/opportunity-stages");
        assertThat(pages.submit(
                                again,
                                "/settings/opportunity-stages",
                                Map.of("kind", List.of("OPEN", "OPEN", "WON", "WON", "WON", "WON", "OPEN", "OPEN")))
                        .status())
                .as("none for lost")
                .isEqualTo(422);
    }

    private ApiAnswer open(Person by, Map<String, ?> more) {
        return open(by, more, 201);
    }

    private ApiAnswer open(Person by, Map<String, ?> more, int status) {
        Map<String, Object> body = new HashMap<>(Map.of("contactId", contact, "title", "Pension"));
        body.putAll(more);
        return api(by).post("/opportunities").body(body).send().expect(status);
    }

    private ApiAnswer change(Person by, String path, int version, Map<String, ?> body) {
        return api(by).patch(path).ifVersion(version).body(body).send();
    }

    private String stage(String name) {
        return api(ann).get("/opportunity-stages")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(stage -> stage.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }
}
