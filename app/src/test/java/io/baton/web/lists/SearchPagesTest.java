package io.baton.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of the header: leads and contacts, as far as one sees them. */
class SearchPagesTest extends Story {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @ParameterizedTest
    @ValueSource(strings = {"mul", "MÜLLER zoe", "zoe@exam", "+49 30 123", "0049 30 1234567"})
    void leadsAndContactsAreFoundByTheBeginningOfAnything(String typed) {
        accepted("Müller", "Zoë");
        lead("Meier", "Max");
        Page page = search(cora, typed);
        assertThat(found(page, "leads")).containsExactly("Zoë Müller");
        assertThat(found(page, "contacts")).containsExactly("Zoë Müller");
        assertThat(page.document().select("#results a[href^=/leads/]")).hasSize(1);
        assertThat(page.document().select("#results a[href^=/contacts/]")).hasSize(1);
    }

    @Test
    void eachSeesOnlyTheOwn() {
        Office leeds = given.office("Leeds");
        Person lee = given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();
        Person bo = given.advisor("Bo");
        accepted("Müller", "Zoë");
        assertThat(found(search(ann, "muller"), "leads")).hasSize(1);
        assertThat(found(search(ann, "muller"), "contacts")).hasSize(1);
        for (Person other : List.of(lee, bo, given.organisation("Other").administrator())) {
            assertThat(search(other, "muller").text()).contains("Nothing fits").doesNotContain("Zoë");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = UserType.class,
            names = {"COORDINATOR_VIEW", "LEADS_VIEW"})
    void whoSeesNoContactsFindsNone(UserType type) {
        Person vera = given.user("Vera").type(type).exists();
        String lead = lead("Müller", "Zoë");
        assign(lead, type == UserType.LEADS_VIEW ? vera : ann);
        if (type != UserType.LEADS_VIEW) {
            accept(lead, ann);
        }
        Page page = search(vera, "muller");
        assertThat(found(page, "leads")).hasSize(1);
        assertThat(page.document().select("#found-contacts")).isEmpty();
    }

    @Test
    void moreThanAreShownAreInTheLists() {
        for (int i = 0; i < 9; i++) {
            lead("Meier", "Number " + i);
        }
        Page page = search(cora, "meier");
        assertThat(found(page, "leads")).hasSize(8);
        String all = page.document().select("a:contains(All leads that fit)").attr("href");
        assertThat(baton.pages().signIn(cora).open(all).document().select("tbody tr"))
                .hasSize(9);
    }

    @Test
    void nothingTypedIsNoSearch() {
        lead("Meier", "Max");
        Page page = search(cora, "  ");
        assertThat(page.document().select("#results a")).isEmpty();
        assertThat(page.text()).contains("Type the beginning");
    }

    private Page search(Person person, String typed) {
        return baton.pages()
                .signIn(person)
                .open("/search?q=" + java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8))
                .expect(200);
    }

    private static List<String> found(Page page, String kind) {
        return page.document()
                .select("[aria-labelledby=found-" + kind + "] .b-name")
                .eachText();
    }

    private void accepted(String lastName, String firstName) {
        String lead = lead(lastName, firstName);
        assign(lead, ann);
        accept(lead, ann);
    }

    private void assign(String lead, Person to) {
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(to.id())))
                .send()
                .expect(200);
    }

    private void accept(String lead, Person by) {
        api.as(by)
                .post("/leads/accept")
                .body(Map.of("leadIds", List.of(lead)))
                .send()
                .expect(200);
    }

    private String lead(String lastName, String firstName) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of(
                        "lastName",
                        lastName,
                        "firstName",
                        firstName,
                        "emails",
                        lastName.equals("Müller") ? List.of("zoe@example.org") : List.of(),
                        "phones",
                        lastName.equals("Müller") ? List.of("+49 30 1234567") : List.of()))
                .send()
                .expect(201)
                .at("/id");
    }
}
