package io.baton.contacts;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Words for stories about contacts. */
abstract class ContactStory extends Story {

    UUID customField() {
        ApiAnswer added = api(given.organisation().administrator())
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "NUMBER"))
                .send()
                .expect(201);
        return UUID.fromString(added.at("/id"));
    }

    UUID accept(Person person, AcceptedLead lead) {
        return make(person, List.of(lead.source())).values().iterator().next();
    }

    Map<UUID, UUID> make(Person person, List<ContactSource> sources) {
        return baton.bean(CommandRunner.class)
                .run(actor(person), new MakeContacts(sources))
                .contactOfLead();
    }

    void release(UUID contact, Person owner) {
        baton.bean(CommandRunner.class).run(actor(owner), new ReleaseContact(contact, owner.id()));
    }

    static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.PAGE, null);
    }

    Api api(Person person) {
        return when.user(person).api();
    }

    List<String> names(Person person, String q) {
        ApiAnswer list = api(person)
                .get("/contacts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .send()
                .expect(200);
        return texts(list, "/name");
    }

    List<String> notes(Person person, UUID contact) {
        return texts(api(person).get("/contacts/" + contact + "/notes").send().expect(200), "/text");
    }

    List<String> walk(Person person, String path) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer slice = api(person)
                    .get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .send()
                    .expect(200);
            ids.addAll(texts(slice, "/id"));
            cursor = slice.at("/nextCursor");
        } while (!cursor.isEmpty());
        return ids;
    }

    static List<String> texts(ApiAnswer answer, String pointer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
