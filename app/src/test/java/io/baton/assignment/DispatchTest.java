package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.ActingUsers;
import io.baton.access.UserType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.Reads;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The corporate office sends leads to offices, and calls them back. */
class DispatchTest extends CustodyStory {

    private static final Set<UserType> DISPATCHERS =
            Set.of(UserType.COORDINATOR_ADVISOR, UserType.COORDINATOR, UserType.ADMINISTRATOR);

    private final Person sam = given.coordinator("Sam");
    private final Office leeds = given.office("Leeds");
    private final Office york = given.office("York");
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ann =
            given.user("Ann").type(UserType.ADVISOR).in(leeds).exists();

    @Test
    void aDispatchedLeadIsUnassignedAtTheOfficeAndSaysWhoSentIt() {
        UUID lead = lead(sam);

        ApiAnswer answer = dispatch(sam, List.of(lead), leeds);

        assertThat(outcome(answer)).isEqualTo("DISPATCHED");
        assertThat(answer.at("/results/0/officeId")).isEqualTo(leeds.id().toString());
        assertThat(standing(sam, lead)).isEqualTo("UNASSIGNED");
        assertThat(whereabouts(sam, lead))
                .isEqualTo("Leeds from " + given.corporateOffice().name());
        assertThat(history(sam, lead)).containsExactly("CREATED", "DISPATCHED");
        ApiAnswer seen = api.as(cora).get("/leads/" + lead).send().expect(200);
        assertThat(seen.at("/sendingOffice/name"))
                .isEqualTo(given.corporateOffice().name());
        assertThat(seen.at("/originOffice/name"))
                .isEqualTo(given.corporateOffice().name());
    }

    @Test
    void itLeavesTheListOfTheCorporateOfficeAtOnceAndArrivesAnewAtTheOther() {
        UUID lead = lead(sam);
        UUID there = lead(cora);
        clock.advance(Duration.ofHours(3));

        dispatch(sam, List.of(lead), leeds);

        assertThat(unassigned(sam)).isEmpty();
        assertThat(unassigned(cora)).containsExactly(lead.toString(), there.toString());
        Instant created = instant(lead, "created_at");
        assertThat(instant(lead, "received_at")).isAfter(created.plus(Duration.ofHours(2)));
        assertThat(instant(lead, "stage_since")).isEqualTo(instant(lead, "received_at"));
    }

    @ParameterizedTest
    @EnumSource
    void onlyCoordinatorsWithTheRightDispatchAndRecallAndCoordinatorViewDoesNot(UserType type) {
        Person somebody = given.user("Uwe", type);
        UUID lead = lead(sam);
        boolean may = DISPATCHERS.contains(type);

        assertThat(outcome(dispatch(somebody, List.of(lead), leeds))).isEqualTo(may ? "DISPATCHED" : "NOT_PERMITTED");
        assertThat(outcome(recall(somebody, lead))).isEqualTo(may ? "RECALLED" : "NOT_PERMITTED");
    }

    @Test
    void aSearchFindsItAmongTheNewestOfTheOtherOffice() {
        UUID lead = lead(sam);
        dispatch(sam, List.of(lead), leeds);

        List<Boolean> places =
                database.in(sam.organisationId(), rows -> rows.fetch("""
                        select token.received_at = lead.received_at and lead.received_at > lead.created_at as same
                        from lead_search_token token join lead on lead.id = token.lead_id where lead.id = ?
                        """, lead).getValues(0, Boolean.class));

        assertThat(places).as("where its search words stand").isNotEmpty().doesNotContain(false);
    }

    @Test
    void onlyWhatIsAtTheCorporateOfficeIsDispatched() {
        UUID lead = lead(cora);

        assertThat(outcome(dispatch(cora, List.of(lead), york))).isEqualTo("NOT_CORPORATE");
        assertThat(outcome(dispatch(sam, List.of(lead), york))).isEqualTo("NOT_FOUND");
        Person overall = given.user("Olga")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        assertThat(outcome(dispatch(overall, List.of(lead), york))).isEqualTo("NOT_CORPORATE");
    }

    @Test
    void onlyUnassignedLeadsAreDispatched() {
        Person ada = given.advisor("Ada");
        UUID assigned = offered(sam, ada);
        UUID accepted = accepted(sam, ada);
        UUID closed = lead(sam);
        close(sam, closed, io.baton.leads.CloseOutcome.SPAM);
        UUID free = lead(sam);

        assertThat(outcomes(dispatch(sam, List.of(assigned, accepted, closed, free), leeds)))
                .containsExactly("NOT_UNASSIGNED", "NOT_UNASSIGNED", "CLOSED", "DISPATCHED");
    }

    @Test
    void severalOfficesGetEquallyManyAndTheRemainderWhereTheFewestWait() {
        Office hull = given.office("Hull");
        dispatch(sam, leads(sam, 3), leeds);
        dispatch(sam, leads(sam, 1), york);
        List<UUID> leads = leads(sam, 8);
        SplitPreview preview = preview(leads, leeds, york, hull);

        assertThat(preview.gets()).isEqualTo(Map.of(leeds.id(), 2, york.id(), 3, hull.id(), 3));
        assertThat(whichGot(dispatch(sam, leads, leeds, york, hull))).isEqualTo(preview.gets());
    }

