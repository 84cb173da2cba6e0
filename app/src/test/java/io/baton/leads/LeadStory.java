package io.baton.leads;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Words for stories about the record of a lead. */
abstract class LeadStory extends Story {

    /** A lead of this last name, sent by this coordinator for the own office. */
    UUID lead(Person coordinator, String lastName) {
        return lead(coordinator, Map.of("lastName", lastName));
    }

    UUID lead(Person coordinator, Map<String, ?> facts) {
        return UUID.fromString(api.as(coordinator)
                .post("/leads")
                .body(facts)
                .send()
                .expect(201)
                .at("/id"));
    }

    void assign(Person by, UUID lead, Person to) {
        command(by, "assign", Map.of("leadIds", List.of(lead), "userIds", List.of(to.id())));
    }

    void accept(Person by, UUID lead) {
        command(by, "accept", Map.of("leadIds", List.of(lead)));
    }

    private void command(Person by, String name, Map<String, ?> body) {
        ApiAnswer answer = api.as(by).post("/leads/" + name).body(body).send().expect(200);
        if (!answer.at("/results/0/refusal/code").isEmpty()) {
            throw new AssertionError(answer.text());
        }
    }

    ApiAnswer read(Person by, UUID lead) {
        return api.as(by).get("/leads/" + lead).send();
    }

    ApiAnswer edit(Person by, UUID lead, int version, Map<String, ?> change) {
        return api.as(by)
                .patch("/leads/" + lead)
                .ifVersion(version)
                .body(change)
                .send();
    }

    ApiAnswer history(Person by, UUID lead) {
        return api.as(by).get("/leads/" + lead + "/history").send().expect(200);
    }

    static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.API, null);
    }
}
