package io.baton.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many streams are open at a time. */
class OpenStreamsTest extends Story {

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
            Page answer =
                    baton.pages().signIn(ann).send("GET", "/live", Map.of("Accept", "text/event-stream"), new byte[0]);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(api.as(ann).get("/alerts/stream").send().expect(429).header("Retry-After"))
                    .as("programs are told when to ask again")
                    .isPresent();
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
