package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lead group of a form, in its settings. */
class WebFormGroupPagesTest extends WebFormStory {

    private static final String LIST = "/settings/web-forms";

    private final Person ada = given.organisation().administrator();
    private final Person cora = given.coordinator("Cora");
    private final PageClient pages = baton.pages().signIn(cora);

    @Test
    void whereThereIsOneGroupNobodyIsAskedForIt() {
        form(cora);
        assertThat(pages.open(LIST + "/new").document().select("#groupId")).isEmpty();
        assertThat(pages.open(LIST).document().select("thead").text()).doesNotContain("Lead group");
        group("Recruits");
        assertThat(pages.open(LIST + "/new")
                        .document()
                        .select("#groupId option")
                        .eachText())
                .containsExactly("General", "Recruits");
        Page list = pages.open(LIST);
        assertThat(list.document().select("thead").text()).contains("Lead group");
        assertThat(list.document().select("tbody tr").text()).contains("General");
    }

    @Test
    void theFieldsAreThoseOfTheChosenGroupOnceItIsSaved() {
        String recruits = group("Recruits");
        field("Licence", Map.of("groupIds", List.of(recruits)));
        Page blank = pages.open(LIST + "/new");
        assertThat(offered(blank)).doesNotContain("custom.licence");
        Page made = pages.submit(blank, LIST, typed(Map.of("groupId", recruits)));
        assertThat(offered(made)).contains("custom.licence");
        assertThat(made.document().select("#html").val()).doesNotContain("licence");

        Page changed = pages.submit(
                made, made.path(), typed(Map.of("groupId", recruits, "asked", List.of("lastName", "custom.licence"))));
        assertThat(changed.text()).contains("“Work with us” is changed.");
        assertThat(changed.document().select("#html").val()).contains("custom.licence");
        assertThat(pages.open(LIST).document().select("tbody tr").text()).contains("Work with us", "Recruits");
    }

    @Test
    void whatTheGroupDoesNotHaveIsRefusedAtTheFieldsAndNothingIsMade() {
        String recruits = group("Recruits");
        field("Licence", Map.of("groupIds", List.of(recruits)));
        Page again = pages.submit(
                pages.open(LIST + "/new"), LIST, typed(Map.of("asked", List.of("lastName", "custom.licence"))));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("One of the fields is not there, or not for this lead group and office.");
        assertThat(pages.open(LIST).text()).contains("No web forms yet");
    }

    @Test
    void aGroupThatWentOutOfUseMeanwhileIsSaidAtItsChoice() {
        String recruits = group("Recruits");
        Page blank = pages.open(LIST + "/new");
        api.as(ada)
                .patch("/lead-groups/" + recruits)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        Page again = pages.submit(blank, LIST, typed(Map.of("groupId", recruits)));
        assertThat(again.document().select("#groupId-problem").text())
                .isEqualTo("This lead group is out of use: choose another.");
        assertThat(again.document().select("#name").val()).isEqualTo("Work with us");
    }

    @Test
    void anotherGroupOrOfficeIsLookedAtBeforeAnythingIsSaved() {
        String recruits = group("Recruits");
        Office leeds = given.office("Leeds");
        field("Licence", Map.of("groupIds", List.of(recruits)));
        field("Leeds alone", Map.of("officeId", leeds.id()));
        PageClient all = baton.pages().signIn(ada);
        Map<String, Object> typed = typed(Map.of(
                "groupId",
                recruits,
                "officeId",
                leeds.id().toString(),
                "label.custom.licence",
                "Your licence",
                "show",
                "fields"));
        Page shown = all.submit(all.open(LIST + "/new"), LIST, typed);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(offered(shown)).contains("custom.licence", "custom.leedsAlone");
        assertThat(shown.document().select("#name").val()).isEqualTo("Work with us");
        assertThat(shown.document().select("[name='label.custom.licence']").val())
                .isEqualTo("Your licence");
        assertThat(all.open(LIST).text()).contains("No web forms yet");

        Page part = all.postWithToken(LIST + "/fields", typed).expect(200);
        assertThat(offered(part)).contains("custom.licence", "custom.leedsAlone");
        assertThat(part.document().select("h1")).isEmpty();
        assertThat(offered(pages.postWithToken(LIST + "/fields", typed).expect(200)))
                .as("an office that is none of Cora’s")
                .contains("custom.licence")
                .doesNotContain("custom.leedsAlone");
    }

    @Test
    void whatTheFormAsksAndItsGroupDoesNotHaveStaysThereUntilItIsTakenAway() {
        String recruits = group("Recruits");
        field("Licence", Map.of("groupIds", List.of(recruits)));
        ApiAnswer form = form(
                cora,
                Map.of(
                        "lead",
                        Map.of("groupId", recruits),
                        "fields",
                        List.of(Map.of("name", "lastName"), Map.of("name", "custom.licence"))));
        String general = api.as(cora).get("/lead-groups").send().at("/items/0/id");
        String place = LIST + "/" + form.at("/id");
        Map<String, Object> both = typed(Map.of("groupId", general, "asked", List.of("lastName", "custom.licence")));
        Page changed = pages.submit(pages.open(place), place, both);
        assertThat(changed.text()).contains("Strangers are not asked this at present");
        assertThat(changed.document().select("input[name=asked][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("lastName", "custom.licence");
        assertThat(changed.document().select("#html").val()).doesNotContain("licence");
        Page emptied = pages.submit(changed, place, typed(Map.of("groupId", general)));
        assertThat(offered(emptied)).doesNotContain("custom.licence");

        Person lena = given.user("Lena")
                .type(UserType.COORDINATOR)
                .in(given.office("Leeds"))
                .exists();
        PageClient others = baton.pages().signIn(lena);
        others.postWithToken(LIST + "/fields?formId=" + form.at("/id"), both).expect(404);
    }

    /** What can be ticked. */
    private static List<String> offered(Page page) {
        return page.document().select("#fields input[name=asked]").eachAttr("value");
    }

    private static Map<String, Object> typed(Map<String, ?> more) {
        Map<String, Object> typed =
                new HashMap<>(Map.of("name", "Work with us", "active", "true", "asked", List.of("lastName")));
        typed.putAll(more);
        return typed;
    }

    private String group(String name) {
        return api.as(ada)
                .post("/lead-groups")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private void field(String label, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("label", label, "kind", "TEXT"));
        body.putAll(more);
        api.as(ada).post("/custom-fields").body(body).send().expect(201);
    }
}
