package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settings of leads as pages, without any script. */
class SettingsPagesTest extends Story {

    private static final String FIELDS = "/settings/leads/fields";

    private final PageClient pages = baton.pages();

    @BeforeEach
    void signIn() {
        signIn(pages, given.organisation().administrator());
    }

    @Test
    void aFieldIsAddedMovedChangedRetiredAndOfferedAgain() {
        add("Wants", "TEXT", "");
        Page list = add("Colour", "CHOICE", "Red\n\n Green \r\nBlue");
        assertThat(list.text()).contains("“Colour” is asked for now.", "Red, Green, Blue");

        String up = list.document()
                .select("form[action$=/place]")
                .eachAttr("action")
                .getLast();
        list = pages.submit(list, up, Map.of());
        assertThat(list.document().select("tbody th").eachText()).containsExactly("Colour", "Wants");

        String edit = list.document().select("tbody th a").eachAttr("href").getFirst();
        list = pages.submit(pages.open(edit), edit, Map.of("label", "Paint", "choices", "Red\nBlue"));
        assertThat(list.text()).contains("Paint", "Red, Blue").doesNotContain("Green");

        String retire = edit + "/active";
        list = pages.submit(list, retire, Map.of());
        assertThat(list.text()).contains("Retired fields", "“Paint” is retired.");
        list = pages.submit(list, retire, Map.of());
        assertThat(list.text()).contains("“Paint” is offered again.").doesNotContain("Retired fields");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        add("Wants", "TEXT", "");
        Page again = add("wants", "CHOICE", "");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#label-problem").text()).isEqualTo("This is in use already.");
        assertThat(again.document().select("#choices-problem").text()).isEqualTo("Please fill this in.");
        assertThat(again.document().select("#label").val()).isEqualTo("wants");
        assertThat(again.document().select("input[name=kind][checked]").val()).isEqualTo("CHOICE");
    }

    @Test
    void aFormSentTwiceAddsOneField() {
        Page form = pages.open(FIELDS + "/new");
        Map<String, String> fields = Map.of("label", "Wants", "key", "", "kind", "TEXT", "choices", "");
        pages.submit(form, FIELDS, fields);
        Page list = pages.submit(form, FIELDS, fields);

        assertThat(list.document().select("tbody th")).hasSize(1);
    }

    @Test
    void anEditOfAnOldPageIsRefused() {
        add("Wants", "TEXT", "");
        String edit = pages.open(FIELDS).document().select("tbody th a").attr("href");
        Page mine = pages.open(edit);
        pages.submit(pages.open(edit), edit, Map.of("label", "Hers"));

        assertThat(pages.submit(mine, edit, Map.of("label", "Mine")).status()).isEqualTo(409);
        assertThat(pages.open(FIELDS).text()).contains("Hers").doesNotContain("Mine");
    }

    @Test
    void statusesAreRenamedReorderedAddedAndRetired() {
        Page form = pages.open("/settings/leads/statuses");
        Lines lines = Lines.of(form);
        assertThat(lines.names()).startsWith("New", "Contacted", "Accepted", "Qualified", "Won", "Lost", "");
        lines.set("name", 0, "Fresh");
        lines.set("place", 5, "0");
        lines.set("point", 3, "");
        lines.set("name", 6, "Nurture");

        Page saved = pages.submit(form, "/settings/leads/statuses", lines.fields());
        assertThat(saved.text()).contains("The statuses are changed.");
        Lines now = Lines.of(saved);
        assertThat(now.names()).startsWith("Lost", "Fresh", "Contacted", "Accepted", "Won", "Nurture", "Qualified", "");
        assertThat(now.fields().getOrDefault("point", List.of()).get(6)).isEmpty();
    }

    @Test
    void aGroupIsAddedRenamedMovedTakenOutOfUseAndUsedAgain() {
        String path = "/settings/leads/groups";
        assertThat(pages.submit(pages.open(path + "/new"), path, Map.of("name", "general"))
                        .status())
                .isEqualTo(422);
        Page list = pages.submit(pages.open(path + "/new"), path, Map.of("name", "Recruits"));
        assertThat(list.document().select("tbody th a").eachText()).containsExactly("General", "Recruits");
        String recruits = list.document().select("tbody th a").eachAttr("href").getLast();
        list = pages.submit(list, recruits + "/place", Map.of());
        assertThat(list.document().select("tbody th a").eachText()).containsExactly("Recruits", "General");
        list = pages.submit(pages.open(recruits), recruits, Map.of("name", "Applicants"));
        assertThat(list.text()).contains("“Applicants” is changed.");
        list = pages.submit(list, recruits + "/active", Map.of());
        assertThat(list.text()).contains("“Applicants” is out of use.");
        assertThat(list.document().select("form[action$=/active]"))
                .as("the general group stays in use")
                .hasSize(1);
        list = pages.submit(list, recruits + "/active", Map.of());
        assertThat(list.text()).contains("“Applicants” is in use again.");
    }

