package io.baton.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list as a file: what stands in it, and for whom. */
class ExportTest extends Story {

    private final Person cora = given.coordinator("Cora");

    @Test
    void theWholeListIsExportedHoweverManyPagesItHas() {
        for (int i = 0; i < 205; i++) {
            create("Lead" + i, Map.of());
        }
        List<String> lines = csv(cora, "view=UNASSIGNED&sort=number");
        assertThat(lines).hasSize(206);
        assertThat(lines.get(1)).contains("Lead0");
        assertThat(lines.getLast()).contains("Lead204");
    }

    @Test
    void whatNarrowsTheListNarrowsTheFile() {
        create("Müller", Map.of("source", "Radio"));
        create("Schmidt", Map.of("source", "Fair"));
        assertThat(csv(cora, "view=ALL&source=Radio"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Müller");
        assertThat(csv(cora, "view=ALL&q=schm")).hasSize(2).last().asString().contains("Schmidt");
        assertThat(csv(cora, "view=CLOSED")).hasSize(1);
    }

    @Test
    void theFileHasTheColumnsOfTheListOrAllThereAre() {
        create("Müller", Map.of("emails", List.of("m@example.org")));
        api.as(cora)
                .post("/list-layouts")
                .body(Map.of(
                        "views",
                        List.of("UNASSIGNED"),
                        "columns",
                        List.of(Map.of("column", "email"), Map.of("column", "accept"), Map.of("column", "stage"))))
                .send()
                .expect(200);
        assertThat(csv(cora, "view=UNASSIGNED"))
                .containsExactly("\uFEFFNumber,Name,E-mail,Stage", "L-10001,Müller,m@example.org,Unassigned");
        assertThat(csv(cora, "view=UNASSIGNED&allColumns=true").getFirst())
                .contains("Campaign", "Office", "Came in", "Last note", "Contact exists")
                .doesNotContain("Accept", "Time until");
    }

    @Test
    void theAuditTellsWhoTookWhichListOutAndHowManyLeads() {
        create("Müller", Map.of("source", "Radio"));
        create("Schmidt", Map.of());
        csv(cora, "view=ALL&source=Radio");
        ApiAnswer audit = api.as(given.organisation().administrator())
                .get("/audit?type=LEADS_EXPORTED")
                .send()
                .expect(200);
        assertThat(audit.at("/items/0/actorName")).isEqualTo("Cora");
        assertThat(audit.json().at("/items/0/details").toString())
                .contains("\"leads\":1", "\"view\":\"ALL\"", "\"narrowed\":true", "\"format\":\"CSV\"");
        assertThat(audit.json().at("/items")).hasSize(1);
    }

    @Test
    void nothingInItIsAFormula() {
        create("=cmd|'/c calc'!A1", Map.of());
        assertThat(csv(cora, "view=UNASSIGNED").getLast()).contains(",'=cmd|");
    }

    @Test
    void everybodyExportsWhatHeSees() {
        Person ann = given.advisor("Ann");
        String hers = create("Hers", Map.of());
        create("Other", Map.of());
        api.as(cora)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(hers), "userIds", List.of(ann.id())))
                .send()
                .expect(200);
        assertThat(csv(ann, "view=ALL")).hasSize(2).last().asString().contains("Hers");
        Person stranger = given.organisation("Other").administrator();
        assertThat(csv(stranger, "view=ALL")).hasSize(1);
        assertThat(baton.pages().get("/leads/export?view=ALL").status()).isNotEqualTo(200);
    }

    @Test
    void aWorkbookIsOneAndBearsTheNameOfItsView() {
        create("Müller", Map.of());
        Page file = baton.pages().signIn(cora).get("/leads/export?view=ALL").expect(200);
        assertThat(file.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        assertThat(file.header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).matches(".*leads-all-\\d{4}-\\d\\d-\\d\\d\\.xlsx.*"));
        assertThat(file.source()).startsWith("PK");
    }

    @Test
    void theListOffersItsFile() {
        create("Müller", Map.of("source", "Radio"));
        PageClient browser = baton.pages().signIn(cora);
        Page list = browser.open("/leads?view=UNASSIGNED&source=Radio");
        List<String> links = list.document().select("a[download]").eachAttr("href");
        assertThat(links).hasSize(4);
        links.forEach(link -> assertThat(browser.get(link).expect(200).source()).isNotEmpty());
        browser.get("/leads/export?view=ALL&format=PDF").expect(400);
    }

    private List<String> csv(Person person, String list) {
        Page file = baton.pages()
                .signIn(person)
                .get("/leads/export?format=CSV&" + list)
                .expect(200);
        return file.source().lines().toList();
    }

    private String create(String lastName, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("lastName", lastName);
        return api.as(cora).post("/leads").body(body).send().expect(201).at("/id");
    }
}
