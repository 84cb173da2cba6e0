package io.baton.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilePagesTest extends Story {

    @Test
    void oneSetsOwnNameLanguageAndZone() {
        PageClient pages = when.user(given.advisor("Ann")).pages();
        Page changed = pages.submit(
                        pages.open("/profile"),
                        "/profile",
                        Map.of("name", "Ann Lee", "locale", "de", "zone", "Europe/Lisbon"))
                .expect(200);
        assertThat(changed.text()).contains("Ihr Profil ist geändert");
        assertThat(changed.document().select("#zone option[selected]").val()).isEqualTo("Europe/Lisbon");
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        Person ann = given.advisor("Ann");
        PageClient here = when.user(ann).pages();
        PageClient there = when.user(ann).pages();
        Page wrong = here.submit(
                        here.open("/profile"),
                        "/profile/password",
                        Map.of("presentPassword", "not the one", "newPassword", "my own new sentence"))
                .expect(422);
        assertThat(wrong.document().select("#presentPassword-problem").text()).isNotBlank();
        here.submit(
                        here.open("/profile"),
                        "/profile/password",
                        Map.of("presentPassword", Person.PASSWORD, "newPassword", "my own new sentence"))
                .expect(200);
        here.get("/profile").expect(200);
        assertThat(there.get("/profile").redirect()).isPresent();
        api.as(ann).get("/me").send().expect(401);
    }

    @Test
    void sessionsAreListedAndEnded() {
        Person ann = given.advisor("Ann");
        PageClient here = when.user(ann).pages();
        PageClient there = when.user(ann).pages();
        PageClient elsewhere = when.user(ann).pages();
        Page profile = here.open("/profile");
        assertThat(profile.document().select("form[action$=/end]")).hasSize(2);
        assertThat(profile.text()).contains("This one");
        String end = profile.document().select("form[action$=/end]").getFirst().attr("action");
        Page one = here.submit(profile, end, Map.of());
        assertThat(one.document().select("form[action$=/end]")).hasSize(1);
        here.submit(here.open("/profile"), "/profile/sessions/end-others", Map.of());
        here.get("/profile").expect(200);
        assertThat(there.get("/profile").redirect()).isPresent();
        assertThat(elsewhere.get("/profile").redirect()).isPresent();
    }

    @Test
    void aKeyIsShownOnce() {
        PageClient pages = when.user(given.advisor("Ann")).pages();
        Page made = pages.submit(pages.open("/profile"), "/profile/api-keys", Map.of("keyName", "Sheet"))
                .expect(200);
        String key = made.document().select("#newKey").val();
        api.withBearer(key).get("/me").send().expect(200);
        Page later = pages.open("/profile");
        assertThat(later.source()).doesNotContain(key);
        assertThat(later.text()).contains("Sheet");
        String revoke = later.document().select("form[action$=/revoke]").attr("action");
        pages.submit(later, revoke, Map.of());
        api.withBearer(key).get("/me").send().expect(401);
    }

    @Test
    void anotherSessionsHandleEndsNothingOfOthers() {
        PageClient ann = when.user(given.advisor("Ann")).pages();
        PageClient bo = when.user(given.advisor("Bo")).pages();
        when.user(given.advisor("Cy"));
        Page bos = bo.open("/profile");
        Page anns = ann.open("/profile");
        String csrf = anns.document().select("input[name=_csrf]").val();
        ann.post("/profile/sessions/" + "0".repeat(32) + "/end", Map.of("_csrf", csrf));
        assertThat(bos.status()).isEqualTo(200);
        bo.get("/profile").expect(200);
    }
}
