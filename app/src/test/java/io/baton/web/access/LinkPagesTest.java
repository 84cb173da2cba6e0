package io.baton.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkPagesTest extends Story {

    private static final Map<String, String> CHOSEN = Map.of("password", "my own long sentence");

    private String invite(String email) {
        String url = when.user(given.organisation().administrator())
                .api()
                .post("/users")
                .body(Map.of("email", email, "name", "Ivy Invited", "type", "ADVISOR"))
                .send()
                .expect(201)
                .at("/invitationUrl");
        return URI.create(url).getPath();
    }

    private static String email() {
        return "ivy." + UUID.randomUUID() + "@example.org";
    }

    @Test
    void anInvitationIsTakenUpOnceAndSignsIn() {
        String link = invite(email());
        PageClient pages = baton.pages();
        Page form = pages.open(link).expect(200);
        assertThat(form.text()).contains("Ivy Invited", "Acme");
        assertThat(form.header("Referrer-Policy")).hasValue("no-referrer");
        baton.pages().open(link).expect(200);
        Page in = pages.submit(form, link, CHOSEN);
        assertThat(in.path()).isNotEqualTo(link);
        pages.get("/profile").expect(200);
        Page used = baton.pages().open(link).expect(410);
        assertThat(used.text()).contains("used already").doesNotContain("Ivy");
        PageClient late = baton.pages();
        Page otherForm = late.open("/sign-in");
        late.post(
                        link,
                        Map.of(
                                "_csrf",
                                otherForm.document().select("input[name=_csrf]").val(),
                                "password",
                                "a thief's long sentence"))
                .expect(410);
    }

    @Test
    void aWeakPasswordLeavesTheLinkGood() {
        String email = email();
        String link = invite(email);
        PageClient pages = baton.pages();
        Page form = pages.open(link);
        for (String weak : List.of("short", "Ivy  Invited", "password123456", email)) {
            Page again = pages.submit(form, link, Map.of("password", weak)).expect(422);
            assertThat(again.document().select("#password-problem").text()).isNotBlank();
        }
        pages.submit(form, link, CHOSEN);
        pages.get("/profile").expect(200);
    }

    @Test
    void aLinkRunsOutAfterSevenDays() {
        String link = invite(email());
        clock.advance(Duration.ofDays(7).minusMinutes(5));
        PageClient pages = baton.pages();
        Page form = pages.open(link).expect(200);
        clock.advance(Duration.ofMinutes(6));
        assertThat(baton.pages().open(link).expect(410).text()).contains("run out");
        assertThat(pages.submit(form, link, CHOSEN).expect(410).text()).contains("run out");
    }

    @Test
    void aNewLinkEndsTheOlder() {
        Person ada = given.organisation().administrator();
        String older = invite(email());
        PageClient pages = when.user(ada).pages();
        Page list = pages.open("/settings/users");
        String user = list.document().select("a.b-name:contains(Ivy)").attr("href");
        Page shown = pages.submit(pages.open(user), user + "/link", Map.of()).expect(200);
        String newer = URI.create(shown.document().select("#link").val()).getPath();
        assertThat(baton.pages().open(older).expect(410).text()).contains("no longer valid");
        baton.pages().open(newer).expect(200);
    }

    @Test
    void aResetEndsSessionsAndTokens() {
        Person ada = given.organisation().administrator();
        Person ann = given.advisor("Ann");
        PageClient old = when.user(ann).pages();
        old.get("/profile").expect(200);
        PageClient pages = when.user(ada).pages();
        String user = "/settings/users/" + ann.id();
        Page shown = pages.submit(pages.open(user), user + "/link", Map.of()).expect(200);
        String link = URI.create(shown.document().select("#link").val()).getPath();
        assertThat(link).startsWith("/password-reset/baton_pr_");
        PageClient fresh = baton.pages();
        fresh.submit(fresh.open(link), link, CHOSEN);
        fresh.get("/profile").expect(200);
        assertThat(old.get("/profile").redirect()).isPresent();
        api.as(ann).get("/me").send().expect(401);
        api.post("/tokens")
                .body(Map.of("email", ann.email(), "password", Person.PASSWORD))
                .send()
                .expect(401);
    }

    @Test
    void deactivatingEndsLinks() {
        String email = email();
        String link = invite(email);
        Person ada = given.organisation().administrator();
        String id = api.as(ada).get("/users?q=ivy").send().at("/items/0/id");
        api.as(ada).patch("/users/" + id).body(Map.of("active", false)).send().expect(200);
        assertThat(baton.pages().open(link).expect(410).text()).contains("no longer valid");
    }

    @Test
    void askingForAResetTellsNothing() {
        Person ann = given.advisor("Ann");
        PageClient pages = baton.pages();
        String known = pages.submit(pages.open("/password-reset"), "/password-reset", Map.of("email", ann.email()))
                .expect(200)
                .text();
        String unknown = pages.submit(
                        pages.open("/password-reset"), "/password-reset", Map.of("email", "nobody@example.org"))
                .expect(200)
                .text();
        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void nonsenseIsNoLink() {
        baton.pages().open("/invitation/baton_in_nonsense").expect(404);
        baton.pages().open("/password-reset/x").expect(404);
    }
}
