package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pages offer once a lead was accepted, and where what followed stands. */
class AfterAcceptancePagesTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void afterOneAcceptanceATaskAndALetterAreOffered() {
        UUID lead = offered(cora, ann);
        PageClient anns = baton.pages().signIn(ann);
        Page said = accept(anns, lead);
        assertThat(said.document().select("a[href^=/tasks/new]").text()).isEqualTo("Make task");
        assertThat(said.document().select("a[href$=/letters/new]").text()).isEqualTo("Write letter");

        Page form = anns.open(said.document().select("a[href^=/tasks/new]").attr("href"));
        Page back = anns.submit(form, "/tasks", Map.of("title", "Send the papers"));
        assertThat(back.path()).isEqualTo("/leads/" + lead);
        assertThat(back.document().select("section[aria-labelledby=tasks]").text())
                .contains("Send the papers");
    }

    @Test
    void nothingIsOfferedWhereTheCampaignHasDoneSomething() {
        UUID lead = lead(cora);
        String campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring", "actions", List.of(Map.of("kind", "TASK", "title", "Call"))))
                .send()
                .expect(201)
                .at("/id");
        setCampaign(cora, List.of(lead), UUID.fromString(campaign)).expect(200);
        assign(cora, List.of(lead), ann).expect(200);
        PageClient anns = baton.pages().signIn(ann);
        assertThat(accept(anns, lead).document().select("a[href^=/tasks/new]")).isEmpty();
        assertThat(anns.open("/leads/" + lead)
                        .document()
                        .select("section[aria-labelledby=tasks]")
                        .text())
                .contains("Call");
    }

    @Test
    void theNextContactIsSetOnThePageOfTheLeadForWhoeverHasIt() {
        UUID lead = offered(cora, ann);
        PageClient coras = baton.pages().signIn(cora);
        Page page = coras.open("/leads/" + lead).expect(200);
        assertThat(page.text()).contains("Next contact, for Ann");
        Page set = coras.submit(page, "/tasks", Map.of("dueOn", "2090-05-01"));
        assertThat(set.document().select("#next-contact").val()).isEqualTo("2090-05-01");
        Page moved = coras.submit(set, "/tasks", Map.of("dueOn", "2090-06-01"));
        assertThat(moved.document().select("#next-contact").val()).isEqualTo("2090-06-01");
        api.as(cora)
                .post("/list-layouts")
                .body(Map.of("views", List.of("ALL"), "columns", List.of(Map.of("column", "nextContact"))))
                .send()
                .expect(200);
        assertThat(coras.open("/leads?view=ALL").text()).contains("Next contact", "2090");
        then.rowsOf("task", ann.organisationId()).isEqualTo(1);
        assertThat(api.as(ann).get("/tasks").send().at("/items/0/assignee/name"))
                .isEqualTo("Ann");
    }

    @Test
    void aTaskIsCompletedByOnePressAndTheNextIsOffered() {
        api.as(ann)
                .post("/tasks")
                .body(Map.of("title", "Call back", "dueOn", "2090-05-01"))
                .send()
                .expect(201);
        PageClient anns = baton.pages().signIn(ann);
        Page list = anns.open("/tasks?tab=COMING");
        String done = list.document().select("form[action$=/done]").attr("action");
        Page after = anns.submit(list, done, Map.of());
        assertThat(after.text()).contains("“Call back” is done", "Make the next", "Done 1");
        Page next = anns.open(after.document().select("a[href*=after]").attr("href"));
        assertThat(next.document().select("#title").val()).isEqualTo("Call back");
        String reopen = after.document().select("form[action$=/reopen]").attr("action");
        assertThat(anns.submit(after, reopen, Map.of()).text()).contains("Coming 1");
    }

    private static Page accept(PageClient pages, UUID lead) {
        return pages.send(
                        "POST",
                        "/leads/accept",
                        Map.of("HX-Request", "true", "Content-Type", "application/x-www-form-urlencoded"),
                        ("leadId=" + lead + "&from=/leads&_csrf=" + pages.token()).getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }
}
