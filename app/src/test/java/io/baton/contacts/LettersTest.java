package io.baton.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Letters: written from the organisation's templates, kept, printed, and sent by nobody but people. */
class LettersTest extends ContactStory {

    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");
    private final Person admin = given.organisation().administrator();
    private final UUID contact = accept(ann, new AcceptedLead(ann));

    @Test
    void aLetterIsWrittenFromATemplateAndKeptAsItWas() {
        String template = template("Welcome", "Dear {name}", "Yours, {user}\n{organisation}");
        String letter = write(ann, template, 201).at("/id");
        api(admin)
                .patch("/letter-templates/" + template)
                .ifVersion(1)
                .body(Map.of("subject", "Hello {name}"))
                .send()
                .expect(200);
        ApiAnswer kept = api(ann).get("/letters/" + letter).send().expect(200);
        assertThat(kept.at("/subject")).isEqualTo("Dear Zoë Müller");
        assertThat(kept.at("/body")).isEqualTo("Yours, Ann\nAcme");
        assertThat(baton.pages().signIn(ann).open("/letters/" + letter).text())
                .contains("Dear Zoë Müller", "Yours, Ann");
        assertThat(baton.pages().signIn(ann).open("/contacts/" + contact).text())
                .contains("Dear Zoë Müller");
        then.rowsOf("outgoing_mail", ann.organisationId()).as("nothing is sent").isZero();
    }

    @Test
    void whoWroteALetterChangesItsWordsAndNobodyElse() {
        Person cora = given.coordinator("Cora");
        String letter = write(ann, template("Welcome", "Dear {name}", "Yours, {user}"), 201)
                .at("/id");
        PageClient pages = baton.pages().signIn(ann);
        Page form = pages.open("/letters/" + letter + "/edit").expect(200);
        Page empty = pages.submit(form, "/letters/" + letter, Map.of("subject", " ", "body", "Kept {as} typed"));
        assertThat(empty.expect(422).document().select("#body").text()).isEqualTo("Kept {as} typed");
        Page changed = pages.submit(empty, "/letters/" + letter, Map.of("subject", "Dear Zoë"));
        assertThat(changed.text()).contains("The letter is changed.", "Dear Zoë", "Kept {as} typed", "Changed");

        change(ann, letter, 1, Map.of("subject", "Stale")).expect(412);
        change(ann, letter, 2, Map.of("body", "")).expect(422);
        change(cora, letter, 2, Map.of("subject", "Hers")).expect(403);
        change(bo, letter, 2, Map.of("subject", "His")).expect(404);
        baton.pages().signIn(cora).open("/letters/" + letter + "/edit").expect(403);
        assertThat(baton.pages().signIn(cora).open("/letters/" + letter).text())
                .contains("Dear Zoë")
                .doesNotContain("Change letter");
        ApiAnswer kept = change(ann, letter, 2, Map.of("subject", "Dear Zoë,")).expect(200);
        assertThat(kept.at("/body")).isEqualTo("Kept {as} typed");
        assertThat(kept.at("/version")).isEqualTo("3");
    }

    private ApiAnswer change(Person by, String letter, int version, Map<String, ?> body) {
        return api(by).patch("/letters/" + letter).ifVersion(version).body(body).send();
    }

    @Test
    void onlyWhoSeesTheContactReadsAndWritesItsLetters() {
        String template = template("Welcome", "Dear {name}", "Yours");
        String letter = write(ann, template, 201).at("/id");
        write(bo, template, 404);
        api(bo).get("/letters/" + letter).send().expect(404);
        api(bo).get("/contacts/" + contact + "/letters").send().expect(404);
        api(ann).post("/letter-templates")
                .body(Map.of("name", "Own", "subject", "x", "body", "x"))
                .send()
                .expect(403);
    }

    @Test
    void aTemplateHasOneNameKnownPlaceholdersAndCanBeTakenOutOfUse() {
        String template = template("Welcome", "Dear {name}", "Yours");
        create("WELCOME", "x", "x", 422);
        assertThat(create("Other", "Dear {nmae}", "x", 422).at("/errors/0/code"))
                .isEqualTo("UNKNOWN_PLACEHOLDER");
        api(admin)
                .patch("/letter-templates/" + template)
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        write(ann, template, 422);
        api(admin)
                .patch("/letter-templates/" + template)
                .ifVersion(1)
                .body(Map.of("active", true))
                .send()
                .expect(412);
    }

    @Test
    void anAdministratorMakesThemOnAPage() {
        PageClient pages = baton.pages().signIn(admin);
        Page form = pages.open("/settings/letters/new");
        Map<String, ?> typed = Map.of("name", "Welcome", "subject", "Dear {name}", "body", "Yours,\n{user}");
        assertThat(pages.submit(form, "/settings/letters", typed).text()).contains("“Welcome” is saved");
        PageClient anns = baton.pages().signIn(ann);
        String path = "/contacts/" + contact + "/letters";
        Page chosen = anns.open(path + "/new").expect(200);
        assertThat(anns.submit(chosen, path, Map.of()).text())
                .contains("Dear Zoë Müller", "Print it with your browser");
    }

    private String template(String name, String subject, String body) {
        return create(name, subject, body, 201).at("/id");
    }

    private ApiAnswer create(String name, String subject, String body, int status) {
        return api(admin)
                .post("/letter-templates")
                .body(Map.of("name", name, "subject", subject, "body", body))
                .send()
                .expect(status);
    }

    private ApiAnswer write(Person by, String template, int status) {
        return api(by).post("/contacts/" + contact + "/letters")
                .body(Map.of("templateId", template))
                .send()
                .expect(status);
    }
}
