package io.baton.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest extends Story {

    private static Map<String, String> with(Person person, String password) {
        return Map.of("email", person.email(), "password", password);
    }

    private static String session(PageClient pages) {
        return pages.cookies().stream()
                .filter(cookie -> cookie.getName().equals("baton"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void inAndBackToWhereOneWasAndOut() {
        Person ann = given.advisor("Ann");
        PageClient pages = baton.pages();
        Page form = pages.open("/profile").expect(200);
        assertThat(form.path()).isEqualTo("/sign-in");
        String before = session(pages);
        Page profile =
                pages.submit(form, "/sign-in", with(ann, Person.PASSWORD)).expect(200);
        assertThat(profile.path()).isEqualTo("/profile");
        assertThat(session(pages)).as("a new session at sign-in").isNotEqualTo(before);
        Page out = pages.submit(profile, "/sign-out", Map.of()).expect(200);
        assertThat(out.path()).isEqualTo("/sign-in");
        assertThat(pages.get("/profile").redirect()).hasValue("/sign-in?then=%2Fprofile");
    }

    @Test
    void aRequestToRestLeavesTheSessionOfABrowserAsItIs() {
        Person ann = given.advisor("Ann");
        PageClient pages = baton.pages().signIn(ann);
        String before = session(pages);
        pages.getWith("/api/v1/me", Map.of("Authorization", "Bearer " + ann.token(), "Accept", "application/json"))
                .expect(200);
        assertThat(session(pages)).isEqualTo(before);
        pages.get("/profile").expect(200);
    }

    @Test
    void wrongAddressAndWrongPasswordLookTheSame() {
        Person ann = given.advisor("Ann");
        PageClient pages = baton.pages();
        String wrongPassword = pages.submit(pages.open("/sign-in"), "/sign-in", with(ann, "wrong and long"))
                .expect(422)
                .text();
        String wrongAddress = pages.submit(
                        pages.open("/sign-in"),
                        "/sign-in",
                        Map.of("email", "nobody@example.org", "password", "wrong and long"))
                .expect(422)
                .text();
        assertThat(wrongPassword).isEqualTo(wrongAddress);
    }

    @Test
    void afterTooManyTriesAKindSentence() {
        Person ann = given.advisor("Ann");
        PageClient pages = baton.pages();
        Page form = pages.open("/sign-in");
        for (int i = 0; i < 10; i++) {
            pages.submit(form, "/sign-in", with(ann, "wrong and long")).expect(422);
        }
        Page stopped =
                pages.submit(form, "/sign-in", with(ann, Person.PASSWORD)).expect(429);
        assertThat(stopped.header("Retry-After")).isPresent();
        assertThat(stopped.document().select("[role=alert]").text()).contains("minute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "/sign-in"})
    void onlyPathsOfOursAreGoneTo(String then) {
        Person ann = given.advisor("Ann");
        PageClient pages = baton.pages();
        Page form = pages.open("/sign-in");
        Page answer = pages.post(
                "/sign-in",
                Map.of(
                        "_csrf",
                        form.document().select("input[name=_csrf]").val(),
                        "email",
                        ann.email(),
                        "password",
                        Person.PASSWORD,
                        "then",
                        then));
        assertThat(answer.redirect()).hasValue("/");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        String cookie = baton.pages().get("/sign-in").header("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure", "Domain");
    }

    @Test
    void aFormWithoutItsTokenDoesNothing() {
        Person ann = given.advisor("Ann");
        PageClient stranger = baton.pages();
        assertThat(stranger.post("/sign-in", with(ann, Person.PASSWORD)).redirect())
                .hasValueSatisfying(target -> assertThat(target).startsWith("/sign-in"));
        stranger.get("/profile");
        assertThat(stranger.get("/profile").redirect()).isPresent();
        PageClient pages = when.user(ann).pages();
        pages.post("/profile", Map.of("name", "Mallory", "locale", "en", "zone", ""))
                .expect(303);
        assertThat(pages.open("/profile").document().select("#name").val()).isEqualTo("Ann");
    }

    @Test
    void anEndedSessionLeadsHtmxToSignInAsAPage() {
        Page answer = baton.pages()
                .getWith(
                        "/profile",
                        Map.of("HX-Request", "true", "HX-Current-URL", "http://elsewhere.example/leads?view=ALL"))
                .expect(401);
        assertThat(answer.header("HX-Redirect")).hasValue("/sign-in?then=%2Fleads%3Fview%3DALL");
    }

    @Test
    void deactivatingEndsTheSessionAtOnce() {
        Person ann = given.advisor("Ann");
        PageClient pages = when.user(ann).pages();
        pages.get("/profile").expect(200);
        when.user(given.organisation().administrator())
                .api()
                .patch("/users/" + ann.id())
                .body(Map.of("active", false))
                .send()
                .expect(200);
        assertThat(pages.get("/profile").redirect()).isPresent();
        Page form = pages.open("/sign-in");
        pages.submit(form, "/sign-in", with(ann, Person.PASSWORD)).expect(422);
    }

    /** A browser asks for several things at once before it has a session that settled: none fails. */
    @Test
    void parallelRequestsOfOneSessionAllSucceed() {
        Person ann = given.advisor("Ann");
        PageClient pages = when.user(ann).pages();
        Race.of(6)
                .repeat(3)
                .run((round, participant) -> pages.get("/profile").status())
                .forEach(round -> assertThat(round.answers()).isEqualTo(List.of(200, 200, 200, 200, 200, 200)));
        PageClient fresh = baton.pages();
        Race.of(6)
                .run((round, participant) -> fresh.get("/sign-in").status())
                .forEach(round -> assertThat(round.answers()).isEqualTo(List.of(200, 200, 200, 200, 200, 200)));
    }
}
