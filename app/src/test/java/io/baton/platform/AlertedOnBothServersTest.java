package io.baton.platform;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks at one server hears of what is done on the other, over the database both share. */
class AlertedOnBothServersTest extends Story {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TransactionDoor door = baton.bean(TransactionDoor.class);
    private final Signals here = baton.bean(Signals.class);
    private final Signals elsewhere = new Signals(door, clock);
    private final SignalPost otherServer = new SignalPost(elsewhere, baton.bean(SignalQuery.class), door);
    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @BeforeEach
    void bothListen() {
        otherServer.start();
        for (Signals server : List.of(here, elsewhere)) {
            UUID probe = UUID.randomUUID();
            try (Listener listener = server.listen(cora.organisationId(), Set.of(probe))) {
                await("the server listens", () -> {
                    door.write(cora.organisationId(), () -> {
                        here.stage(cora.organisationId(), "probe", List.of(probe));
                        return true;
                    });
                    assertThat(listener.await(Duration.ofMillis(200))).contains("probe");
                });
            }
        }
    }

    @AfterEach
    void theOtherEnds() {
        otherServer.stop();
    }

    @Test
    void anAssignmentIsHeardOnEitherServer() throws InterruptedException {
        try (Listener onThis = here.listen(cora.organisationId(), Set.of(ann.id()));
                Listener onTheOther = elsewhere.listen(cora.organisationId(), Set.of(ann.id()));
                Listener somebodyElses = elsewhere.listen(cora.organisationId(), Set.of(cora.id()))) {
            assign();
            hears(onThis);
            hears(onTheOther);
            assertThat(somebodyElses.await(Duration.ofMillis(1))).doesNotContain(Signals.ALERTS);
        }
    }

    @Test
    void programsAreToldByTheirStream() throws InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Thread reader = Thread.ofVirtual()
                .start(() -> baton.pages()
                        .lines("/api/v1/alerts/stream", Map.of("Authorization", "Bearer " + ann.token()), line -> {
                            if (line.startsWith("event:") || line.startsWith("retry:")) {
                                told.add(line);
                            }
                        }));
        try {
            assertThat(told.poll(SOON.toSeconds(), TimeUnit.SECONDS)).startsWith("retry:");
            assign();
            assertThat(told.poll(SOON.toSeconds(), TimeUnit.SECONDS))
                    .as("of alerts alone, though the lists changed too")
                    .isEqualTo("event: alerts");
            assertThat(api.as(ann)
                            .get("/alerts?unread=true")
                            .send()
                            .expect(200)
                            .json()
                            .at("/items")
                            .size())
                    .isEqualTo(1);
        } finally {
            reader.interrupt();
        }
    }

    private static void hears(Listener listener) {
        Set<String> heard = new HashSet<>();
        await("the alert is heard", () -> {
            heard.addAll(listener.await(SOON));
            assertThat(heard).contains(Signals.ALERTS);
        });
    }

    private void assign() {
        String lead = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Müller"))
                .send()
                .expect(201)
                .at("/id");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
    }
}
