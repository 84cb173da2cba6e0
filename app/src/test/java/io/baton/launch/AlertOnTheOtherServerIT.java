package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is served by one of two servers hears within a second of what is assigned at the other. */
@Timeout(300)
class AlertOnTheOtherServerIT {

    private static final int TIMES = 20;
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void anAssignmentIsToldWithinASecondOnEitherServer(@TempDir Path temporary) throws Exception {
        try (TwoServers servers = TwoServers.start(temporary)) {
            String ann = servers.advisor("Ann");
            String token = servers.signIn(TwoServers.email("Ann"));
            List<String> leads = servers.leads(TIMES + 1, servers.campaign(Duration.ofDays(1)));
            for (BatonProcess server : List.of(servers.first(), servers.second())) {
                BlockingQueue<Long> told = new LinkedBlockingQueue<>();
                try (Stream<String> lines = servers.lines(server, token, "/alerts/stream")) {
                    Thread.ofVirtual()
                            .start(() ->
                                    lines.filter("event: alerts"::equals).forEach(line -> told.add(System.nanoTime())));
                    assign(servers, leads.getLast(), ann);
                    assertThat(told.poll(SOON.toSeconds() * 20, TimeUnit.SECONDS))
                            .as("the first is heard")
                            .isNotNull();
                    for (String lead : leads.subList(0, TIMES)) {
                        told.clear();
                        assign(servers, lead, ann);
                        long committed = System.nanoTime();
                        Long heard = told.poll(20, TimeUnit.SECONDS);
                        assertThat(heard).as("told at all").isNotNull();
                        assertThat(Duration.ofNanos(heard - committed)).isLessThan(SOON);
                    }
                }
                servers.post("/leads/revoke", Map.of("leadIds", leads));
            }
        }
    }

    /** At the second server. */
    private static void assign(TwoServers servers, String lead, String user) throws Exception {
        servers.post("/leads/assign", Map.of("leadIds", List.of(lead), "userIds", List.of(user)));
    }
}
