package io.baton.web.live;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who may listen, and how often. */
class LiveStreamTest extends Story {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> AS_STREAM = Map.of("Accept", "text/event-stream");

    @Test
    void whoeverIsNotSignedInIsToldToStopAsking() {
        PageClient stranger = baton.pages();
        Page answer = stranger.send("GET", "/live", AS_STREAM, new byte[0]);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.source()).isEmpty();
        assertThat(stranger.get("/live").redirect()).as("a person who opens it").isPresent();
    }

    /** News of the own office is told with one word and nothing else; what happens elsewhere is not told at all. */
    @Test
    void onlyThatThereIsNewsIsTold() throws Exception {
        Person cora = given.coordinator("Cora");
        Office leeds = given.office("Leeds");
        Person lee = given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> read(cora, "/live", told));
        try {
            assertThat(told.poll(SOON.toSeconds(), TimeUnit.SECONDS)).startsWith("retry:");
            await("the server listens to this database", () -> {
                create(cora, "Own");
                assertThat(told.poll(500, TimeUnit.MILLISECONDS)).isEqualTo("event: leads");
            });
            await(
                    "it is quiet",
                    () -> assertThat(told.poll(1500, TimeUnit.MILLISECONDS)).isNull());
            create(lee, "Elsewhere");
            create(given.organisation("Other").administrator(), "Of others");
            create(cora, "Own again");
            assertThat(told.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("event: leads");
            assertThat(told.poll(1500, TimeUnit.MILLISECONDS))
                    .as("for the own lead alone")
                    .isNull();
        } finally {
            reader.interrupt();
        }
    }

    /** Between a page and the stream it opens nothing is missed. */
    @Test
    void whatCameSinceThePageWasAskedForIsToldAtOnce() throws Exception {
        Person cora = given.coordinator("Cora");
        BlockingQueue<String> early = new LinkedBlockingQueue<>();
        Thread first = Thread.ofVirtual().start(() -> read(cora, "/live", early));
        try {
            assertThat(early.poll(SOON.toSeconds(), TimeUnit.SECONDS)).startsWith("retry:");
            await("the news was told", () -> {
                create(cora, "Before");
                assertThat(early.poll(500, TimeUnit.MILLISECONDS)).isEqualTo("event: leads");
            });
        } finally {
            first.interrupt();
        }
        BlockingQueue<String> late = new LinkedBlockingQueue<>();
        Thread second = Thread.ofVirtual().start(() -> read(cora, "/live?since=30000", late));
        try {
            assertThat(late.poll(SOON.toSeconds(), TimeUnit.SECONDS)).startsWith("retry:");
            assertThat(late.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo("event: leads");
        } finally {
            second.interrupt();
        }
    }

    private void create(Person by, String lastName) {
        api.as(by).post("/leads").body(Map.of("lastName", lastName)).send().expect(201);
    }

    /** What the stream says, line by line, but for what is empty or a sign of life. */
    private void read(Person person, String path, BlockingQueue<String> told) {
        baton.pages().signIn(person).lines(path, AS_STREAM, line -> {
            if (!line.isEmpty() && !line.startsWith(":") && !line.equals("data:")) {
                told.add(line);
            }
        });
    }
}
