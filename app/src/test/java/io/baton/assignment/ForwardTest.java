package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.CloseOutcome;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Leads are handed on to another office, or to an advisor wherever that one is. */
class ForwardTest extends CustodyStory {

    private final Office leeds = given.office("Leeds");
    private final Office berlin = given.office("Berlin");
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ann =
            given.user("Ann").type(UserType.ADVISOR).in(leeds).exists();
    private final Person bo = given.user("Bo").type(UserType.ADVISOR).in(leeds).exists();
    private final Person emre =
            given.user("Emre").type(UserType.ADVISOR).in(berlin).exists();
    private final Person uwe =
            given.user("Uwe").type(UserType.COORDINATOR).in(berlin).exists();

    @Test
    void anUnassignedLeadGoesToAnotherOfficeAndIsUnassignedThere() {
        UUID lead = lead(cora);

        ApiAnswer answer = forward(cora, lead, berlin);

        assertThat(outcome(answer)).isEqualTo("FORWARDED");
        assertThat(answer.at("/results/0/officeId")).isEqualTo(berlin.id().toString());
        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        assertThat(whereabouts(cora, lead)).isEqualTo("Berlin from Leeds");
        assertThat(history(cora, lead)).containsExactly("CREATED", "FORWARDED");
        api.as(cora).get("/leads/" + lead).send().expect(404);
        api.as(uwe).get("/leads/" + lead).send().expect(200);
    }

    @Test
    void anOfferThatIsForwardedToAnOfficeEndsAsForwarded() {
        UUID lead = offered(cora, ann);

        assertThat(outcome(forward(cora, lead, berlin))).isEqualTo("FORWARDED");

        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        assertThat(whereabouts(cora, lead)).isEqualTo("Berlin from Leeds");
        assertThat(chain(cora, lead)).containsExactly("1 FORWARDED");
        api.as(ann).get("/leads/" + lead).send().expect(404);
    }

    @Test
    void toAnAdvisorElsewhereCustodyMovesToThatOffice() {
        UUID lead = offered(cora, ann);

        ApiAnswer answer = forward(cora, lead, emre);

        assertThat(outcome(answer)).isEqualTo("FORWARDED");
        assertThat(answer.at("/results/0/userId")).isEqualTo(emre.id().toString());
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Emre");
        assertThat(whereabouts(cora, lead)).isEqualTo("Berlin from Leeds");
        assertThat(chain(cora, lead)).containsExactly("1 FORWARDED", "2 OFFERED");
        assertThat(outcome(accept(emre, lead))).isEqualTo("ACCEPTED");
    }

    @Test
    void toAnAdvisorOfTheSameOfficeTheLeadStaysThere() {
        UUID lead = offered(cora, ann);

        assertThat(outcome(forward(ann, lead, bo))).isEqualTo("FORWARDED");

        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Bo");
        assertThat(whereabouts(cora, lead)).isEqualTo("Leeds");
    }

    @Test
    void anUnassignedLeadIsForwardedToAnAdvisorAsIfAssignedToHim() {
        UUID lead = lead(cora);

        assertThat(outcome(forward(cora, lead, emre))).isEqualTo("FORWARDED");

        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Emre");
        assertThat(chain(cora, lead)).containsExactly("1 OFFERED");
    }

