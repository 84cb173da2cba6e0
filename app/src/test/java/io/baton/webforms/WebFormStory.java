package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.LaterAndLater;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Words for stories about web forms. */
abstract class WebFormStory extends Story {

    static final Map<String, String> ZOE = Map.of("firstName", "Zoë", "lastName", "Müller", "email", "zoe@example.org");

    @BeforeEach
    void beginLater() {
        LaterAndLater.begin(clock);
    }

    /** A form with these things set. */
    ApiAnswer made(Person by, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Contact us"));
        body.putAll(more);
        return api.as(by).post("/web-forms").body(body).send();
    }

    ApiAnswer form(Person by, Map<String, ?> more) {
        return made(by, more).expect(201);
    }

    ApiAnswer form(Person by) {
        return form(by, Map.of());
    }

    ApiAnswer change(Person by, ApiAnswer form, Map<String, ?> change) {
        int version = api.as(by)
                .get("/web-forms/" + form.at("/id"))
                .send()
                .expect(200)
                .json()
                .at("/version")
                .asInt();
        return api.as(by)
                .patch("/web-forms/" + form.at("/id"))
                .ifVersion(version)
                .body(change)
                .send();
    }

    static String path(ApiAnswer form) {
        return URI.create(form.at("/url")).getPath();
    }

    /** A stranger opens the form and reads it for a while. */
    Page read(PageClient stranger, ApiAnswer form) {
        Page page = stranger.open(path(form)).expect(200);
        clock.advance(Duration.ofSeconds(30));
        return page;
    }

    /** A stranger opens the form, fills it in and sends it. */
    Page sent(ApiAnswer form, Map<String, ?> typed) {
        PageClient stranger = baton.pages();
        return stranger.submit(read(stranger, form), path(form), typed);
    }

    /** The leads that came to the office of this coordinator, the first first. */
    List<JsonNode> leads(Person by) {
        JsonNode items = api.as(by)
                .get("/leads?view=UNASSIGNED")
                .send()
                .expect(200)
                .json()
                .at("/items");
        List<JsonNode> leads = new ArrayList<>();
        IntStream.range(0, items.size()).forEach(i -> leads.addFirst(items.get(i)));
        return leads;
    }

    JsonNode onlyLead(Person by) {
        List<JsonNode> leads = leads(by);
        assertThat(leads).hasSize(1);
        return api.as(by)
                .get("/leads/" + leads.getFirst().at("/id").asString())
                .send()
                .expect(200)
                .json();
    }

    /** What waits in quarantine, the newest first. */
    JsonNode waiting(Person by) {
        return api.as(by).get("/web-form-submissions").send().expect(200).json().at("/items");
    }

    /** The reasons of the only thing that waits. */
    String reasons(Person by) {
        JsonNode items = waiting(by);
        assertThat(items.size()).as("what waits: %s", items).isEqualTo(1);
        return items.at("/0/reasons").toString();
    }

    ApiAnswer release(Person by, List<String> ids) {
        return api.as(by)
                .post("/web-form-submissions/release")
                .body(Map.of("submissionIds", ids))
                .send();
    }

    ApiAnswer discard(Person by, List<String> ids) {
        return api.as(by)
                .post("/web-form-submissions/discard")
                .body(Map.of("submissionIds", ids))
                .send();
    }
}
