package io.baton.web.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import io.baton.web.LocalPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The pages of a lead as they work without scripts. */
class LeadPagesTest extends Story {

    private final Person cora = given.coordinatorAdvisor("Cora Price");
    private final PageClient pages = signedIn(cora);

    @Test
    void aLeadIsTypedInAndShown() {
        Page shown = pages.submit(
                pages.open("/leads/new").expect(200),
                "/leads/new",
                Map.of(
                        "firstName", "Zoë",
                        "lastName", "Müller",
                        "emails[0].value", "zoe@example.org",
                        "phones[0].value", "030 1234567",
                        "web", "javascript:alert(1)",
                        "note", "Asks for a call"));
        assertThat(shown.expect(200).path()).startsWith("/leads/");
        assertThat(shown.text())
                .contains("Zoë Müller is there as L-10001", "Nobody has it yet", "Asks for a call")
                .contains("Cora Price typed the lead in at Corporate");
        assertThat(shown.document().select("a[href=mailto:zoe@example.org], a[href=tel:+49301234567]"))
                .hasSize(2);
        assertThat(shown.document().select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingIsLost() {
        Page again = pages.submit(
                pages.open("/leads/new"),
                "/leads/new",
                Map.of(
                        "firstName", "Zoë",
                        "emails[0].value", "",
                        "emails[1].value", "second@example.org",
                        "birthDate", "2971-01-01",
                        "addresses[0].country", "England"));
        again.expect(422);
        assertThat(again.document().select("#lastName").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.document().select("#lastName-problem").text()).isEqualTo("Please fill this in.");
        assertThat(again.document().select("#birthDate").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.document().select("#firstName").val()).isEqualTo("Zoë");
        assertThat(input(again, "emails[0].value").val()).isEqualTo("second@example.org");
        assertThat(input(again, "addresses[0].country").attr("aria-invalid")).isEqualTo("true");
        then.rowsOf("lead", cora.organisationId()).isZero();
    }

    @Test
    void rowsAreAddedWithoutScripts() {
        Page more = pages.submit(
                pages.open("/leads/new"), "/leads/new", Map.of("emails[0].value", "a@b.org", "add", "emails"));
        assertThat(more.expect(200).document().select("input[name=emails[1].value]"))
                .hasSize(1);
        assertThat(input(more, "emails[0].value").val()).isEqualTo("a@b.org");
        then.rowsOf("lead", cora.organisationId()).isZero();
    }

    @Test
    void theSameFormSentTwiceMakesOneLead() {
        Page blank = pages.open("/leads/new");
        Page first = pages.submit(blank, "/leads/new", Map.of("lastName", "Once"));
        Page second = pages.submit(blank, "/leads/new", Map.of("lastName", "Once"));
        assertThat(second.path()).isEqualTo(first.path());
        Page back =
                pages.submit(blank, "/leads/new", Map.of("lastName", "Another")).expect(409);
        assertThat(back.text()).contains("This form made a lead already");
        assertThat(back.document().select("#lastName").val()).isEqualTo("Another");
        then.rowsOf("lead", cora.organisationId()).isEqualTo(1);
        pages.submit(back, "/leads/new", Map.of()).expect(200);
        then.rowsOf("lead", cora.organisationId()).isEqualTo(2);
    }

    @Test
    void savingAndNextOpensTheNextForm() {
        Page next = pages.submit(pages.open("/leads/new"), "/leads/new", Map.of("lastName", "One", "next", "new"));
        assertThat(next.path()).isEqualTo("/leads/new");
        assertThat(next.document().select("#lastName").val()).isEmpty();
    }

    @Test
    void anEditKeepsWhatItDoesNotShowAndTellsWhatChanged() {
        String lead = created("Müller");
        Page saved = pages.submit(
                pages.open(lead + "/edit"), lead + "/edit", Map.of("jobTitle", "Owner", "lastName", "Maier"));
        assertThat(saved.path()).isEqualTo(lead);
        assertThat(saved.text()).contains("The lead is saved.", "changed the facts", "Last name: Müller → Maier");
    }

    @Test
    void whoComesLateSeesThatAndKeepsWhatWasTyped() {
        String lead = created("Müller");
        Page mine = pages.open(lead + "/edit");
        pages.submit(pages.open(lead + "/edit"), lead + "/edit", Map.of("lastName", "Maier"));
        Page late = pages.submit(mine, lead + "/edit", Map.of("lastName", "Schmidt"));
        late.expect(409);
        assertThat(late.text()).contains("Somebody changed this lead while you typed");
        assertThat(late.document().select("#lastName").val()).isEqualTo("Schmidt");
        assertThat(pages.submit(late, lead + "/edit", Map.of()).text()).contains("Schmidt");
    }

    @Test
    void whoeverSeemsToBeHereIsShownAndOthersAreOnlyMentioned() {
        created("Müller", "emails[0].value", "Zoe@example.org");
        Page warned = pages.post(
                "/leads/duplicates", fields(pages, "lastName", "Other", "emails[0].value", "zoe@EXAMPLE.org"));
        assertThat(warned.expect(200).text()).contains("Müller L-10001", "same e-mail");
        Person elsewhere = given.user("Elsa")
                .type(UserType.COORDINATOR)
                .in(given.office("York"))
                .exists();
        PageClient york = signedIn(elsewhere);
        Page hidden =
                york.post("/leads/duplicates", fields(york, "lastName", "Other", "emails[0].value", "zoe@example.org"));
        assertThat(hidden.expect(200).text())
                .contains("Another office has a lead like this")
                .doesNotContain("Müller", "L-10001");
        assertThat(pages.post("/leads/duplicates", fields(pages, "lastName", "Nobody"))
                        .text())
                .isEmpty();
    }

    @Test
    void aNoteIsWrittenAndAnEmptyOneIsNot() {
        String lead = created("Müller");
        Page noted = pages.submit(pages.open(lead), lead + "/notes", Map.of("text", "Rang <b>twice</b>"));
        assertThat(noted.document().select("blockquote").text()).isEqualTo("Rang <b>twice</b>");
        assertThat(pages.submit(noted, lead + "/notes", Map.of("text", "  ")).status())
                .isEqualTo(422);
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        String lead = created("Müller");
        assertThat(back(pages.open(lead + "?from=/leads?view=ALL%26cursor=x"))).isEqualTo("/leads?view=ALL&cursor=x");
        for (String bad : List.of("//evil.example", "https://evil.example", "%5C%5Cevil", "/%5Cevil.example")) {
            assertThat(back(pages.open(lead + "?from=" + bad))).isEqualTo("/leads");
        }
    }

    @Test
    void aListSomebodyCameFromIsRemembered() {
        assertThat(LocalPaths.listBefore("https://baton.example/leads?view=ALL&cursor=x"))
                .isEqualTo("/leads?view=ALL&cursor=x");
        for (String other : List.of("https://baton.example/profile?x=1", "::", "https://baton.example/leads")) {
            assertThat(LocalPaths.listBefore(other)).isEqualTo("/leads");
        }
    }

    @Test
    void whatIsNotSeenIsNotThere() {
        String lead = created("Müller");
        PageClient stranger = signedIn(given.advisor("Ann"));
        stranger.open(lead).expect(404);
        stranger.open(lead + "/edit").expect(404);
        stranger.open("/leads/new").expect(403);
        pages.open("/leads/" + UUID.randomUUID()).expect(404);
    }

    @Test
    void germansReadGerman() {
        PageClient german = signedIn(
                given.user("Gerd").type(UserType.COORDINATOR_ADVISOR).german().exists());
        assertThat(german.open("/leads/new").text()).contains("Neuer Lead", "Nachname", "Anlegen und weiter");
        assertThat(german.open(created("Müller")).text()).contains("Noch hat ihn niemand", "Verlauf");
    }

    private String created(String lastName, String... more) {
        Map<String, Object> fields = new HashMap<>(Map.of("lastName", lastName));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return pages.submit(pages.open("/leads/new"), "/leads/new", fields)
                .expect(200)
                .path();
    }

    private static Map<String, Object> fields(PageClient client, String... fields) {
        Map<String, Object> all = new HashMap<>();
        Element csrf = client.open("/leads/new").document().selectFirst("form.b-form input[name=_csrf]");
        all.put("_csrf", csrf == null ? "" : csrf.val());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }

    private static Element input(Page page, String name) {
        return page.document().select("input").stream()
                .filter(each -> each.attr("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String back(Page page) {
        return page.expect(200).document().select("main a.b-back").attr("href");
    }

    private PageClient signedIn(Person person) {
        PageClient client = baton.pages();
        client.submit(
                client.open("/sign-in"), "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        return client;
    }
}
