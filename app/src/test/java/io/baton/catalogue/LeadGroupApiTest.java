package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lead groups are added, renamed, put in order and taken out of use; what is theirs stays. */
class LeadGroupApiTest extends Story {

    private final Api admin = when.user(given.organisation().administrator()).api();
    private final Person cora = given.coordinator("Cora");

    @Test
    void anOrganisationBeginsWithTheGeneralGroup() {
        ApiAnswer groups = admin.get("/lead-groups").send().expect(200);
        assertThat(groups.json().at("/items")).hasSize(1);
        assertThat(groups.at("/items/0/name")).isEqualTo("General");
        assertThat(groups.at("/items/0/general")).isEqualTo("true");
    }

    @Test
    void aNewGroupBeginsWithStatusesOfItsOwn() {
        ApiAnswer added = admin.post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201);

        assertThat(added.json().at("/statuses")).hasSize(6);
        assertThat(added.at("/statuses/0/id"))
                .isNotEqualTo(admin.get("/lead-groups").send().at("/items/0/statuses/0/id"));
        assertThat(names()).containsExactly("General", "Recruits");
    }

    @Test
    void groupsAreRenamedAndPutInOrder() {
        String recruits = add("Recruits");
        admin.patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("name", "Applicants", "position", 1))
                .send()
                .expect(200);
        assertThat(names()).containsExactly("Applicants", "General");
        assertThat(groupOf(lead(Map.of())))
                .as("general is general wherever it stands")
                .isNotEqualTo(recruits);
        admin.patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("name", "Others"))
                .send()
                .expect(412);
        admin.patch("/lead-groups/" + recruits)
                .body(Map.of("name", "Others"))
                .send()
                .expect(400);
    }

    @Test
    void twoGroupsOfOneNameAreRefused() {
        String recruits = add("Recruits");
        admin.post("/lead-groups").body(Map.of("name", " recruits ")).send().expect(422, "INVALID");
        admin.post("/lead-groups").body(Map.of("name", " ")).send().expect(422, "INVALID");
        admin.patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("name", "GENERAL"))
                .send()
                .expect(422, "INVALID");
    }

    @Test
    void oneOfManyAtOnceGetsTheName() {
        List<Race.Round<String, Integer>> rounds = Race.of(4)
                .repeat(3)
                .prepare(round -> "Group " + round)
                .run((name, participant) -> admin.post("/lead-groups")
                        .body(Map.of("name", name))
                        .send()
                        .status());
        rounds.forEach(
                round -> assertThat(round.answers()).containsOnlyOnce(201).containsOnly(201, 422));
    }

    @Test
    void aGroupOutOfUseKeepsItsLeadsAndTakesNoNewOnes() {
        String recruits = add("Recruits");
        String lead = lead(Map.of("groupId", recruits));
        admin.patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);

        assertThat(groupOf(lead)).isEqualTo(recruits);
        when.user(cora)
                .api()
                .post("/leads")
                .body(Map.of("lastName", "New", "groupId", recruits))
                .send()
                .expect(422, "INVALID");
        when.user(cora)
                .api()
                .patch("/leads/" + lead)
                .ifVersion(1)
                .body(Map.of("firstName", "Zoë"))
                .send()
                .expect(200);
        admin.patch("/lead-groups/" + recruits)
                .ifVersion(2)
                .body(Map.of("active", true))
                .send()
                .expect(200);
        lead(Map.of("groupId", recruits));
    }

    @Test
    void theGeneralGroupStaysInUse() {
        String general = admin.get("/lead-groups").send().at("/items/0/id");
        ApiAnswer refused = admin.patch("/lead-groups/" + general)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(422, "INVALID");
        assertThat(refused.at("/errors/0/code")).isEqualTo("GENERAL_GROUP");
    }

    @Test
    void aLeadComesIntoTheGroupThatIsNamedElseIntoTheGeneralOne() {
        String recruits = add("Recruits");
        assertThat(groupOf(lead(Map.of("groupId", recruits)))).isEqualTo(recruits);
        assertThat(groupOf(lead(Map.of())))
                .isEqualTo(admin.get("/lead-groups").send().at("/items/0/id"));
        assertThat(statusIdsOfLeads()).as("each the first of its own group").hasSize(2);
        when.user(cora)
                .api()
                .post("/leads")
                .body(Map.of("lastName", "X", "groupId", UUID.randomUUID()))
                .send()
                .expect(422, "INVALID");
        when.user(cora)
                .api()
                .patch("/leads/" + lead(Map.of()))
                .ifVersion(1)
                .body(Map.of("groupId", recruits))
                .send()
                .expect(422, "INVALID");
    }

    @ParameterizedTest
    @EnumSource(UserType.class)
    void onlyWhoMayChangeSettingsChangesGroups(UserType type) {
        Person person = given.user("Pat").type(type).exists();
        Api api = when.user(person).api();
        int expected = type == UserType.ADMINISTRATOR ? 201 : 403;
        assertThat(api.post("/lead-groups")
                        .body(Map.of("name", "Recruits"))
                        .send()
                        .status())
                .isEqualTo(expected);
        api.get("/lead-groups").send().expect(200);
    }

    @Test
    void anotherOrganisationSeesAndChangesNothing() {
        String recruits = add("Recruits");
        Api theirs = when.user(given.organisation("Other").administrator()).api();
        assertThat(theirs.get("/lead-groups").send().expect(200).json().at("/items"))
                .hasSize(1);
        theirs.patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("name", "Theirs"))
                .send()
                .expect(404);
        theirs.post("/leads")
                .body(Map.of("lastName", "X", "groupId", recruits))
                .send()
                .expect(422, "INVALID");
        theirs.post("/custom-fields")
                .body(Map.of("label", "X", "kind", "TEXT", "groupIds", List.of(recruits)))
                .send()
                .expect(422, "INVALID");
    }

    private String add(String name) {
        return admin.post("/lead-groups")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private String lead(Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("lastName", "Müller");
        return when.user(cora)
                .api()
                .post("/leads")
                .body(body)
                .send()
                .expect(201)
                .at("/id");
    }

    private String groupOf(String lead) {
        return when.user(cora).api().get("/leads/" + lead).send().expect(200).at("/groupId");
    }

    private List<String> names() {
        return admin.get("/lead-groups")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(group -> group.at("/name").asString())
                .toList();
    }

    private List<UUID> statusIdsOfLeads() {
        return database.in(
                given.organisation().id(),
                rows -> rows.fetch("select distinct status_id from lead").getValues(0, UUID.class));
    }
}
