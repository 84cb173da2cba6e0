package io.baton.web.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The alert centre and what one chooses for it, without script. */
class AlertPagesTest extends Story {

    private final Person cora = given.coordinator("Cora Price");
    private final Person ann = given.advisor("Ann Lee");

    @Test
    void alertsAreReadAndOpenedWithoutScript() {
        String lead = assigned(ann, "Müller");
        PageClient pages = baton.pages().signIn(ann);
        Page list = pages.open("/alerts");
        assertThat(list.document().select(".b-alert.is-new .b-alert-words").text())
                .contains("Cora Price assigned you 1 lead: Müller");
        assertThat(bell(list)).isEqualTo("1");

        String id = list.document().select(".b-alert-open").attr("id").replace("alert-", "");
        Page opened = pages.submit(list, "/alerts/" + id + "/open", Map.of());
        assertThat(opened.path()).isEqualTo("/leads/" + lead);
        Page again = pages.open("/alerts");
        assertThat(again.document().select(".b-alert")).hasSize(1);
        assertThat(again.document().select(".b-alert.is-new")).isEmpty();
        assertThat(bell(again)).isEmpty();
    }

    @Test
    void severalLeadsAreAListOfExactlyThose() {
        assigned(ann, "Earlier");
        clock.advance(java.time.Duration.ofHours(1));
        List<String> leads = List.of(lead("Müller"), lead("Öztürk"), lead("Adams"));
        command("assign", leads, Map.of("userIds", List.of(ann.id())));
        PageClient pages = baton.pages().signIn(ann);
        Page list = pages.open("/alerts");
        assertThat(list.text()).contains("Cora Price assigned you 3 leads: Müller, Öztürk and 1 more");

        String id = list.document().select(".b-alert-open").first().attr("id").replace("alert-", "");
        Page opened = pages.submit(list, "/alerts/" + id + "/open", Map.of());
        assertThat(opened.document().select("tbody tr, .b-offer")).hasSize(3);
        assertThat(opened.text()).contains("Alert of").doesNotContain("Earlier");
    }

    @Test
    void whatIsNoLongerSeenLeadsNowhereAndIsMarkedAllTheSame() {
        String lead = assigned(ann, "Müller");
        command("revoke", List.of(lead), Map.of());
        PageClient pages = baton.pages().signIn(ann);
        Page list = pages.open("/alerts");
        assertThat(list.text()).contains("Cora Price took back 1 lead").doesNotContain("Müller");
        assertThat(list.document().select("button.b-alert-open")).isEmpty();

        Page after = pages.submit(list, "/alerts/read", Map.of());
        assertThat(after.document().select(".b-alert.is-new")).as("all at once").isEmpty();
    }

    /** What came while somebody read is not marked: it was not seen. */
    @Test
    void whatIsMarkedIsWhatWasSeen() {
        assigned(ann, "Müller");
        PageClient pages = baton.pages().signIn(ann);
        Page list = pages.open("/alerts");
        String revoked = assigned(ann, "Öztürk");
        command("revoke", List.of(revoked), Map.of());
        Page after = pages.submit(list, "/alerts/read", Map.of());
        assertThat(after.document().select(".b-alert.is-new")).isNotEmpty();
    }

    @Test
    void anAlertOfSomebodyElseIsNotThere() {
        assigned(ann, "Müller");
        Page list = baton.pages().signIn(ann).open("/alerts");
        String id = list.document().select(".b-alert-open").attr("id").replace("alert-", "");
        assertThat(baton.pages()
                        .signIn(cora)
                        .postWithToken("/alerts/" + id + "/open", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatOneIsAlertedOfIsTickedInTheProfile() {
        PageClient pages = baton.pages().signIn(cora);
        assertThat(pages.open("/profile").document().select("a[href=/profile/alerts]"))
                .isNotEmpty();
        Page preferences = pages.open("/profile/alerts");
        assertThat(preferences.document().select("#topic-WEB_SITE_LEADS[checked]"))
                .isEmpty();
        assertThat(preferences.document().select("#topic-NEW_LEADS[checked]")).hasSize(1);

        Page saved =
                pages.submit(preferences, "/profile/alerts", Map.of("topics", List.of("WEB_SITE_LEADS", "NEW_LEADS")));
        assertThat(saved.document().select("#topic-WEB_SITE_LEADS[checked]")).hasSize(1);
        assertThat(saved.document().select("#topic-REJECTED[checked]")).isEmpty();
        assertThat(wishes(cora))
                .as("what was left as it stood goes on following the office")
                .containsExactlyInAnyOrder(
                        "WEB_SITE_LEADS true",
                        "REJECTED false",
                        "RECEIVED false",
                        "EXPIRED false",
                        "TASKS false",
                        "OPPORTUNITIES false");
        Page forgotten = pages.submit(saved, "/profile/alerts", Map.of("forget", "true"));
        assertThat(forgotten.document().select("#topic-WEB_SITE_LEADS[checked]"))
                .isEmpty();
    }

    @Test
    void anOfficesDefaultsAreSaidOnItsPage() {
        Person admin = given.organisation().administrator();
        String office = given.corporateOffice().id().toString();
        PageClient pages = baton.pages().signIn(admin);
        String path = "/settings/offices/" + office + "/alerts";
        assertThat(pages.open("/settings/offices/" + office).document().select("a[href=" + path + "]"))
                .hasSize(1);
        pages.submit(pages.open(path), path, Map.of("topics", List.of("WEB_SITE_LEADS")));

        Page preferences = baton.pages().signIn(cora).open("/profile/alerts");
        assertThat(preferences.document().select("#topic-WEB_SITE_LEADS[checked]"))
                .hasSize(1);
        assertThat(preferences.document().select("#topic-WEB_SITE_LEADS-hint").text())
                .contains("As Corporate has it");
        assertThat(preferences.document().select("a[href=" + path + "]"))
                .as("for coordinators too")
                .hasSize(1);
    }

    @Test
    void germansReadGerman() {
        Person hans = given.user("Hans").german().exists();
        assigned(hans, "Müller");
        assertThat(baton.pages().signIn(hans).open("/alerts").text())
                .contains("Cora Price hat Ihnen 1 Lead zugewiesen: Müller");
    }

    /** What somebody chose. */
    private List<String> wishes(Person person) {
        return database.in(
                person.organisationId(),
                rows -> rows.fetch("select topic || ' ' || wanted from alert_wish where user_id = ?", person.id())
                        .getValues(0, String.class));
    }

    private static String bell(Page page) {
        return page.document().select(".b-bell-count").text();
    }

    private String assigned(Person to, String lastName) {
        String lead = lead(lastName);
        command("assign", List.of(lead), Map.of("userIds", List.of(to.id())));
        return lead;
    }

    private String lead(String lastName) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
    }

    private void command(String command, List<String> leads, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("leadIds", leads);
        api.as(cora).post("/leads/" + command).body(body).send().expect(200);
    }
}
