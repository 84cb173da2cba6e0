package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Several sessions want different things of one lead at the same instant: exactly one gets its way. */
class CustodyRaceTest extends CustodyStory {

    private static final Set<String> WON = Set.of("ACCEPTED", "REJECTED", "REVOKED");

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void acceptRevokeAndRejectOfOneOfferExcludeEachOther() {
        // Revoking an accepted lead, or rejecting it, is no race: only the first of the three may have been refused.
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(3)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> offered(cora, ann))
                .run((lead, participant) -> switch (participant) {
                    case 0 -> accept(ann, lead);
                    case 1 -> revoke(cora, lead);
                    default -> reject(ann, lead, "no time");
                });

        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            assertOneStory(round);
        }
    }

    /** The answers, the history and where the lead stands tell one and the same story. */
    private void assertOneStory(Race.Round<UUID, ApiAnswer> round) {
        UUID lead = round.subject();
        List<String> outcomes =
                round.answers().stream().map(CustodyStory::outcome).toList();
        List<String> won = outcomes.stream().filter(WON::contains).toList();
        List<String> history = history(cora, lead);

        assertThat(history.subList(2, history.size()))
                .as("each answered effect is in the history once, and nothing else: %s", outcomes)
                .containsExactlyInAnyOrderElementsOf(won);
        assertThat(won.stream().filter(outcome -> !"ACCEPTED".equals(outcome)))
                .as("the lead was taken back once: %s", outcomes)
                .hasSize(1);
        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        assertThat(outcomes.stream().filter(outcome -> !WON.contains(outcome)))
                .as("losers are told why")
                .allMatch(code -> Set.of("NOT_ASSIGNEE", "UNASSIGNED").contains(code));
    }

    @Test
    void twoCoordinatorsAssignOneLeadToTwoPeople() {
        Person sam = given.coordinator("Sam");
        Person bo = given.advisor("Bo");

        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(2)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> lead(cora))
                .run((lead, participant) ->
                        participant == 0 ? assign(cora, List.of(lead), ann) : assign(sam, List.of(lead), bo));

        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            assertThat(round.answers().stream().map(CustodyStory::outcome))
                    .containsExactlyInAnyOrder("ASSIGNED", "NOT_UNASSIGNED");
            assertThat(history(cora, round.subject())).containsExactly("CREATED", "ASSIGNED");
        }
    }

    @Test
    void theSamePressTwiceAcceptsOnce() {
        List<Race.Round<UUID, ApiAnswer>> rounds = Race.of(2)
                .repeat(Soak.times(50, 500))
                .prepare(round -> offered(cora, ann))
                .run((lead, participant) -> accept(ann, lead));

        for (Race.Round<UUID, ApiAnswer> round : rounds) {
            List<ApiAnswer> done = round.answers().stream()
                    .filter(answer -> answer.json().at("/results/0").has("outcome"))
                    .toList();
            assertThat(done)
                    .as("one press did it, the other was told it is done")
                    .hasSize(1);
            assertThat(history(cora, round.subject())).containsExactly("CREATED", "ASSIGNED", "ACCEPTED");
        }
    }
}
