package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of two servers on one database one is stopped while it takes leads back, and goes on a minute later: the other has
 * done its work meanwhile, and every lead was taken back once.
 */
@Timeout(600)
class StoppedServerIT {

    private static final int LEADS = 400;
    private static final int MOST_ROUNDS = 25;

    private static final String HALTED =
            "select count(*) from pg_stat_activity where usename = '" + EmbeddedRolesQuery.APP + "'"
                    + " and state = 'idle in transaction' and state_change < clock_timestamp() - interval '1 second'";

    private static final String SWEEPING = "select count(*) from pg_stat_activity where state <> 'idle'"
            + " and query like '%assignment%' and usename = '" + EmbeddedRolesQuery.APP + "'";

    private static final String OFFERED = "select count(*) from assignment where state = 'OFFERED'";

    @Test
    void whatAStoppedServerHeldIsDoneByTheOtherAndOnce(@TempDir Path temporary) throws Exception {
        try (TwoServers servers = TwoServers.start(temporary)) {
            List<String> leads = servers.leads(LEADS, servers.campaign(Duration.ofSeconds(2)));
            long rounds = stopInTheMiddle(servers, leads, servers.advisor("Ann"));

            Eventually.isTrue("the other has taken back the rest", () -> servers.count(OFFERED) == 0);
            assertThat(servers.eventsOfType("REVOKED"))
                    .as("while the first still stands")
                    .isEqualTo(rounds * LEADS);
            servers.first().goOn();
            Eventually.isTrue("the first answers again", () -> servers.first().readiness() == 200);
            Eventually.isTrue("its transaction is over", () -> servers.count(HALTED) == 0);
            assertThat(servers.eventsOfType("REVOKED"))
                    .as("the first changed nothing of it")
                    .isEqualTo(rounds * LEADS);
            assertThat(servers.count("select count(*) from assignment where state = 'REVOKED'"))
                    .isEqualTo(rounds * LEADS);
            assertThat(servers.count("select count(*) from lead where stage <> 'UNASSIGNED'"))
                    .isZero();
        }
    }

    /** Stops the first server again and again while offers fall due, until it stands in a transaction. */
    private static long stopInTheMiddle(TwoServers servers, List<String> leads, String ann) throws Exception {
        for (long round = 1; round <= MOST_ROUNDS; round++) {
            servers.post("/leads/assign", Map.of("leadIds", leads, "userIds", List.of(ann)));
            long done = servers.eventsOfType("REVOKED");
            Eventually.isTrue(
                    "the clock has begun", () -> servers.eventsOfType("REVOKED") > done || servers.count(SWEEPING) > 0);
            servers.first().stop();
            if (standsInATransaction(servers)) {
                return round;
            }
            servers.first().goOn();
            Eventually.isTrue("this round is done", () -> servers.count(OFFERED) == 0);
        }
        throw new AssertionError("in " + MOST_ROUNDS + " rounds the server was never stopped in a transaction");
    }

    /** Whether within two seconds something shows that no server that runs would do. */
    private static boolean standsInATransaction(TwoServers servers) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (System.nanoTime() < end) {
            if (servers.count(HALTED) > 0) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
