package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.leads.CloseOutcome;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How leads end, how that is taken back, and what the chain of custody tells of it. */
class ClosingTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void anAdvisorClosesAcceptedLeadsAndReopeningRestoresTheStage() {
        UUID lead = accepted(cora, ann);

        assertThat(outcome(close(ann, lead, CloseOutcome.WON))).isEqualTo("CLOSED");
        assertThat(standing(cora, lead)).isEqualTo("CLOSED Ann");
        assertThat(outcome(revoke(cora, lead))).isEqualTo("CLOSED");
        assertThat(outcome(reopen(ann, lead))).isEqualTo("REOPENED");
        assertThat(standing(cora, lead)).isEqualTo("ACCEPTED Ann");
        assertThat(chain(cora, lead)).containsExactly("1 CLOSED", "2 ACCEPTED");
        assertThat(outcome(close(ann, lead, CloseOutcome.LOST))).isEqualTo("CLOSED");
        assertThat(chain(cora, lead)).containsExactly("1 CLOSED", "2 CLOSED");
    }

    @Test
    void aCoordinatorClosesUnassignedLeadsThatAreNone() {
        UUID lead = lead(cora);

        assertThat(outcome(close(cora, lead, CloseOutcome.WON))).isEqualTo("UNASSIGNED");
        assertThat(outcome(close(cora, lead, CloseOutcome.SPAM))).isEqualTo("CLOSED");
        assertThat(outcome(reopen(cora, lead))).isEqualTo("REOPENED");
        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
    }

    @Test
    void anOfferIsNotClosed() {
        UUID lead = offered(cora, ann);

        assertThat(outcome(close(ann, lead, CloseOutcome.LOST))).isEqualTo("NOT_ACCEPTED");
        assertThat(outcome(close(cora, lead, CloseOutcome.SPAM))).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void theChainOfCustodyIsReadByRest() {
        UUID lead = offered(cora, ann);
        reject(ann, lead, "wrong area");
        assign(cora, List.of(lead), bo);

        ApiAnswer chain =
                api.as(cora).get("/leads/" + lead + "/assignments").send().expect(200);

        assertThat(chain.at("/items/0/sequence")).isEqualTo("2");
        assertThat(chain.at("/items/0/state")).isEqualTo("OFFERED");
        assertThat(chain.at("/items/0/user/name")).isEqualTo("Bo");
        assertThat(chain.at("/items/1/state")).isEqualTo("REJECTED");
        assertThat(chain.at("/items/1/reason")).isEqualTo("wrong area");
        api.as(given.advisor("Cy"))
                .get("/leads/" + lead + "/assignments")
                .send()
                .expect(404);
    }
}
