package io.baton.assignment;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Somebody answers at the very instant at which the time to answer is over. */
class DeadlineRaceTest extends ClockStory {

    private static final Set<String> TOO_LATE = Set.of("DEADLINE_PASSED", "NOT_ASSIGNEE", "NOT_FOUND");

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final UUID campaign = campaign(automatic("PT1H"));

    @Test
    void anAnswerAndTheClockExcludeEachOther() {
        Random random = new Random(7);
        List<Race.Round<UUID, String>> rounds = Race.of(2)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> almostOver(random))
                .run((lead, participant) -> participant == 0 ? answer(lead) : clock());

        for (Race.Round<UUID, String> round : rounds) {
            assertOneStory(round.subject(), round.answers().getFirst());
        }
    }

    /** Offered, with a few milliseconds left or over. */
    private UUID almostOver(Random random) {
        UUID lead = offered(cora, campaign, ann);
        Instant deadline = Objects.requireNonNull(answerBy(cora, lead));
        clock.setTo(deadline.plusMillis(random.nextInt(-25, 5)));
        return lead;
    }

    /** Accepting and rejecting take turns. */
    private String answer(UUID lead) {
        boolean accepts = lead.getLeastSignificantBits() % 2 == 0;
        return outcome(accepts ? accept(ann, lead) : reject(ann, lead, "no time"));
    }

    private String clock() {
        letTheClockRun();
        return "";
    }

    /** The answer, the history, the chain of custody and where the lead stands tell one and the same story. */
    private void assertOneStory(UUID lead, String answered) {
        clock.advance(Duration.ofSeconds(1));
        letTheClockRun();
        List<String> history = history(cora, lead);
        String won = history.getLast();

        assertThat(history.subList(0, history.size() - 1)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED");
        assertThat(won).isIn("ACCEPTED", "REJECTED", "REVOKED");
        assertThat(chain(cora, lead)).containsExactly("1 " + won);
        assertThat(standing(cora, lead)).isEqualTo(won.equals("ACCEPTED") ? "ACCEPTED Ann" : "UNASSIGNED");
        if (won.equals("REVOKED")) {
            assertThat(answered).isIn(TOO_LATE);
        } else {
            assertThat(answered).isEqualTo(won);
        }
    }

    /** Whoever hands the lead on or takes it back, and the clock: one of them, and all tell the same. */
    @Test
    void handingOnOrTakingBackAndTheClockExcludeEachOther() {
        Random random = new Random(11);
        List<Race.Round<UUID, String>> rounds = Race.of(2)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> almostOver(random))
                .run((lead, participant) -> participant == 0 ? handOnOrTakeBack(lead) : clock());

        for (Race.Round<UUID, String> round : rounds) {
            assertOneEnd(round.subject(), round.answers().getFirst());
        }
    }

    private String handOnOrTakeBack(UUID lead) {
        return switch ((int) Math.floorMod(lead.getLeastSignificantBits(), 3L)) {
            case 0 -> outcome(forward(ann, lead, bo));
            case 1 -> outcome(reassign(cora, lead, bo));
            default -> outcome(revoke(cora, lead));
        };
    }

    /** What comes after it was handed on is another story: the time of the next one runs out in later rounds. */
    private void assertOneEnd(UUID lead, String answered) {
        clock.advance(Duration.ofSeconds(1));
        letTheClockRun();
        boolean handedOn = answered.equals("FORWARDED") || answered.equals("REASSIGNED");
        assertThat(answered)
                .isIn(
                        "FORWARDED",
                        "REASSIGNED",
                        "REVOKED",
                        "DEADLINE_PASSED",
                        "NOT_ASSIGNEE",
                        "NOT_FOUND",
                        "UNASSIGNED");
        List<String> history = history(cora, lead);

        assertThat(history.subList(0, 4))
                .containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED", handedOn ? answered : "REVOKED");
        assertThat(chain(cora, lead)).hasSize(handedOn ? 2 : 1);
        assertThat(chain(cora, lead).getFirst()).isEqualTo(answered.equals("FORWARDED") ? "1 FORWARDED" : "1 REVOKED");
        if (!handedOn) {
            assertThat(history).hasSize(4);
            assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        }
    }

    /** In time when it was sent, too late when it is decided: what counts is the instant after the lock. */
    @Test
    void anAnswerThatWaitsPastTheDeadlineIsTooLate() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            for (int round = 0; round < Soak.times(20, 200); round++) {
                UUID lead = offered(cora, campaign, ann);
                assertThat(outcome(heldUpPastTheDeadline(threads, lead)))
                        .as("round %d", round)
                        .isEqualTo("DEADLINE_PASSED");
                assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
            }
        }
    }

    private ApiAnswer heldUpPastTheDeadline(ExecutorService threads, UUID lead) throws Exception {
        try (Connection holder = database.owner().getConnection()) {
            int pid = hold(holder, lead);
            Future<ApiAnswer> answer = threads.submit(() -> accept(ann, lead));
            await(
                    "the answer waits for the lead",
                    () -> assertThat(waitingFor(pid)).isEqualTo(1));
            clock.advance(hours(2));
            holder.rollback();
            return answer.get(30, TimeUnit.SECONDS);
        }
    }

    private int hold(Connection holder, UUID lead) throws SQLException {
        holder.setAutoCommit(false);
        DSLContext sql = DSL.using(holder);
        sql.execute(
                "select set_config('baton.organisation', ?, true)",
                cora.organisationId().toString());
        assertThat(sql.fetch("select id from lead where id = ? for update", lead))
                .hasSize(1);
        return sql.fetchSingle("select pg_backend_pid()").get(0, Integer.class);
    }

    private int waitingFor(int pid) {
        return database.asSuperuser(sql -> sql.fetchSingle(
                        "select count(*) from pg_stat_activity where ? = any(pg_blocking_pids(pid))", pid)
                .get(0, Integer.class));
    }
}
