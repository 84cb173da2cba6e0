package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Servers five minutes apart change nothing: a period is as long as the campaign says by the database's clock, whatever
 * time it is to the server that looks. Nobody else's clock is even asked, which a wall keeps.
 */
class ClocksApartTest extends ClockStory {

    private static final Duration APART = Duration.ofMinutes(5);
    private static final Duration PERIOD = Duration.ofMinutes(3);

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final UUID campaign = campaign(automatic(PERIOD.toString()));

    @Test
    void aServerThatIsAheadTakesNothingBackEarlyAndTakesAnswersInTime() {
        clock.goWrongBy(APART);
        UUID waiting = offered(cora, campaign, ann);
        UUID answered = offered(cora, campaign, ann);
        assertThat(answerBy(ann, waiting)).isEqualTo(offeredAt(cora, waiting).plus(PERIOD));

        letTheClockRun();
        assertThat(standing(cora, waiting)).isEqualTo("ASSIGNED Ann");
        assertThat(outcome(accept(ann, answered))).isEqualTo("ACCEPTED");

        clock.advance(PERIOD);
        letTheClockRun();
        assertThat(standing(cora, waiting)).startsWith("UNASSIGNED");
        assertThat(standing(cora, answered)).isEqualTo("ACCEPTED Ann");
    }

    @Test
    void aServerThatIsBehindTakesBackInTimeAndRefusesWhatComesLate() {
        UUID first = offered(cora, campaign, ann);
        UUID second = offered(cora, campaign, ann);
        clock.goWrongBy(APART.negated());
        clock.advance(PERIOD);
        Instant over = Objects.requireNonNull(answerBy(ann, second));
        assertThat(clock.instant()).as("it is not over to this server").isBefore(over);

        assertThat(outcome(accept(ann, first))).isEqualTo("DEADLINE_PASSED");
        letTheClockRun();
        assertThat(standing(cora, second)).startsWith("UNASSIGNED");
        assertThat(chain(cora, second)).containsExactly("1 REVOKED");
    }

    @Test
    void serversApartHaveTheSameMomentsInHistories() {
        UUID lead = lead(cora, campaign);
        clock.goWrongBy(APART);
        assign(cora, List.of(lead), ann);
        clock.goWrongBy(APART.negated());
        accept(ann, lead);
        Long backwards = database.in(
                cora.organisationId(), rows -> rows.fetchSingle("""
                select count(*) from (
                    select at, lag(at) over (order by sequence) as before from lead_event where lead_id = ?) as told
                where at < before
                """, lead).get(0, Long.class));
        assertThat(backwards).isZero();
    }
}
