package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Words for stories about alerts: everything is done by REST, or by a form that a stranger sends. */
abstract class AlertStory extends Story {

    /** A lead of the coordinator's office. */
    String lead(Person by, String lastName) {
        return api.as(by)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
    }

    void assign(Person by, List<String> leads, Person... to) {
        command(by, "assign", leads, Map.of("userIds", ids(to)));
    }

    ApiAnswer command(Person by, String command, List<String> leads, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("leadIds", leads);
        ApiAnswer answer =
                api.as(by).post("/leads/" + command).body(body).send().expect(200);
        assertThat(answer.json().findValues("refusal")).as(answer.text()).isEmpty();
        return answer;
    }

    static List<String> ids(Person... people) {
        return List.of(people).stream().map(person -> person.id().toString()).toList();
    }

    /** What somebody was alerted of, the newest first: kind, who did it, of how many, the names that are seen. */
    List<String> told(Person person) {
        return alerts(person, "").valueStream().map(AlertStory::said).toList();
    }

    List<String> unread(Person person) {
        return alerts(person, "?unread=true")
                .valueStream()
                .map(AlertStory::said)
                .toList();
    }

    JsonNode alerts(Person person, String query) {
        return api.as(person).get("/alerts" + query).send().expect(200).json().at("/items");
    }

    private static String said(JsonNode alert) {
        String actor = alert.at("/actor/name").asString("nobody");
        String names = String.join(
                ", ",
                alert.at("/leads")
                        .valueStream()
                        .map(lead -> lead.at("/name").asString())
                        .toList());
        return alert.at("/kind").asString() + " by " + actor + ", "
                + alert.at("/leadCount").asInt() + ": " + names;
    }

    /** Chooses for oneself; what is not named follows the office. */
    void choose(Person person, AlertTopic topic, boolean wanted) {
        put(person, "/me/alert-preferences", topic, wanted).expect(200);
    }

    ApiAnswer chooseForOffice(Person person, Office office, AlertTopic topic, boolean wanted) {
        return put(person, "/offices/" + office.id() + "/alert-preferences", topic, wanted);
    }

    private ApiAnswer put(Person person, String path, AlertTopic topic, boolean wanted) {
        return api.as(person)
                .request("PUT", path)
                .body(Map.of("topics", List.of(Map.of("topic", topic, "wanted", wanted))))
                .send();
    }

    /** A web form of the coordinator's office. */
    String form(Person by, String name) {
        return URI.create(api.as(by)
                        .post("/web-forms")
                        .body(Map.of("name", name))
                        .send()
                        .expect(201)
                        .at("/url"))
                .getPath();
    }

    /** A stranger reads the form for a while and sends it. */
    void sent(String form, String lastName) {
        PageClient stranger = baton.pages();
        io.baton.testing.Page page = stranger.open(form).expect(200);
        clock.advance(Duration.ofSeconds(30));
        stranger.submit(
                        page,
                        form,
                        Map.of(
                                "lastName",
                                lastName,
                                "email",
                                lastName.toLowerCase(java.util.Locale.ROOT) + "@example.org"))
                .expect(200);
    }

    /** A campaign whose offers wait an hour. */
    String campaign(Person by, String mode) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Campaign " + mode);
        body.put("revocation", Map.of("after", "PT1H", "clock", "ALWAYS", "mode", mode));
        return api.as(by).post("/campaigns").body(body).send().expect(201).at("/id");
    }
}
