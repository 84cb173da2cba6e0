package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
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

/** An office gives back what was sent in, to the corporate office and with a reason. */
class RejectFromOfficeTest extends CustodyStory {

    private final Office leeds = given.office("Leeds");
    private final Office berlin = given.office("Berlin");
    private final Person sam = given.coordinator("Sam");
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person uwe =
            given.user("Uwe").type(UserType.COORDINATOR).in(berlin).exists();

    @Test
    void whatTheCorporateOfficeSentInGoesBackUnassignedWithTheReason() {
        UUID lead = dispatched(sam, leeds);

        assertThat(outcome(rejectFromOffice(cora, lead, "not our area"))).isEqualTo("RETURNED_TO_CORPORATE");

        assertThat(standing(sam, lead)).isEqualTo("UNASSIGNED");
        assertThat(whereabouts(sam, lead)).isEqualTo(given.corporateOffice().name() + " from Leeds");
        assertThat(history(sam, lead)).containsExactly("CREATED", "DISPATCHED", "RETURNED_TO_CORPORATE");
        assertThat(api.as(sam)
                        .get("/leads/" + lead + "/history")
                        .send()
                        .expect(200)
                        .at("/items/2/details/reason"))
                .isEqualTo("not our area");
        api.as(cora).get("/leads/" + lead).send().expect(404);
    }

    @Test
    void whatAnotherOfficeSentInGoesToTheCorporateOfficeToo() {
        UUID lead = lead(cora);
        forward(cora, lead, berlin);

        assertThat(outcome(rejectFromOffice(uwe, lead, "poor quality"))).isEqualTo("RETURNED_TO_CORPORATE");

        assertThat(whereabouts(sam, lead)).isEqualTo(given.corporateOffice().name() + " from Berlin");
    }

    @Test
    void whatWasMadeInTheOfficeStays() {
        UUID made = lead(cora);
        UUID cameBack = lead(cora);
        forward(cora, cameBack, berlin);
        forward(uwe, cameBack, leeds);

        assertThat(outcome(rejectFromOffice(cora, made, "poor"))).isEqualTo("CREATED_IN_THIS_OFFICE");
        assertThat(outcome(rejectFromOffice(cora, cameBack, "poor"))).isEqualTo("CREATED_IN_THIS_OFFICE");
        assertThat(whereabouts(cora, made)).isEqualTo("Leeds");
    }

    @Test
    void whatIsAtTheCorporateOfficeCannotBeRejectedFromIt() {
        UUID madeThere = lead(sam);
        UUID sentThere = lead(cora);
        forward(cora, sentThere, given.corporateOffice());

        assertThat(outcome(rejectFromOffice(sam, madeThere, "poor"))).isEqualTo("CREATED_IN_THIS_OFFICE");
        assertThat(outcome(rejectFromOffice(sam, sentThere, "poor"))).isEqualTo("NOT_PERMITTED");
    }

    @Test
    void whatSomebodyHoldsStays() {
        UUID lead = dispatched(sam, leeds);
        assign(
                cora,
                List.of(lead),
                given.user("Ann").type(UserType.ADVISOR).in(leeds).exists());

        assertThat(outcome(rejectFromOffice(cora, lead, "poor"))).isEqualTo("NOT_UNASSIGNED");
    }

    @Test
    void aReasonIsRequired() {
        UUID lead = dispatched(sam, leeds);

        ApiAnswer none = command(cora, "reject-from-office", List.of(lead), Map.of());
        none.expect(422, "REASON_REQUIRED");
        rejectFromOffice(cora, lead, "  ").expect(422, "REASON_REQUIRED");
        rejectFromOffice(cora, lead, "x".repeat(1001)).expect(422);

        assertThat(whereabouts(cora, lead))
                .isEqualTo("Leeds from " + given.corporateOffice().name());
    }

    @ParameterizedTest
    @EnumSource
    void coordinatorsRejectFromTheirOffices(UserType type) {
        UUID lead = dispatched(sam, leeds);
        Person somebody = given.user("Somebody").type(type).in(leeds).exists();
        boolean coordinates = !Set.of(UserType.ADVISOR, UserType.LEADS_VIEW).contains(type);

        assertThat(outcome(rejectFromOffice(somebody, lead, "not ours")))
                .isEqualTo(coordinates ? "RETURNED_TO_CORPORATE" : "NOT_PERMITTED");
        assertThat(outcome(rejectFromOffice(uwe, dispatched(sam, leeds), "not ours")))
                .isEqualTo("NOT_FOUND");
    }
}
