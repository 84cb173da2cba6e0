package io.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.baton.access.UserType;
import io.baton.testing.Browser;
import io.baton.testing.BrowserTest;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A story in a browser. What is there before it begins is sent by REST; what is told is done on pages. */
@BrowserTest
abstract class Journey extends Story {

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    /** Somebody at a desk, signed in by the form. */
    Screen desk(Browser browser, Person person) {
        return new Screen(browser.window()).signIn(person);
    }

    /** Somebody with a phone, signed in by the form. */
    Screen phone(Browser browser, Person person) {
        return new Screen(browser.phone()).signIn(person);
    }

    Person person(String name, UserType type) {
        return given.user(name, type);
    }

    /** Unassigned leads of this coordinator's office with these names, the last one the newest. */
    List<String> leads(Person coordinator, String... names) {
        return Stream.of(names).map(name -> lead(coordinator, name, Map.of())).toList();
    }

    /** One more lead, of which more is known. */
    String lead(Person coordinator, String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("type", "CONTACT", "lastName", name));
        body.putAll(more);
        JsonNode created = api.as(coordinator)
                .post("/leads")
                .key(UUID.randomUUID().toString())
                .body(body)
                .send()
                .expect(201)
                .json();
        return created.at("/id").asString();
    }

    void assigned(Person coordinator, List<String> leads, Person to) {
        done(coordinator, "assign", Map.of("leadIds", leads, "userIds", List.of(to.id())));
    }

    void rejected(Person by, List<String> leads) {
        done(by, "reject", Map.of("leadIds", leads));
    }

    void accepted(Person by, List<String> leads) {
        done(by, "accept", Map.of("leadIds", leads));
    }

    private void done(Person by, String command, Map<String, ?> body) {
        JsonNode answer = api.as(by)
                .post("/leads/" + command)
                .body(body)
                .send()
                .expect(200)
                .json();
        for (JsonNode result : answer.at("/results")) {
            assertThat(result.has("outcome")).as("%s: %s", command, answer).isTrue();
        }
    }
}
