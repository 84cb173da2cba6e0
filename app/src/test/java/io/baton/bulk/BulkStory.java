package io.baton.bulk;

import io.baton.intake.CreateLeads;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Words for stories about work over whole lists; begun by REST, worked on as the job does. */
abstract class BulkStory extends Story {

    /** Most leads of one request. */
    private static final int AT_ONCE = 500;

    final CommandRunner commands = baton.bean(CommandRunner.class);

    /** As many leads, unassigned in the coordinator's office. */
    List<UUID> leads(Person coordinator, int count) {
        return IntStream.iterate(0, from -> from < count, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> some(coordinator, Math.min(AT_ONCE, count - from)).stream())
                .toList();
    }

    private List<UUID> some(Person coordinator, int count) {
        List<CreateLeads.Entry> entries = IntStream.range(0, count)
                .mapToObj(i -> new CreateLeads.Entry(null, null, LeadDraft.named(LeadType.CONTACT, "Lead " + i), null))
                .toList();
        return commands.run(actor(coordinator), new CreateLeads(entries))
                .created()
                .leadIds();
    }

    static Actor actor(Person person) {
        return new Actor(person.organisationId(), person.id(), Channel.API, null);
    }

    /** Begins a command over all of a view. */
    ApiAnswer begin(Person by, String command, String view, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("command", command);
        body.put("selection", Map.of("view", view));
        return api.as(by).post("/bulk-works").body(body).send();
    }

    /** Begun, worked on to its end, and read again. */
    ApiAnswer done(Person by, String command, String view, Map<String, ?> more) {
        ApiAnswer begun = begin(by, command, view, more).expect(201);
        work();
        return read(by, begun.at("/id"));
    }

    /** What the job does, until there is nothing to do. */
    void work() {
        baton.bean(BulkWorkJob.class).run();
    }

    ApiAnswer read(Person by, String id) {
        return api.as(by).get("/bulk-works/" + id).send().expect(200);
    }

    static String told(ApiAnswer work) {
        return "%s: %s of %s done, %s refused"
                .formatted(work.at("/state"), work.at("/done"), work.at("/leads"), work.at("/refused"));
    }

    /** How many leads each user holds. */
    Map<String, Integer> held(Person anybody) {
        Map<String, Integer> held = new TreeMap<>();
        database.in(
                        anybody.organisationId(),
                        rows -> rows.fetch("select u.name, count(*) as n from lead l"
                                + " join user_account u on u.id = l.holder_user_id group by u.name"))
                .forEach(row -> held.put(row.get("name", String.class), row.get("n", Integer.class)));
        return held;
    }

    /** How many events of this kind the leads have. */
    int events(Person anybody, String type) {
        return database.in(
                anybody.organisationId(),
                rows -> rows.fetchSingle("select count(*) from lead_event where type = ?", type)
                        .get(0, Integer.class));
    }
}
