package io.baton.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Multipart;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of imports without scripts: upload, look, change, begin, look again, undo. */
class ImportPagesTest extends ImportStory {

    private final Person cora = given.coordinator("Cora");
    private final PageClient pages = baton.pages().signIn(cora);

    @Test
    void fromAFileToLeadsAndBack() {
        String place = upload("Wer,E-mail,Frage\nLee,ann at x.example,ja\n,b@x.example,nein\n");
        work();
        Page ready = pages.open(place);
        assertThat(ready.text()).contains("Ready");
        Page changed =
                pages.submit(ready, place, Map.of("use", List.of("lastName", "email", "note"), "source", "Fair"));
        assertThat(changed.text()).contains("The settings are kept");
        work();
        Page checked = pages.open(place);
        assertThat(checked.text()).contains("Import 1 lead", "Lee", "Not a usable e-mail");
        assertThat(checked.document().select(".b-nav a[aria-current]").eachAttr("href"))
                .as("where one is")
                .containsExactly("/leads/imports");
        pages.submit(checked, place + "/start", Map.of());
        work();
        Page done = pages.open(place);
        assertThat(done.text()).contains("Done", "Not a usable e-mail", "Neither a person nor a company is named");
        assertThat(leadsOf(cora)).hasSize(1);
        String itsLeads = done.document().select("a[href*=where=import]").attr("href");
        assertThat(pages.open(itsLeads).text()).contains("Import: leads.csv", "Lee");
        assertThat(pages.open(place + "/rejected.csv").text()).contains("Neither a person nor a company is named");
        pages.submit(done, place + "/undo", Map.of());
        work();
        assertThat(pages.open(place).text()).contains("Undone");
        assertThat(leadsOf(cora)).isEmpty();
        assertThat(pages.open("/leads/imports").text()).contains("leads.csv", "Undone");
    }

    @Test
    void inAnotherLeadGroupTheColumnsAreSuggestedAnew() {
        Person admin = given.organisation().administrator();
        String recruits = api.as(admin)
                .post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201)
                .at("/id");
        String general = api.as(admin).get("/lead-groups").send().at("/items/0/id");
        for (Map.Entry<String, String> field :
                Map.of("Licence", recruits, "Budget", general).entrySet()) {
            api.as(admin)
                    .post("/custom-fields")
                    .body(Map.of("label", field.getKey(), "kind", "TEXT", "groupIds", List.of(field.getValue())))
                    .send()
                    .expect(201);
        }
        String place = upload("Last name,Licence,Budget\nLee,A-1,5\n");
        work();
        Page checked = pages.open(place);
        assertThat(chosen(checked)).containsExactly("lastName", "note", "custom.budget");
        Page moved = pages.submit(checked, place, form(checked, recruits));
        work();
        assertThat(chosen(pages.open(place))).containsExactly("lastName", "custom.licence", "note");
        Page back = pages.submit(pages.open(place), place, form(moved, ""));
        assertThat(chosen(back)).containsExactly("lastName", "note", "custom.budget");
    }

    private static List<String> chosen(Page page) {
        return page.document().select("select[name=use] option[selected]").eachAttr("value");
    }

    private Map<String, Object> form(Page page, String groupId) {
        return Map.of(
                "officeId",
                cora.officeId().toString(),
                "duplicates",
                "SKIP",
                "personType",
                "CONTACT",
                "dateOrder",
                "DAY_FIRST",
                "use",
                chosen(page),
                "groupId",
                groupId);
    }

    @Test
    void aFileThatIsNoTableIsToldOnThePage() {
        Page page = send("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This is neither a text nor a workbook");
    }

    @Test
    void whatIsWrongInARowIsToldWithTheRow() {
        Page page = send("Last name,Note\nLee,x\nMüller,\"open\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select("#file-problem").text())
                .contains("A quotation mark is opened and never closed.", "Row 3");
        assertThat(send(new byte[0]).document().select("#file-problem").text())
                .isEqualTo("There are no rows below a header in this file.");
    }

    @Test
    void strangersBringNoFile() {
        Multipart parts = new Multipart().file("file", "x.csv", "Last name\nX".getBytes(StandardCharsets.UTF_8));
        Page page = baton.pages()
                .send("POST", "/leads/imports", Map.of("Content-Type", parts.contentType()), parts.bytes());
        assertThat(page.redirect()).hasValueSatisfying(to -> assertThat(to).contains("/sign-in"));
    }

    private String upload(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8)).redirect().orElseThrow();
    }

    private Page send(byte[] bytes) {
        Multipart parts = new Multipart()
                .field("_csrf", pages.token())
                .field("officeId", cora.officeId().toString())
                .field("duplicates", "SKIP")
                .file("file", "leads.csv", bytes);
        return pages.send("POST", "/leads/imports", Map.of("Content-Type", parts.contentType()), parts.bytes());
    }
}
