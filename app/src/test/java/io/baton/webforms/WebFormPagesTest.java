package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The settings of web forms, without scripts. */
class WebFormPagesTest extends WebFormStory {

    private static final String LIST = "/settings/web-forms";

    private final Person cora = given.coordinator("Cora");
    private final PageClient pages = baton.pages().signIn(cora);

    @Test
    void aFormIsMadeChangedAndClosedOnPages() {
        assertThat(pages.open(LIST).text()).contains("No web forms yet");
        Page blank = pages.open(LIST + "/new");
        Page made = pages.submit(blank, LIST, typed(Map.of("name", "Pension check", "title", "Your pension")));
        assertThat(made.text()).contains("“Pension check” is there.");
        String place = made.path();

        Page page = pages.open(place);
        assertThat(page.document().select("#address").val()).matches("http://[^/]+/f/[A-Za-z0-9_-]{32}");
        assertThat(page.document().select("input[name=asked][checked]").eachAttr("value"))
                .containsExactly("email", "lastName");
        assertThat(page.text()).contains("To show the form within a website, name that website above first.");
        String form = URI.create(page.document().select("#address").val()).getPath();
        Page shown = baton.pages().open(form);
        assertThat(shown.document().select("h1").text()).isEqualTo("Your pension");
        assertThat(shown.document().select("form label").eachText())
                .containsExactly("Where we write to *", "Last name *", "Leave this empty", "You may write to me. *");

        Page changed = pages.submit(
                page, place, typed(Map.of("name", "Pensions", "allowedOrigins", "https://www.example.org\n")));
        assertThat(changed.text()).contains("“Pensions” is changed.");
        assertThat(changed.document().select("#frame").val())
                .contains("<iframe src=\"http", form, "title=\"Your pension\"");
        assertThat(changed.document().select("#html").val())
                .contains("<form method=\"post\" action=\"http", "name=\"email\" type=\"email\"", "name=\"topic\"")
                .doesNotContain("token");

        Map<String, Object> closed = typed(Map.of("name", "Pensions"));
        closed.put("active", "");
        pages.submit(pages.open(place), place, closed);
        assertThat(pages.open(LIST).text()).contains("Pensions", "Closed");
        baton.pages().get(form).expect(410);
    }

    /** Without places, as the list of what can be asked has them; elsewhere too one chooses what we know. */
    @Test
    void addressesAreAskedInTheirOrderAndCountriesAreChosen() {
        Map<String, Object> typed = typed(Map.of("name", "Address", "allowedOrigins", "https://www.example.org"));
        typed.put("asked", List.of("country", "city", "lastName", "postcode", "street", "tobaccoUse"));
        typed.remove("required");
        typed.remove("place.lastName");
        Page made = pages.submit(pages.open(LIST + "/new"), LIST, typed);

        String snippet = made.document().select("#html").val();
        assertThat(Pattern.compile(" name=\"(\\w+)\"")
                        .matcher(snippet)
                        .results()
                        .map(found -> found.group(1)))
                .startsWith("lastName", "street", "postcode", "city", "country", "tobaccoUse");
        assertThat(snippet)
                .contains("<select name=\"country\"><option></option>", "<option value=\"DE\">Germany</option>")
                .contains("<select name=\"tobaccoUse\"><option></option><option>");
    }

    private static Map<String, Object> typed(Map<String, ?> more) {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "active", "true",
                "asked", List.of("lastName", "email"),
                "required", List.of("email"),
                "place.lastName", "2",
                "place.email", "1",
                "label.email", "Where we write to",
                "consentText", "You may write to me.",
                "consentRequired", "true"));
        typed.putAll(more);
        return typed;
    }

    @Test
    void whatIsWrongIsSaidAndKept() {
        Page again = pages.submit(
                pages.open(LIST + "/new"),
                LIST,
                typed(Map.of(
                        "name", "",
                        "asked", List.of("email"),
                        "redirectUrl", "http://www.example.org",
                        "allowedOrigins", "https://ok.example\nnonsense")));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("#name-problem, #redirectUrl-problem, #allowedOrigins-problem"))
                .hasSize(3);
        assertThat(again.text()).contains("The last name must be asked");
        assertThat(again.document().select("#allowedOrigins").val()).isEqualTo("https://ok.example\nnonsense");
        assertThat(again.document().select("input[name='label.email']").val()).isEqualTo("Where we write to");
        assertThat(pages.open(LIST).text()).contains("No web forms yet");
    }

    @Test
    void whoWasLateIsToldAndMayPutOwnChangesInItsPlace() {
        ApiAnswer form = form(cora);
        String place = LIST + "/" + form.at("/id");
        Page page = pages.open(place);
        change(cora, form, Map.of("name", "Meanwhile")).expect(200);
        Page again = pages.submit(page, place, typed(Map.of("name", "Mine")));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Somebody changed this form in the meantime");
        assertThat(again.document().select("#name").val()).isEqualTo("Mine");
        assertThat(pages.submit(again, place, typed(Map.of("name", "Mine"))).text())
                .contains("“Mine” is changed.");
    }

    @Test
    void theListTellsWhenTheLastLeadCame() {
        ApiAnswer form = form(cora);
        sent(form, ZOE);
        Map<String, String> spam = new HashMap<>(ZOE);
        spam.put("topic", "x");
        sent(form, spam);
        Page list = pages.open(LIST);
        assertThat(list.document().select("tbody tr").text()).contains("Contact us", "Corporate", "Open", "1");
        assertThat(list.document().select("tbody time")).hasSize(1);
        assertThat(list.text()).contains("Quarantine: 1");
    }

    @Test
    void theFormOfAnotherWebsiteLeadsToALead() {
        ApiAnswer form = form(cora);
        Page settings = pages.open(LIST + "/" + form.at("/id"));
        String html = settings.document().select("#html").val();
        Map<String, String> typed = new HashMap<>(ZOE);
        Jsoup.parse(html).select("[name]").forEach(field -> typed.putIfAbsent(field.attr("name"), ""));
        PageClient stranger = baton.pages();
        Page confirm = stranger.post(path(form), typed).expect(200);
        assertThat(stranger.submit(confirm, path(form), Map.of()).text()).contains("Thank you");
        assertThat(leads(cora)).hasSize(1);
    }

    @Test
    void anEndedCampaignStaysChosen() {
        ApiAnswer campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201);
        ApiAnswer form = form(cora, Map.of("lead", Map.of("campaignId", campaign.at("/id"))));
        api.as(cora)
                .patch("/campaigns/" + campaign.at("/id"))
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        String place = LIST + "/" + form.at("/id");
        Page page = pages.open(place);
        assertThat(page.document().select("#campaignId option[selected]").text())
                .isEqualTo("Spring");
        assertThat(pages.submit(page, place, typed(Map.of("name", "Same campaign")))
                        .text())
                .contains("“Same campaign” is changed.");
    }
}
