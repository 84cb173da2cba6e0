package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.leads.CloseOutcome;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The status that an assignee gives an accepted lead. */
class StatusTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void theAssigneeOfAnAcceptedLeadSetsItsStatus() {
        UUID lead = accepted(cora, ann);

        assertThat(outcome(set(ann, lead, "Qualified"))).isEqualTo("STATUS_SET");

        assertThat(api.as(ann).get("/leads/" + lead).send().expect(200).at("/status"))
                .isEqualTo("Qualified");
        assertThat(history(cora, lead)).containsExactly("CREATED", "ASSIGNED", "ACCEPTED", "STATUS_SET");
    }

    @Test
    void theStatusItHasAlreadyIsNoEvent() {
        UUID lead = accepted(cora, ann);
        set(ann, lead, "Qualified");

        assertThat(outcome(set(ann, lead, "Qualified"))).isEqualTo("STATUS_SET");

        assertThat(history(cora, lead)).containsExactly("CREATED", "ASSIGNED", "ACCEPTED", "STATUS_SET");
    }

    @Test
    void aReopenedLeadHasTheStatusItHadBeforeItWasClosed() {
        UUID lead = accepted(cora, ann);
        set(ann, lead, "Qualified");

        close(ann, lead, CloseOutcome.LOST);
        assertThat(status(lead)).as("closing sets one").isNotEqualTo("Qualified");
        reopen(ann, lead);

        assertThat(status(lead)).isEqualTo("Qualified");
        revoke(cora, lead);
        assign(cora, List.of(lead), ann);
        accept(ann, lead);
        assertThat(status(lead)).as("who accepts it anew begins anew").isEqualTo("Accepted");
    }

    private String status(UUID lead) {
        return api.as(cora).get("/leads/" + lead).send().expect(200).at("/status");
    }

    @Test
    void nobodyElseAndNoOtherStage() {
        UUID offered = offered(cora, ann);

        assertThat(outcome(set(ann, offered, "Qualified"))).isEqualTo("NOT_ACCEPTED");
        assertThat(outcome(set(ann, accepted(cora, ann), "Won"))).isEqualTo("STATUS_SET");
        assertThat(outcome(set(cora, accepted(cora, ann), "Won"))).isEqualTo("NOT_ASSIGNEE");
    }

    private ApiAnswer set(Person by, UUID lead, String status) {
        UUID statusId = database.in(
                by.organisationId(),
                rows -> rows.fetchSingle("select id from lead_status where name = ?", status)
                        .get(0, UUID.class));
        return command(by, "status", List.of(lead), Map.of("statusId", statusId));
    }
}
