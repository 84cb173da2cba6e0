package io.baton.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jooq.Record;
import org.junit.jupiter.api.Test;

/** What is written of a session when a page is opened. */
class SessionUseTest extends Story {

    private final Person ann = given.advisor("Ann");
    private final PageClient pages = baton.pages().signIn(ann);

    @Test
    void lookingAtPagesWritesNothing() {
        pages.get("/profile").expect(200);
        Record before = session();
        pages.get("/profile").expect(200);
        pages.get("/leads").expect(200);
        assertThat(session()).isEqualTo(before);
    }

    @Test
    void afterAMinuteItIsWrittenThatTheSessionIsInUse() {
        pages.get("/profile").expect(200);
        unusedFor(Duration.ofMinutes(1));
        Record before = session();
        pages.get("/profile").expect(200);
        Record after = session();
        assertThat(after.get("last_access_time", Long.class))
                .isGreaterThanOrEqualTo(before.get("last_access_time", Long.class)
                        + Duration.ofMinutes(1).toMillis());
        assertThat(after.get("expiry_time", Long.class)).isGreaterThan(before.get("expiry_time", Long.class));
    }

    @Test
    void aSessionThatNobodyUsedForTooLongIsOver() {
        pages.get("/profile").expect(200);
        unusedFor(Duration.ofSeconds(session().get("max_inactive_interval", Integer.class)));
        assertThat(pages.get("/profile").redirect()).hasValue("/sign-in?then=%2Fprofile");
    }

    /** The row, with the place where it lies: a row that is written anew lies elsewhere. */
    private Record session() {
        return database.asOwner(database -> database.fetchSingle(
                "select ctid::text, last_access_time, expiry_time, max_inactive_interval from spring_session"
                        + " where session_id = ?",
                id()));
    }

    private void unusedFor(Duration time) {
        database.asOwner(database -> database.execute(
                "update spring_session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?"
                        + " where session_id = ?",
                time.toMillis(),
                time.toMillis(),
                id()));
    }

    private String id() {
        String cookie = pages.cookies().stream()
                .filter(each -> each.getName().equals("baton"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
        return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    }
}
