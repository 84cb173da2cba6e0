package io.baton.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an advisor is told at sign-in: the leads that came since last time, on by default. */
class NewLeadsTest extends Story {

    private final Person cora = given.coordinatorAdvisor("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void newLeadsAreToldAtSignInWithTheWayToThemAndOn() {
        UUID zoe = assigned("Müller", ann);
        assigned("Öztürk", ann);

        Page message = signIn(ann, "/profile");
        assertThat(message.path()).isEqualTo("/sign-in/new-leads");
        assertThat(message.document().select("h1").text()).isEqualTo("2 new leads are assigned to you");
        assertThat(message.text()).contains("Müller", "Öztürk");
        assertThat(message.document().select(".b-welcome .btn").eachAttr("href"))
                .as("to the unaccepted leads, or on to where one was going")
                .containsExactly("/leads?view=UNACCEPTED", "/profile");
        assertThat(message.document().select("a[href=/leads/" + zoe + "]")).hasSize(1);
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        assigned("Müller", ann);
        assertThat(signIn(ann, "/profile").path()).isEqualTo("/sign-in/new-leads");
        assertThat(signIn(ann, "/profile").path()).isEqualTo("/profile");
        assigned("Öztürk", ann);
        assertThat(signIn(ann, "/profile").text()).contains("Öztürk").doesNotContain("Müller");
    }

    @Test
    void whatWasAnsweredIsNoNews() {
        UUID lead = assigned("Müller", ann);
        api.as(ann)
                .post("/leads/accept")
                .body(Map.of("leadIds", List.of(lead)))
                .send()
                .expect(200);
        assertThat(signIn(ann, "/profile").path()).isEqualTo("/profile");
    }

    @Test
    void whoTakesALeadOneselfIsNotTold() {
        assigned("Müller", cora);
        assertThat(signIn(cora, "/profile").path()).isEqualTo("/profile");
    }

    @Test
    void everybodyCanSwitchItOffAndOnAgain() {
        assigned("Müller", ann);
        PageClient pages = baton.pages().signIn(ann);
        Page profile = pages.open("/profile");
        assertThat(profile.document().select("#wanted").hasAttr("checked"))
                .as("on by default")
                .isTrue();
        Page off = pages.submit(profile, "/profile/sign-in-news", Map.of("wanted", "false"))
                .expect(200);
        assertThat(off.document().select("#wanted").hasAttr("checked")).isFalse();
        assigned("Öztürk", ann);
        assertThat(signIn(ann, "/profile").path()).isEqualTo("/profile");

        pages.submit(pages.open("/profile"), "/profile/sign-in-news", Map.of("wanted", "true"))
                .expect(200);
        assigned("Şahin", ann);
        assertThat(signIn(ann, "/profile").text()).contains("Şahin");
    }

    private Page signIn(Person person, String towards) {
        PageClient pages = baton.pages();
        Map<String, String> typed = Map.of("email", person.email(), "password", Person.PASSWORD);
        return pages.submit(pages.open(towards), "/sign-in", typed).expect(200);
    }

    /** A lead given to this user by Cora. */
    private UUID assigned(String lastName, Person to) {
        String id = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .json()
                .get("id")
                .asString();
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(id), "userIds", List.of(to.id())))
                .send()
                .expect(200);
        return UUID.fromString(id);
    }
}
