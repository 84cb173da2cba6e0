package io.baton.tasks;

import io.baton.platform.RecurringJob;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for stories about tasks, by REST. */
abstract class TaskStory extends Story {

    ApiAnswer make(Person by, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("title", "Call back", "dueOn", day(1)));
        body.putAll(more);
        return api.as(by).post("/tasks").body(body).send();
    }

    /** A day as seen from today, in the zone of the tests' offices. */
    String day(int daysFromToday) {
        return today().plusDays(daysFromToday).toString();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    ZoneId zone() {
        return ZoneId.of(api.as(given.organisation().administrator())
                .get("/me")
                .send()
                .expect(200)
                .at("/office/zone"));
    }

    List<String> titles(Person of, String view) {
        return titlesOf(api.as(of).get("/tasks?view=" + view).send().expect(200));
    }

    static List<String> titlesOf(ApiAnswer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(task -> task.at("/title").asString())
                .toList();
    }

    String lead(Person by, String lastName) {
        return api.as(by)
                .post("/leads")
                .body(Map.of("lastName", lastName))
                .send()
                .expect(201)
                .at("/id");
    }

    void assign(Person by, String lead, Person to) {
        api.as(by)
                .post("/leads/assign")
                .body(Map.of("leadIds", List.of(lead), "userIds", List.of(to.id())))
                .send()
                .expect(200);
    }

    static Map<String, ?> about(String lead) {
        return Map.of("kind", "LEAD", "id", lead);
    }

    /** What somebody is alerted of, the newest first. */
    List<String> told(Person person) {
        return api.as(person)
                .get("/alerts")
                .send()
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(alert -> alert.at("/kind").asString() + ": "
                        + alert.at("/task/name").asString(""))
                .toList();
    }

    void remind() {
        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals("task-reminders"))
                .forEach(RecurringJob::run);
    }
}