    @Test
    void eachGroupHasStatusesOfItsOwn() {
        String path = "/settings/leads/groups";
        pages.submit(pages.open(path + "/new"), path, Map.of("name", "Recruits"));
        Page general = pages.open("/settings/leads/statuses");
        String recruits =
                general.document().select("nav.b-tabs a").eachAttr("href").getLast();
        Page form = pages.open(recruits);
        Lines lines = Lines.of(form);
        lines.set("name", 0, "Applied");
        Page saved = pages.submit(form, "/settings/leads/statuses", lines.fields());
        assertThat(Lines.of(saved).names()).startsWith("Applied", "Contacted");
        assertThat(Lines.of(pages.open("/settings/leads/statuses")).names()).startsWith("New", "Contacted");
    }

    @Test
    void aFieldIsAskedForInSomeGroupsAndForAnOffice() {
        given.office("Leeds");
        String groups = "/settings/leads/groups";
        Page list = pages.submit(pages.open(groups + "/new"), groups, Map.of("name", "Recruits"));
        String recruits =
                list.document().select("tbody th a").eachAttr("href").getLast().substring(groups.length() + 1);
        Page form = pages.open(FIELDS + "/new");
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("label", "Licence", "kind", "TEXT", "groups", "SOME"));
        Page again = pages.submit(form, FIELDS, fields);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Choose at least one lead group.");
        fields.put("groupId", recruits);
        fields.put(
                "officeId",
                form.document().select("#officeId option").eachAttr("value").getLast());
        Page added = pages.submit(again, FIELDS, fields);
        assertThat(added.document().select("tbody tr").text()).contains("Licence", "Recruits", "Leeds and below");
    }

    @Test
    void statusesWithoutAcceptedAreRefused() {
        Page form = pages.open("/settings/leads/statuses");
        Lines lines = Lines.of(form);
        lines.set("point", 2, "");
        lines.set("name", 1, "NEW");

        Page again = pages.submit(form, "/settings/leads/statuses", lines.fields());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("[role=alert]").text()).contains("every accepted lead gets it");
        assertThat(again.document().select(".invalid-feedback").eachText()).containsExactly("This is in use already.");
    }

    @Test
    void tobaccoChoicesAreOneALine() {
        Page form = pages.open("/settings/leads/tobacco-use");
        assertThat(form.document().select("#choices").val()).isEqualTo("Never\nFormer\nOccasional\nDaily");
        Page saved = pages.submit(form, "/settings/leads/tobacco-use", Map.of("choices", "No\nYes"));
        assertThat(saved.document().select("#choices").val()).isEqualTo("No\nYes");
        assertThat(pages.submit(form, "/settings/leads/tobacco-use", Map.of("choices", " "))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theyAreForAdministratorsAndSpeakGerman() {
        PageClient cora = baton.pages();
        signIn(cora, given.coordinator("Cora"));
        for (String path :
                List.of(FIELDS, FIELDS + "/new", "/settings/leads/statuses", "/settings/leads/tobacco-use")) {
            assertThat(cora.open(path).status()).as(path).isEqualTo(403);
        }
        PageClient ute = baton.pages();
        signIn(ute, given.user("Ute").type(UserType.ADMINISTRATOR).german().exists());
        assertThat(ute.open(FIELDS + "/new").text()).contains("Neues Feld", "Ganze Zahl", "Häkchen");
        assertThat(ute.open("/settings/leads/statuses").text()).contains("Mindestens ein Status");
    }

    private Page add(String label, String kind, String choices) {
        return pages.submit(
                pages.open(FIELDS + "/new"), FIELDS, Map.of("label", label, "kind", kind, "choices", choices));
    }

    static void signIn(PageClient pages, Person person) {
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
    }

    /** The lines of the form of statuses, as a browser would send them. */
    private record Lines(Map<String, List<String>> fields) {

        static Lines of(Page page) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (String name : List.of("id", "place", "name")) {
                fields.put(name, values(page, "tbody input[name=" + name + "]"));
            }
            List<String> points = new ArrayList<>();
            for (Element select : page.document().select("tbody select")) {
                points.add(select.select("option[selected]").val());
            }
            fields.put("point", points);
            return new Lines(fields);
        }

        private static List<String> values(Page page, String selector) {
            return new ArrayList<>(
                    page.document().select(selector).stream().map(Element::val).toList());
        }

        void set(String field, int line, String value) {
            fields.getOrDefault(field, List.of()).set(line, value);
        }

        List<String> names() {
            return fields.getOrDefault("name", List.of());
        }
    }
}
