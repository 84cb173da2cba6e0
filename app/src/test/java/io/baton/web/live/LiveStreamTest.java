package io.baton.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may listen, and how often. */
class LiveStreamTest extends Story {

    private static final Map<String, String> AS_STREAM = Map.of("Accept", "text/event-stream");

    @Test
    void whoeverIsNotSignedInIsToldToStopAsking() {
        PageClient stranger = baton.pages();
        Page answer = stranger.send("GET", "/live", AS_STREAM, new byte[0]);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.source()).isEmpty();
        assertThat(stranger.get("/live").redirect()).as("a person who opens it").isPresent();
    }

    @Test
    void aUserHasSoManyStreamsAndNoMore() {
        Person ann = given.advisor("Ann");
        OpenStreams open = baton.bean(OpenStreams.class);
        UUID user = ann.id();
        UUID other = UUID.randomUUID();
        for (int i = 0; i < OpenStreams.MOST_OF_A_USER; i++) {
            assertThat(open.take(user)).isTrue();
        }
        try {
            Page answer = baton.pages().signIn(ann).send("GET", "/live", AS_STREAM, new byte[0]);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(open.take(other)).as("others have theirs").isTrue();
        } finally {
            open.giveBack(other);
            for (int i = 0; i < OpenStreams.MOST_OF_A_USER; i++) {
                open.giveBack(user);
            }
        }
        assertThat(open.take(user)).as("after one was given back").isTrue();
        open.giveBack(user);
    }
}
