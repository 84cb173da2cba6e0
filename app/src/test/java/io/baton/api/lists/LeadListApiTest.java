package io.baton.api.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LeadListApiTest extends Story {

    private final Person cora = given.coordinator("Cora");
    private final Api asCora = api.as(cora);

    @Test
    void answersTheSameLeadAsItsOwnRoute() {
        String id = create("Müller", "Zoë");
        JsonNode listed =
                asCora.get("/leads?view=UNASSIGNED&q=muller").send().expect(200).json();
        assertThat(listed.get("items")).hasSize(1);
        assertThat(listed.get("items").get(0))
                .isEqualTo(asCora.get("/leads/" + id).send().expect(200).json());
        assertThat(listed.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void pagesByCursor() {
        for (int i = 0; i < 5; i++) {
            create("Lead " + i, "A");
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        while (!cursor.equals("end")) {
            JsonNode page = asCora.get("/leads?sort=name&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .send()
                    .expect(200)
                    .json();
            page.get("items").forEach(lead -> names.add(lead.get("lastName").asString()));
            cursor = page.get("nextCursor").isNull()
                    ? "end"
                    : page.get("nextCursor").asString();
        }
        assertThat(names).containsExactly("Lead 0", "Lead 1", "Lead 2", "Lead 3", "Lead 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cursor=broken",
                "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "view=NOWHERE",
                "officeId=7",
                "type=HORSE",
                "returnStatus=MAYBE",
                "returnedFrom=yesterday"
            })
    void whatCannotBeReadIsMalformed(String query) {
        asCora.get("/leads?" + query).send().expect(400);
    }

    @Test
    void anUnknownViewIsToldWhichThereAre() {
        assertThat(asCora.get("/leads?view=NONSENSE").send().expect(400).at("/detail"))
                .startsWith("view: the parameter must be one of UNASSIGNED, ASSIGNED_TO_ME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "sort=colour"})
    void whatIsOutOfRangeIsInvalid(String query) {
        asCora.get("/leads?" + query).send().expect(422, "INVALID");
    }

    @Test
    void returnsAreNoneYet() {
        create("Somebody", "A");
        ApiAnswer answer = asCora.get("/leads?returnStatus=OPEN").send().expect(200);
        assertThat(answer.json().get("items")).isEmpty();
    }

    @Test
    void othersSeeTheirOwn() {
        Office leeds = given.office("Leeds");
        Person ann = given.user("Ann").in(leeds).exists();
        String id = create("Offered", "A");
        Person inLeeds = given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();
        assertThat(items(api.as(inLeeds), "ALL")).isEmpty();
        assertThat(items(api.as(ann), "ALL")).isEmpty();
        assertThat(items(asCora, "ALL")).hasSize(1);
        Person here = given.advisor("Bo");
        asCora.post("/leads/assign")
                .body(Map.of("leadIds", List.of(id), "userIds", List.of(here.id())))
                .send()
                .expect(200);
        assertThat(items(api.as(here), "UNACCEPTED")).hasSize(1);
        assertThat(items(api.as(here), "ASSIGNED_TO_ME")).hasSize(1);
        assertThat(items(asCora, "UNASSIGNED")).isEmpty();
        assertThat(items(api.as(given.organisation("Other").administrator()), "ALL"))
                .isEmpty();
    }

    @Test
    void rejectedAndRevokedAreTheUnassignedThatEndedSo() {
        Person ann = given.advisor("Ann");
        String rejected = create("Rejected", "A");
        String revoked = create("Revoked", "A");
        asCora.post("/leads/assign")
                .body(Map.of("leadIds", List.of(rejected, revoked), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        api.as(ann)
                .post("/leads/reject")
                .body(Map.of("leadIds", List.of(rejected)))
                .send()
                .expect(200);
        asCora.post("/leads/revoke")
                .body(Map.of("leadIds", List.of(revoked)))
                .send()
                .expect(200);
        assertThat(items(asCora, "REJECTED"))
                .singleElement()
                .satisfies(lead -> assertThat(lead.get("id").asString()).isEqualTo(rejected));
        assertThat(items(asCora, "REVOKED"))
                .singleElement()
                .satisfies(lead -> assertThat(lead.get("id").asString()).isEqualTo(revoked));
    }

    /** The newest end counts, for thirty days, and only while the lead waits. */
    @Test
    void aLeadLeavesRecentlyRejectedWhenItEndsOtherwiseIsAssignedOrTimePasses() {
        Person ann = given.advisor("Ann");
        Person bo = given.advisor("Bo");
        List<String> ids = List.of(create("Revoked since", "A"), create("Assigned since", "A"), create("Still", "A"));
        command(cora, "assign", Map.of("leadIds", ids, "userIds", List.of(ann.id())));
        command(ann, "reject", Map.of("leadIds", ids));
        assertThat(items(asCora, "REJECTED")).hasSize(3);
        command(cora, "assign", Map.of("leadIds", ids.subList(0, 2), "userIds", List.of(bo.id())));
        command(cora, "revoke", Map.of("leadIds", ids.subList(0, 1)));
        assertThat(items(asCora, "REJECTED"))
                .extracting(lead -> lead.get("lastName").asString())
                .containsExactly("Still");
        assertThat(items(asCora, "REVOKED"))
                .extracting(lead -> lead.get("lastName").asString())
                .containsExactly("Revoked since");
        clock.advance(Duration.ofDays(29));
        assertThat(items(asCora, "REJECTED")).hasSize(1);
        clock.advance(Duration.ofDays(2));
        assertThat(items(asCora, "REJECTED")).isEmpty();
        assertThat(items(asCora, "REVOKED")).isEmpty();
    }

    private void command(Person by, String name, Map<String, ?> body) {
        api.as(by).post("/leads/" + name).body(body).send().expect(200);
    }

    private String create(String lastName, String firstName) {
        return asCora.post("/leads")
                .body(Map.of("lastName", lastName, "firstName", firstName))
                .send()
                .expect(201)
                .at("/id");
    }

    private static List<JsonNode> items(Api api, String view) {
        List<JsonNode> items = new ArrayList<>();
        api.get("/leads?view=" + view).send().expect(200).json().get("items").forEach(items::add);
        return items;
    }
}