    @ParameterizedTest
    @EnumSource
    void allFiveTypesForwardAndAnAdvisorOnlyWhatHeHolds(UserType type) {
        Person somebody = given.user("Somebody").type(type).in(leeds).exists();
        boolean coordinates = !Set.of(UserType.ADVISOR, UserType.LEADS_VIEW).contains(type);
        UUID free = lead(cora);
        UUID of = offered(cora, ann);
        if (!coordinates) {
            assertThat(outcome(forward(somebody, free, berlin))).isEqualTo("NOT_FOUND");
            assertThat(outcome(forward(somebody, of, berlin))).isEqualTo("NOT_FOUND");
            UUID own = offered(cora, somebody);
            UUID former = offered(cora, somebody);
            reject(somebody, former, "no time");
            assertThat(outcome(forward(somebody, own, berlin))).isEqualTo("FORWARDED");
            assertThat(outcome(forward(somebody, former, berlin))).isEqualTo("NOT_ASSIGNEE");
        } else {
            assertThat(outcome(forward(somebody, free, berlin))).isEqualTo("FORWARDED");
            assertThat(outcome(forward(somebody, of, emre))).isEqualTo("FORWARDED");
            assertThat(outcome(forward(somebody, lead(uwe), leeds)))
                    .as("of other offices they forward nothing")
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void acceptedAndClosedLeadsAreNotForwarded() {
        UUID accepted = accepted(cora, ann);
        UUID closed = lead(cora);
        close(cora, closed, CloseOutcome.INVALID);

        assertThat(outcome(forward(cora, accepted, berlin))).isEqualTo("ACCEPTED");
        assertThat(outcome(forward(ann, accepted, emre))).isEqualTo("ACCEPTED");
        assertThat(outcome(forward(cora, closed, berlin))).isEqualTo("CLOSED");
        assertThat(standing(cora, accepted)).isEqualTo("ACCEPTED Ann");
    }

    @Test
    void aPureCoordinatorIsNeverTheRecipient() {
        UUID lead = lead(cora);
        Person vera =
                given.user("Vera").type(UserType.COORDINATOR_VIEW).in(berlin).exists();

        assertThat(outcome(forward(cora, lead, uwe))).isEqualTo("CANNOT_HOLD_LEADS");
        assertThat(outcome(forward(cora, lead, vera))).isEqualTo("CANNOT_HOLD_LEADS");
        assertThat(outcome(forward(cora, lead, cora))).isEqualTo("SELF_ASSIGNMENT");
        assertThat(history(cora, lead)).containsExactly("CREATED");
    }

    @Test
    void aDeactivatedUserIsNoRecipient() {
        UUID lead = lead(cora);
        api.as(given.organisation().administrator())
                .patch("/users/" + emre.id())
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);

        assertThat(outcome(forward(cora, lead, emre))).isEqualTo("USER_INACTIVE");
    }

    @Test
    void whereItIsAlreadyALeadIsNotForwardedTo() {
        assertThat(outcome(forward(cora, lead(cora), leeds))).isEqualTo("SAME_OFFICE");
        assertThat(outcome(forward(cora, offered(cora, ann), ann))).isEqualTo("SAME_ASSIGNEE");
    }

    @Test
    void eitherAnOfficeOrAUserIsNamedAndItIsOneOfTheOrganisation() {
        UUID lead = lead(cora);
        Office foreign = given.organisation("Elsewhere").corporate();

        command(cora, "forward", List.of(lead), Map.of()).expect(422);
        command(cora, "forward", List.of(lead), Map.of("officeId", berlin.id(), "userId", emre.id()))
                .expect(422);
        forward(cora, lead, foreign).expect(404);
        command(cora, "forward", List.of(lead), Map.of("userId", UUID.randomUUID()))
                .expect(404);
    }

    @Test
    void theFormerOfficeIsToldThatTheLeadHasGoneAndWhereTo() {
        UUID lead = lead(cora);
        forward(cora, lead, berlin);

        ApiAnswer answer = assign(cora, List.of(lead), ann);

        assertThat(outcome(answer)).isEqualTo("STATE_CHANGED");
        assertThat(answer.at("/results/0/current/office/name")).isEqualTo("Berlin");
    }

    @Test
    void whoIsToBeToldHearsOfTheAssignmentAndOfTheArrival() {
        List<Object> heard = new ArrayList<>();
        ApplicationEventMulticaster events = baton.bean(ApplicationEventMulticaster.class);
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> heard.add(event.getPayload());
        UUID toAdvisor = offered(cora, ann);
        UUID toOffice = lead(cora);
        UUID within = offered(cora, ann);
        events.addApplicationListener(listener);
        try {
            forward(cora, toAdvisor, emre);
            forward(cora, toOffice, berlin);
            forward(cora, within, bo);
        } finally {
            events.removeApplicationListener(listener);
        }

        assertThat(heard.stream().filter(LeadsAssigned.class::isInstance))
                .containsExactly(
                        new LeadsAssigned(
                                cora.organisationId(), cora.id(), List.of(toAdvisor), Map.of(toAdvisor, emre.id())),
                        new LeadsAssigned(cora.organisationId(), cora.id(), List.of(within), Map.of(within, bo.id())));
        assertThat(heard.stream().filter(LeadsMoved.class::isInstance))
                .containsExactly(
                        new LeadsMoved(
                                cora.organisationId(),
                                cora.id(),
                                OfficeMove.FORWARDED,
                                List.of(toAdvisor),
                                Map.of(toAdvisor, leeds.id()),
                                Map.of(toAdvisor, berlin.id())),
                        new LeadsMoved(
                                cora.organisationId(),
                                cora.id(),
                                OfficeMove.FORWARDED,
                                List.of(toOffice),
                                Map.of(toOffice, leeds.id()),
                                Map.of(toOffice, berlin.id())));
    }
}
