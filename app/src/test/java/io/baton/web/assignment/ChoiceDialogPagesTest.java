package io.baton.web.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dialogs in which one thing must be chosen, without script. */
class ChoiceDialogPagesTest extends Story {

    private final Person cora = given.coordinatorAdvisor("Cora");
    private final PageClient pages = baton.pages().signIn(cora);

    @Test
    void closingPreselectsNothingAndAsksAgainWhenNothingIsChosen() {
        String lead = lead("Won or lost");
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(cora.id())))
                .send()
                .expect(200);
        api.as(cora)
                .post("/leads/accept")
                .body(Map.of("leadIds", List.of(lead)))
                .send()
                .expect(200);
        Page dialog = dialog("close", lead);
        assertThat(dialog.document().select("input[name=outcome]")).hasSize(5);
        assertThat(dialog.document().select("input[name=outcome][checked]")).isEmpty();

        Page again = pages.submit(dialog, "/leads/close", Map.of("leadId", lead, "reason", "signed today"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Choose as what.");
        assertThat(again.document().select("#reason").val()).isEqualTo("signed today");
        assertThat(stage(lead)).isEqualTo("ACCEPTED");

        pages.submit(again, "/leads/close", Map.of("leadId", lead, "outcome", "WON"))
                .expect(200);
        assertThat(stage(lead)).isEqualTo("CLOSED");
    }

    @Test
    void theGroupIsChosenAmongThoseInUse() {
        Person admin = given.organisation().administrator();
        String lead = lead("Müller");
        String recruits = api.as(admin)
                .post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201)
                .at("/id");
        Page page = pages.open("/leads/" + lead).expect(200);
        assertThat(page.document().select("[formaction$=dialogs/group]")).hasSize(1);
        Page dialog = dialog("group", lead);
        assertThat(dialog.document().select(".b-choice").eachText()).containsExactly("General", "Recruits");
        Page again = pages.submit(dialog, "/leads/group", Map.of("leadId", lead, "groupId", ""));
        assertThat(again.status()).isEqualTo(422);
        Page done = pages.submit(again, "/leads/group", Map.of("leadId", lead, "groupId", recruits));
        assertThat(done.text()).contains("Lead group set");
        assertThat(pages.open("/leads/" + lead).text())
                .contains("Cora put the lead into the lead group Recruits; it was in General");
    }

    private Page dialog(String name, String lead) {
        return pages.postWithToken("/leads/dialogs/" + name, Map.of("leadId", lead))
                .expect(200);
    }

    private String lead(String name) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private String stage(String lead) {
        return api.as(cora).get("/leads/" + lead).send().expect(200).at("/stage");
    }
}
