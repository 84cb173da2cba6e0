package io.baton.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenApiTest extends Story {

    private ApiAnswer ask(String email, String password) {
        return api.post("/tokens")
                .body(Map.of("email", email, "password", password))
                .send();
    }

    @Test
    void aTokenSignsInForTwelveHours() {
        Person ann = given.advisor("Ann");
        ApiAnswer answer = ask(ann.email().toUpperCase(java.util.Locale.ROOT), Person.PASSWORD)
                .expect(201);
        String token = answer.at("/token");
        assertThat(token).startsWith("baton_tk_");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(Duration.between(clock.instant(), Instant.parse(answer.at("/expiresAt"))))
                .isBetween(
                        Duration.ofHours(12).minusMinutes(1),
                        Duration.ofHours(12).plusMinutes(1));
        assertThat(api.withBearer(token).get("/me").send().expect(200).at("/user/id"))
                .isEqualTo(ann.id().toString());
        clock.advance(Duration.ofHours(12).plusSeconds(1));
        api.withBearer(token).get("/me").send().expect(401, "UNAUTHENTICATED");
    }

    @Test
    void wrongAddressAndWrongPasswordAreOneAnswer() {
        Person ann = given.advisor("Ann");
        ApiAnswer wrongPassword = ask(ann.email(), "not the password at all").expect(401, "UNAUTHENTICATED");
        ApiAnswer wrongAddress =
                ask("nobody@example.com", "not the password at all").expect(401, "UNAUTHENTICATED");
        assertThat(wrongPassword.text()).isEqualTo(wrongAddress.text());
    }

    @Test
    void aBadBodyIsTold() {
        api.post("/tokens").body(Map.of()).send().expect(422, "INVALID");
        api.post("/tokens").json("{").send().expect(400, "MALFORMED");
        api.post("/tokens")
                .body(Map.of("email", "a@b", "password", "x", "more", 1))
                .send()
                .expect(422, "INVALID");
    }

    @Test
    void tooManyTriesOfAnAccountAreStoppedAndHeardAgainLater() {
        Person ann = given.advisor("Ann");
        for (int i = 0; i < 10; i++) {
            ask(ann.email(), "wrong password no. " + i).expect(401);
        }
        ApiAnswer stopped = ask(ann.email(), Person.PASSWORD).expect(429, "TOO_MANY_ATTEMPTS");
        assertThat(stopped.header("Retry-After")).isPresent();
        clock.advance(Duration.ofSeconds(
                Integer.parseInt(stopped.header("Retry-After").orElseThrow()) + 1));
        ask(ann.email(), Person.PASSWORD).expect(201);
    }
}
