package io.baton.testing;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HarnessTest extends Story {

    @Test
    void theServerAnswers() {
        assertThat(api.at("GET", "/api/v1/no-such-thing").send().status()).isIn(401, 404);
    }

    @Test
    void theClockMovesBothClocks() {
        clock.setTo(Instant.parse("2031-05-01T10:00:00Z"));
        clock.advance(Duration.ofHours(2));
        assertThat(clock.instant()).isBetween("2031-05-01T12:00:00Z", "2031-05-01T12:01:00Z");
        Instant deciding = database.asApp(
                        app -> app.fetchSingle("select baton_now()").get(0, OffsetDateTime.class))
                .toInstant();
        assertThat(deciding).isBetween("2031-05-01T12:00:00Z", "2031-05-01T12:01:00Z");
    }

    @Test
    void organisationsAreFilledAndLookedIntoOneAtATime() {
        Organisation acme = given.organisation();
        Organisation other = given.organisation("Other");
        given.advisor("Ann");
        then.rowsOf("user_account", acme.id()).isEqualTo(2);
        then.rowsOf("user_account", other.id()).isEqualTo(1);
        assertThat(given.advisor("Ben").organisationId()).isEqualTo(acme.id());
    }

    @Test
    void racesCollectAnswersAndExceptions() {
        AtomicInteger runs = new AtomicInteger();
        List<Race.Round<Integer, Integer>> rounds = Race.of(4).repeat(3).run((subject, participant) -> {
            runs.incrementAndGet();
            if (participant == 3) {
                throw new IllegalStateException("expected");
            }
            return participant;
        });
        assertThat(rounds).hasSize(3);
        assertThat(rounds.getFirst().map(answer -> answer, problem -> -1)).containsExactly(0, 1, 2, -1);
        assertThat(runs).hasValue(12);
    }

    @Test
    void waitingEndsWithTheCondition() {
        AtomicInteger tries = new AtomicInteger();
        await("the third try", () -> assertThat(tries.incrementAndGet()).isGreaterThanOrEqualTo(3));
        assertThat(tries).hasValue(3);
    }

    @Test
    void theDatabaseIsOfTheVersionAskedFor() {
        assertThat(database.majorVersion()).isEqualTo(Integer.getInteger("baton.test.postgres", 18));
    }
}