    @Test
    void whatTheDialogSaysHoldsAlsoWhenSomeCannotGo() {
        List<UUID> leads = new ArrayList<>(leads(sam, 3));
        leads.add(offered(sam, given.advisor("Ada")));

        SplitPreview preview = preview(leads, leeds, york);

        assertThat(preview.refused()).isEqualTo(Map.of("NOT_UNASSIGNED", 1));
        assertThat(preview.gets().values()).containsExactlyInAnyOrder(2, 1);
        assertThat(whichGot(dispatch(sam, leads, leeds, york))).isEqualTo(preview.gets());
    }

    @Test
    void wrongChoicesAreRefusedAsAWhole() {
        UUID lead = lead(sam);

        dispatch(sam, List.of(lead)).expect(422);
        dispatch(sam, List.of(lead), leeds, given.corporateOffice()).expect(422);
        command(sam, "dispatch", List.of(lead), Map.of("officeIds", List.of(UUID.randomUUID())))
                .expect(404);
        Office foreign = given.organisation("Elsewhere").corporate();
        dispatch(sam, List.of(lead), foreign).expect(404);
        assertThat(history(sam, lead)).containsExactly("CREATED");
    }

    @Test
    void recallingBringsALeadBackUnassignedWhileTheOfficeHasNotAssignedIt() {
        UUID lead = dispatched(sam, leeds);

        assertThat(outcome(recall(sam, lead))).isEqualTo("RECALLED");

        assertThat(standing(sam, lead)).isEqualTo("UNASSIGNED");
        assertThat(whereabouts(sam, lead)).isEqualTo(given.corporateOffice().name() + " from Leeds");
        assertThat(history(sam, lead)).containsExactly("CREATED", "DISPATCHED", "RECALLED");
        assertThat(unassigned(cora)).isEmpty();
        assertThat(unassigned(sam)).containsExactly(lead.toString());
    }

    @Test
    void whatTheOfficeHasAssignedIsNotRecalledAndTheSenderIsToldWhatIsTrueButNotWhoHasIt() {
        UUID lead = dispatched(sam, leeds);
        assign(cora, List.of(lead), ann);

        ApiAnswer answer = recall(sam, lead);

        assertThat(outcome(answer)).isEqualTo("NOT_UNASSIGNED");
        assertThat(answer.at("/results/0/current/stage")).isEqualTo("ASSIGNED");
        assertThat(answer.at("/results/0/current/office/name")).isEqualTo("Leeds");
        assertThat(answer.at("/results/0/current/assignee")).isEmpty();
        assertThat(standing(sam, lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void onlyTheCorporateOfficeRecallsAndOnlyWhatItSentThere() {
        UUID dispatched = dispatched(sam, leeds);
        UUID own = lead(sam);

        assertThat(outcome(recall(cora, dispatched))).isEqualTo("NOT_CORPORATE");
        assertThat(outcome(recall(sam, own))).isEqualTo("NOT_DISPATCHED");
        forward(cora, dispatched, york);
        assertThat(outcome(recall(sam, dispatched))).isEqualTo("NOT_FOUND");
        Person overall = given.user("Olga")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        assertThat(outcome(recall(overall, dispatched))).isEqualTo("NOT_DISPATCHED");
    }

    @Test
    void enterpriseViewLetsACoordinatorAboveActForTheCorporateOffice() {
        Person overall = given.user("Olga")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        UUID lead = lead(sam);

        assertThat(outcome(dispatch(overall, List.of(lead), leeds))).isEqualTo("DISPATCHED");
        assertThat(outcome(assign(overall, List.of(lead), ann))).isEqualTo("ASSIGNED");
    }

    @Test
    void whoActsOnALeadThatHasGoneIsToldWhereItIs() {
        UUID lead = lead(sam);
        dispatch(sam, List.of(lead), leeds);

        ApiAnswer again = dispatch(sam, List.of(lead), york);

        assertThat(outcome(again)).isEqualTo("STATE_CHANGED");
        assertThat(again.at("/results/0/current/office/name")).isEqualTo("Leeds");
        assertThat(outcome(assign(sam, List.of(lead), ann))).isEqualTo("STATE_CHANGED");
    }

    private SplitPreview preview(List<UUID> leads, Office... chosen) {
        Actor actor = new Actor(sam.organisationId(), sam.id(), Channel.PAGE, null);
        return baton.bean(Reads.class)
                .inSnapshot(
                        sam.organisationId(),
                        () -> baton.bean(SplitPreviews.class)
                                .dispatching(
                                        baton.bean(ActingUsers.class).get(actor),
                                        leads,
                                        Stream.of(chosen).map(Office::id).toList()));
    }

    private static Map<UUID, Integer> whichGot(ApiAnswer answer) {
        Map<UUID, Integer> got = new HashMap<>();
        for (JsonNode result : answer.json().at("/results")) {
            if (result.has("officeId")) {
                got.merge(UUID.fromString(result.at("/officeId").asString()), 1, Integer::sum);
            }
        }
        return got;
    }

    private List<String> unassigned(Person coordinator) {
        List<String> ids = new ArrayList<>();
        api.as(coordinator)
                .get("/leads?view=UNASSIGNED")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .forEach(item -> ids.add(item.at("/id").asString()));
        return ids;
    }

    private Instant instant(UUID lead, String column) {
        return database.in(
                sam.organisationId(),
                rows -> rows.fetchSingle("select " + column + " from lead where id = ?", lead)
                        .get(0, java.time.OffsetDateTime.class)
                        .toInstant());
    }
}
