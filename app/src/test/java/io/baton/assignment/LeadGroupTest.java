package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.CloseOutcome;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leads are put into another lead group. */
class LeadGroupTest extends CustodyStory {

    private final Person admin = given.organisation().administrator();
    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final UUID general =
            UUID.fromString(api.as(admin).get("/lead-groups").send().at("/items/0/id"));
    private final UUID recruits = UUID.fromString(api.as(admin)
            .post("/lead-groups")
            .body(Map.of("name", "Recruits"))
            .send()
            .expect(201)
            .at("/id"));

    @Test
    void aLeadThatIsNotAcceptedGetsTheGroupAndItsFirstStatus() {
        UUID free = lead(cora);
        UUID offered = offered(cora, ann);

        assertThat(outcomes(setGroup(cora, List.of(free, offered), recruits)))
                .containsExactly("GROUP_SET", "GROUP_SET");

        assertThat(groupOf(free)).isEqualTo(recruits.toString());
        assertThat(standing(cora, free)).isEqualTo("UNASSIGNED");
        assertThat(standing(cora, offered)).isEqualTo("ASSIGNED Ann");
        assertThat(statusGroups()).containsOnly(recruits);
        ApiAnswer history = api.as(cora).get("/leads/" + free + "/history").send();
        assertThat(history.at("/items/1/type")).isEqualTo("GROUP_SET");
        assertThat(history.at("/items/1/details/groupName")).isEqualTo("Recruits");
        assertThat(history.at("/items/1/details/fromGroupName")).isEqualTo("General");
    }

    @Test
    void anAcceptedOrClosedLeadKeepsItsGroup() {
        UUID accepted = accepted(cora, ann);
        UUID closed = lead(cora);
        close(cora, closed, CloseOutcome.SPAM);

        assertThat(outcomes(setGroup(cora, List.of(accepted, closed), recruits)))
                .containsExactly("ACCEPTED", "CLOSED");
        assertThat(groupOf(accepted)).isEqualTo(general.toString());
    }

    @Test
    void aLeadThatIsInTheGroupAlreadyHasNothingToTell() {
        UUID lead = lead(cora);
        assertThat(outcome(setGroup(cora, List.of(lead), general))).isEqualTo("GROUP_SET");
        assertThat(history(cora, lead)).containsExactly("CREATED");
    }

    @Test
    void aGroupOutOfUseOrOfNobodyIsRefused() {
        UUID lead = lead(cora);
        api.as(admin)
                .patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        setGroup(cora, List.of(lead), recruits).expect(422);
        setGroup(cora, List.of(lead), UUID.randomUUID()).expect(422);
    }

    @Test
    void statusesOfAnotherGroupAreRefused() {
        UUID lead = lead(cora);
        setGroup(cora, List.of(lead), recruits);
        assign(cora, List.of(lead), ann);
        accept(ann, lead);
        UUID other = accepted(cora, ann);

        assertThat(outcomes(command(ann, "status", List.of(lead, other), Map.of("statusId", statusOf(general)))))
                .containsExactly("STATUS_OF_OTHER_GROUP", "STATUS_SET");
    }

    @Test
    void whatTheNewGroupDoesNotAskForIsKeptUnseenAndThereAgainWhenTheLeadComesBack() {
        api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER", "groupIds", List.of(general)))
                .send()
                .expect(201);
        UUID lead = UUID.fromString(api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Müller", "custom", Map.of("budget", 12)))
                .send()
                .expect(201)
                .at("/id"));

        setGroup(cora, List.of(lead), recruits);
        ApiAnswer moved = api.as(cora).get("/leads/" + lead).send().expect(200);
        assertThat(moved.json().at("/custom")).isEmpty();
        api.as(cora)
                .patch("/leads/" + lead)
                .ifVersion(Integer.parseInt(moved.at("/version")))
                .body(Map.of("firstName", "Zoë"))
                .send()
                .expect(200);
        api.as(cora)
                .patch("/leads/" + lead)
                .ifVersion(Integer.parseInt(moved.at("/version")) + 1)
                .body(Map.of("custom", Map.of("budget", 13)))
                .send()
                .expect(422);

        setGroup(cora, List.of(lead), general);
        assertThat(api.as(cora).get("/leads/" + lead).send().at("/custom/budget"))
                .isEqualTo("12");
    }

    @ParameterizedTest
    @EnumSource
    void coordinatorsSetItForTheirOwnOfficesOnly(UserType type) {
        Office leeds = given.office("Leeds");
        Person carl = given.user("Carl").type(UserType.COORDINATOR).in(leeds).exists();
        Person somebody = given.user("Somebody").type(type).in(leeds).exists();
        boolean coordinates = !Set.of(UserType.ADVISOR, UserType.LEADS_VIEW).contains(type);

        ApiAnswer answer = setGroup(somebody, List.of(lead(carl)), recruits);
        if (coordinates) {
            assertThat(outcome(answer)).isEqualTo("GROUP_SET");
            assertThat(outcome(setGroup(somebody, List.of(lead(cora)), recruits)))
                    .isEqualTo("NOT_FOUND");
        } else {
            answer.expect(403);
        }
    }

    private ApiAnswer setGroup(Person by, List<UUID> leads, UUID group) {
        return command(by, "group", leads, Map.of("groupId", group));
    }

    private String groupOf(UUID lead) {
        return api.as(cora).get("/leads/" + lead).send().expect(200).at("/groupId");
    }

    private UUID statusOf(UUID group) {
        return database.in(
                given.organisation().id(),
                rows -> rows.fetchSingle(
                                "select id from lead_status where group_id = ? order by position desc limit 1", group)
                        .get(0, UUID.class));
    }

    private List<UUID> statusGroups() {
        return database.in(
                given.organisation().id(),
                rows -> rows.fetch("select s.group_id from lead l join lead_status s on s.id = l.status_id")
                        .getValues(0, UUID.class));
    }
}
