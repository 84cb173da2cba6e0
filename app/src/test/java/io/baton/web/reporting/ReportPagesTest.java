package io.baton.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of figures without script, its files, and the same by REST. */
class ReportPagesTest extends Story {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @ParameterizedTest
    @EnumSource(UserType.class)
    void everyTypeMayAnalyse(UserType type) {
        Person person = given.user("Uwe", type);
        Page page = signedIn(person).open("/reports").expect(200);
        assertThat(page.document().select(".b-nav a[href=/reports]")).isNotEmpty();
        boolean all = type != UserType.ADVISOR && type != UserType.LEADS_VIEW;
        assertThat(page.document().select("select[name=userId]")).hasSize(all ? 1 : 0);
    }

    @Test
    void eachNumberOpensItsLeads() {
        String won = closed("Won", "WON");
        closed("Lost", "LOST");
        create("Waits");
        PageClient browser = signedIn(cora);
        Page page = browser.open("/reports?period=LAST_7_DAYS").expect(200);
        assertThat(page.document().select(".b-tile").eachText().getFirst()).contains("Received", "3");
        assertThat(page.document().text()).contains("2 results wait to be validated", "50%");

        Page waiting = browser.open(
                page.document().select("a[href*=validated%7Eis%7ENONE]").attr("href"));
        assertThat(waiting.document().select("tbody tr")).hasSize(2);
        api.as(cora)
                .post("/leads/validate")
                .body(Map.of("leadIds", List.of(won)))
                .send()
                .expect(200);
        Page after = browser.open("/reports?period=LAST_7_DAYS");
        assertThat(after.document().text()).contains("One result waits to be validated");
        Page validated = browser.open(after.document()
                .select("#success ~ * a[href*=validated%7Eis%7EWON]")
                .attr("href"));
        assertThat(validated.document().select("tbody tr")).hasSize(1);
        assertThat(validated.document().select("tbody").text()).contains("Won");
    }

    @Test
    void anOfficeIsCountedWithAllBelowIt() {
        Office leeds = given.office("Leeds");
        Office hull = given.office("Hull", leeds);
        Person all = given.user("All")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        for (Office office : List.of(leeds, hull, given.office("Porto"))) {
            api.as(all)
                    .post("/leads")
                    .body(Map.of("lastName", office.name(), "officeId", office.id()))
                    .send()
                    .expect(201);
        }
        PageClient browser = signedIn(all);
        String ofLeeds = "/reports?period=LAST_7_DAYS&officeId=" + leeds.id();
        assertThat(received(browser.open(ofLeeds))).contains("Received", "1");
        Page below = browser.open(ofLeeds + "&below=true");
        assertThat(received(below)).contains("Received", "2");
        assertThat(below.document().select("input[name=below]").hasAttr("checked"))
                .isTrue();
        Page list = browser.open(below.document().select(".b-tile a").attr("href"));
        assertThat(list.document().select("tbody tr")).hasSize(2);
        assertThat(list.document().text()).contains("Office with all below");
        assertThat(api.as(all)
                        .get("/reports/leads?below=true&officeId=" + leeds.id())
                        .send()
                        .expect(200)
                        .at("/total/received"))
                .isEqualTo("2");
        assertThat(signedIn(cora).open("/reports").document().select("input[name=below]"))
                .as("there is nothing below an office seen alone")
                .isEmpty();
    }

    private static String received(Page page) {
        return page.document().select(".b-tile").eachText().getFirst();
    }

    @Test
    void aResultIsValidatedByADialog() {
        String lead = closed("Won", "WON");
        PageClient browser = signedIn(cora);
        Page list = browser.open("/leads?view=CLOSED").expect(200);
        assertThat(list.document().select("tbody tr").attr("data-commands")).contains("validate");
        Map<String, Object> fields = new HashMap<>(Map.of(
                "leadId",
                lead,
                "_csrf",
                list.document().select("#list [name=_csrf]").val()));
        Page dialog = browser.post("/leads/dialogs/validate", fields).expect(200);
        assertThat(dialog.document().text()).contains("Claimed: 1 won, 0 lost.");
        fields.put("outcome", "LOST");
        browser.post("/leads/validate", fields);
        assertThat(browser.open("/leads/" + lead).document().text()).contains("Cora corrected the result: lost");
    }

    @Test
    void anAdvisorSeesTheOwnFiguresAndOpensWhatIsStillThere() {
        closed("Won", "WON");
        String taken = accepted("Taken");
        api.as(cora)
                .post("/leads/revoke")
                .body(Map.of("leadIds", List.of(taken)))
                .send()
                .expect(200);
        create("Of nobody");
        Page page = signedIn(ann).open("/reports").expect(200);
        String tiles = page.document().select(".b-tiles").text();
        assertThat(tiles).contains("Assigned 2 1 still yours", "Revoked 1").doesNotContain("Received");
        assertThat(page.document().select("#people")).isEmpty();
        ApiAnswer figures = api.as(ann).get("/reports/leads").send().expect(200);
        assertThat(figures.at("/own")).isEqualTo("true");
        assertThat(figures.at("/total/assigned")).isEqualTo("2");
        assertThat(figures.at("/total/claimed/won")).isEqualTo("1");
        assertThat(api.as(ann)
                        .get("/reports/leads?userId=" + cora.id())
                        .send()
                        .expect(200)
                        .at("/total/assigned"))
                .isEqualTo("2");
    }

    @Test
    void daysThatAreNoneAreTold() {
        PageClient browser = signedIn(cora);
        browser.open("/reports?period=CUSTOM&from=2026-02-31&to=2026-03-01").expect(422);
        Page wrong = browser.open("/reports?period=CUSTOM&from=2026-03-02&to=2026-03-01")
                .expect(422);
        assertThat(wrong.document().select("[aria-invalid=true]")).isNotEmpty();
        api.as(cora).get("/reports/leads?from=2026-03-02&to=2026-03-01").send().expect(422);
        api.as(cora).get("/reports/leads?from=nonsense").send().expect(400);
    }

    @Test
    void figuresAreExportedAndNothingInTheFileIsAFormula() {
        String campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "=cmd()"))
                .send()
                .expect(201)
                .at("/id");
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Müller", "campaignId", campaign))
                .send()
                .expect(201);
        PageClient browser = signedIn(cora);
        String csv = browser.open("/reports/export?format=CSV").expect(200).source();
        assertThat(csv).contains("Received", "Campaigns,").contains("'=cmd()").doesNotContain(",=cmd()");
        browser.open("/reports/export?format=XLSX").expect(200);
    }

    private String create(String name) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private String accepted(String name) {
        String lead = create(name);
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        api.as(ann)
                .post("/leads/accept")
                .body(Map.of("leadIds", List.of(lead)))
                .send()
                .expect(200);
        return lead;
    }

    private String closed(String name, String outcome) {
        String lead = accepted(name);
        api.as(ann)
                .post("/leads/close")
                .body(Map.of("leadIds", List.of(lead), "outcome", outcome))
                .send()
                .expect(200);
        return lead;
    }

    private PageClient signedIn(Person person) {
        PageClient browser = baton.pages();
        Page form = browser.open("/sign-in");
        browser.submit(form, "/sign-in", Map.of("email", person.email(), "password", Person.PASSWORD));
        return browser;
    }
}
