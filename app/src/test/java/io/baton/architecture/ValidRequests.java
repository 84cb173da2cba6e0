package io.baton.architecture;

import io.baton.platform.RecurringJob;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.ApiRequest;
import io.baton.testing.Baton;
import io.baton.testing.Multipart;
import io.baton.testing.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** To every route of REST a request that is right, on things that are there. A new route adds its body here. */
final class ValidRequests {

    private final Api api;
    private final Person administrator;

    /** The thing a path names, by what its path begins with. */
    private final Map<String, ApiAnswer> things = new HashMap<>();

    private final Map<String, Map<String, ?>> bodies = new HashMap<>();

    ValidRequests(Api api, Person administrator, Person advisor) {
        this.api = api.as(administrator);
        this.administrator = administrator;
        make("/campaigns", Map.of("name", "Spring"));
        make("/absences", body("POST /absences"));
        make("/tasks", body("POST /tasks"));
        make("/letter-templates", body("POST /letter-templates"));
        make("/custom-fields", Map.of("label", "Budget", "kind", "TEXT"));
        make("/lead-groups", Map.of("name", "Recruits"));
        make("/offices", Map.of("name", "Branch"));
        make("/users", user());
        make("/api-keys", Map.of("name", "Key"));
        make("/list-filters", Map.of("name", "Fair", "selection", Map.of("source", "Fair")));
        make("/leads", Map.of("lastName", "Seen", "emails", List.of("seen@example.org"), "company", "One"));
        List<String> leads = List.of(thing("/leads").at("/id"));
        made("/leads/assign", Map.of("leadIds", leads, "userIds", List.of(advisor.id())), 200);
        String contact = api.as(advisor)
                .post("/leads/accept")
                .body(Map.of("leadIds", leads))
                .send()
                .expect(200)
                .at("/results/0/contactId");
        things.put("/contacts", this.api.get("/contacts/" + contact).send().expect(200));
        bodies.put("POST /opportunities", Map.of("contactId", contact, "title", "Pension"));
        make("/opportunities", body("POST /opportunities"));
        things.put("/leads", made("/leads", Map.of("lastName", "Known"), 201));
        things.put("/imports", imported());
        make("/bulk-works", body("POST /bulk-works"));
        make("/web-forms", Map.of("name", "Contact us"));
        describeBodies(List.of(thing("/leads").at("/id")), advisor);
        bodies.put(
                "POST /contacts/{id}/differences",
                Map.of("differenceId", difference(contact, advisor), "takeOver", true));
    }

    /** Another lead of the contact's person that says something otherwise. */
    private String difference(String contact, Person advisor) {
        Map<String, ?> facts = Map.of("lastName", "Seen", "emails", List.of("seen@example.org"), "company", "Other");
        List<String> leads = List.of(made("/leads", facts, 201).at("/id"));
        made("/leads/assign", Map.of("leadIds", leads, "userIds", List.of(advisor.id())), 200);
        api.as(advisor)
                .post("/leads/accept")
                .body(Map.of("leadIds", leads))
                .send()
                .expect(200);
        return api.get("/contacts/" + contact + "/differences")
                .send()
                .expect(200)
                .at("/items/0/id");
    }

    /** What a stranger sent by a form of another website, and did not confirm. */
    private String submitted() {
        String path = URI.create(thing("/web-forms").at("/url")).getPath();
        Map<String, String> typed = Map.of("lastName", "Stranger", "email", "stranger@example.org");
        Baton.current().pages().post(path, typed).expect(200);
        return api.get("/web-form-submissions").send().expect(200).at("/items/0/id");
    }

    private void describeBodies(List<String> leadIds, Person advisor) {
        String general = api.get("/lead-groups").send().expect(200).at("/items/0/id");
        String status = api.get("/lead-groups").send().expect(200).at("/items/0/statuses/0/id");
        bodies.put("POST /tokens", Map.of("email", administrator.email(), "password", Person.PASSWORD));
        bodies.put("POST /contacts/{id}/notes", Map.of("text", "called"));
        bodies.put("POST /leads/{id}/notes", Map.of("text", "called"));
        bodies.put("POST /leads/notes", Map.of("leadIds", leadIds, "text", "called"));
        bodies.put("POST /leads/assign", Map.of("leadIds", leadIds, "userIds", List.of(advisor.id())));
        bodies.put("POST /leads/auto-assign", Map.of("leadIds", leadIds));
        bodies.put("POST /leads/accept", Map.of("leadIds", leadIds));
        bodies.put("POST /leads/reject", Map.of("leadIds", leadIds));
        bodies.put("POST /leads/revoke", Map.of("leadIds", leadIds));
        bodies.put("POST /leads/close", Map.of("leadIds", leadIds, "outcome", "LOST"));
        bodies.put("POST /leads/reopen", Map.of("leadIds", leadIds));
        bodies.put("POST /leads/validate", Map.of("leadIds", leadIds));
        String office = thing("/offices").at("/id");
        String campaign = thing("/campaigns").at("/id");
        bodies.put("POST /leads/dispatch", Map.of("leadIds", leadIds, "officeIds", List.of(office)));
        bodies.put("POST /leads/recall", Map.of("leadIds", leadIds));
        bodies.put("POST /leads/forward", Map.of("leadIds", leadIds, "officeId", office));
        bodies.put("POST /leads/reject-from-office", Map.of("leadIds", leadIds, "reason", "not our area"));
        bodies.put("POST /leads/campaign", Map.of("leadIds", leadIds, "campaignId", campaign));
        bodies.put("POST /leads/group", Map.of("leadIds", leadIds, "groupId", general));
        bodies.put("PATCH /lead-groups/{id}", Map.of("name", "Applicants"));
        bodies.put("POST /leads/status", Map.of("leadIds", leadIds, "statusId", status));
        bodies.put(
                "POST /list-layouts",
                Map.of("views", List.of("ALL"), "columns", List.of(Map.of("column", "source", "width", "WIDE"))));
        bodies.put("POST /list-layouts/forget", Map.of("views", List.of("ALL")));
        List<String> submissions = List.of(submitted());
        bodies.put("POST /web-form-submissions/release", Map.of("submissionIds", submissions));
        bodies.put("POST /web-form-submissions/discard", Map.of("submissionIds", submissions));
        bodies.put("PATCH /web-forms/{id}", Map.of("title", "Write to us", "lead", Map.of("groupId", general)));
        bodies.put("PATCH /campaigns/{id}", Map.of("name", "Summer", "revocation", revocation()));
        Map<String, ?> hours = Map.of("hours", List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "17:00")));
        bodies.put("PUT /offices/{id}/working-hours", hours);
        bodies.put("PUT /users/{id}/working-hours", hours);
        bodies.put("POST /alerts/read", Map.of("all", true));
        Map<String, ?> wishes = Map.of("topics", List.of(Map.of("topic", "NEW_LEADS", "wanted", false)));
        bodies.put("PUT /me/alert-preferences", wishes);
        bodies.put("PUT /offices/{id}/alert-preferences", wishes);
        bodies.put("PUT /preferences/account", Map.of("senderName", "Acme", "senderAddress", "leads@example.com"));
        bodies.put("PATCH /opportunities/{id}", Map.of("title", "Mortgage"));
        bodies.put("PATCH /letter-templates/{id}", Map.of("subject", "Good morning"));
        Map<String, ?> letter = Map.of("templateId", thing("/letter-templates").at("/id"));
        bodies.put("POST /contacts/{id}/letters", letter);
        bodies.put("PATCH /letters/{id}", Map.of("subject", "Good evening"));
        things.put("/letters", made("/contacts/" + thing("/contacts").at("/id") + "/letters", letter, 201));
        bodies.put("PATCH /tasks/{id}", Map.of("state", "DONE"));
        bodies.put("POST /tasks/hand-over", Map.of("fromUserId", advisor.id(), "toUserId", administrator.id()));
        bodies.put("POST /opportunities/hand-over", Map.of("fromUserId", advisor.id(), "toUserId", administrator.id()));
        bodies.put("PATCH /custom-fields/{id}", Map.of("label", "Means"));
        bodies.put("PATCH /list-filters/{id}", Map.of("name", "Fairs"));
        bodies.put("PATCH /leads/{id}", Map.of("firstName", "Ann", "emails", List.of("ann@example.com")));
        bodies.put("PATCH /offices/{id}", Map.of("name", "Twig"));
        bodies.put("PATCH /users/{id}", Map.of("name", "Somebody else"));
    }

    private static Map<String, String> revocation() {
        return Map.of("after", "P2D", "clock", "WORKING_HOURS", "mode", "AUTOMATIC");
    }

    private static Map<String, String> user() {
        return Map.of("email", UUID.randomUUID() + "@example.org", "name", "Somebody", "type", "ADVISOR");
    }

    private void make(String path, Map<String, ?> body) {
        things.put(path, made(path, body, 201));
    }

    private ApiAnswer thing(String path) {
        return Objects.requireNonNull(things.get(path), () -> "make a thing below " + path + " in ValidRequests");
    }

    private ApiAnswer made(String path, Map<String, ?> body, int status) {
        return api.post(path).body(body).send().expect(status);
    }

    /** The route's path on a thing that is there. */
    String path(Route route) {
        return route.pathWith(name -> thingOf(route).at("/id"));
    }

    private ApiAnswer thingOf(Route route) {
        if (below(route.toString()).equals("DELETE /absences/{id}")) {
            return made("/absences", body("POST /absences"), 201);
        }
        if (below(route.toString()).equals("DELETE /holidays/{id}")) {
            return made(
                    "/offices/" + thing("/offices").at("/id") + "/holidays", body("POST /offices/{id}/holidays"), 201);
        }
        if (below(route.toString()).equals("DELETE /tasks/{id}")) {
            return made("/tasks", body("POST /tasks"), 201);
        }
        if (below(route.toString()).equals("DELETE /list-filters/{id}")) {
            // What is deleted is made for it: the other routes need theirs.
            return made("/list-filters", body("POST /list-filters"), 201);
        }
        if (below(route.toString()).equals("POST /bulk-works/{id}/stop")) {
            // What is stopped is stopped once.
            return made("/bulk-works", body("POST /bulk-works"), 201);
        }
        return thing(below(route.path()).replaceFirst("/\\{.*", ""));
    }

    /** A request of somebody's that does as asked. */
    ApiRequest request(Route route, Person person) {
        ApiRequest request = api.as(person).at(route.method(), path(route));
        if (route.method().equals("PATCH")) {
            request.ifVersion(thingOf(route).json().at("/version").asInt());
        }
        return route.bodyType() == void.class ? request : filled(request, route);
    }

    /** The request with a body that is right. */
    ApiRequest filled(ApiRequest request, Route route) {
        if (!route.takesParts()) {
            return request.body(body(route));
        }
        Multipart parts = file(UUID.randomUUID().toString());
        return request.raw(parts.contentType(), parts.bytes());
    }

    private static Multipart file(String lastName) {
        return new Multipart().file("file", "leads.csv", ("Last name\n" + lastName).getBytes(StandardCharsets.UTF_8));
    }

    /** An import whose rows are leads. */
    private ApiAnswer imported() {
        Multipart parts = file("Imported");
        ApiAnswer sent = api.post("/imports")
                .raw(parts.contentType(), parts.bytes())
                .send()
                .expect(201);
        Baton.current().beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals("imports"))
                .forEach(RecurringJob::run);
        return sent;
    }

    Map<String, ?> body(Route route) {
        return body(below(route.toString()));
    }

    private Map<String, ?> body(String route) {
        Map<String, ?> body = switch (route) {
            // Names that nobody else has.
            case "POST /leads" -> Map.of("lastName", "New", "phones", List.of("+49 30 123456"));
            case "POST /leads/{id}/merge" ->
                Map.of("leadId", made("/leads", Map.of("lastName", "Copy"), 201).at("/id"));
            case "POST /users" -> user();
            case "POST /campaigns", "POST /offices", "POST /api-keys", "POST /web-forms", "POST /lead-groups" ->
                Map.of("name", UUID.randomUUID().toString());
            case "POST /letter-templates" ->
                Map.of("name", UUID.randomUUID().toString(), "subject", "Welcome", "body", "Dear {name}");
            case "POST /tasks" -> Map.of("title", "Call back", "dueOn", "2090-01-01");
            case "POST /absences" -> Map.of("firstDay", "2090-01-01", "lastDay", "2090-01-07");
            case "POST /offices/{id}/holidays" -> Map.of("day", "2090-12-25", "name", "Christmas Day");
            case "POST /list-filters" ->
                Map.of("name", UUID.randomUUID().toString(), "selection", Map.of("view", "CLOSED"));
            case "POST /bulk-works" -> Map.of("command", "AUTO_ASSIGN", "selection", Map.of("view", "ALL"));
            case "POST /custom-fields" -> Map.of("label", UUID.randomUUID().toString(), "kind", "TEXT");
            case "POST /organisations" -> organisation();
            default -> bodies.get(route);
        };
        if (body == null) {
            throw new AssertionError("tell ValidRequests a right body for " + route);
        }
        return body;
    }

    private static Map<String, String> organisation() {
        return Map.of(
                "name",
                "Further",
                "adminName",
                "Ada",
                "adminEmail",
                UUID.randomUUID() + "@example.org",
                "adminPassword",
                Person.PASSWORD);
    }

    private static String below(String path) {
        return path.replace("/api/v1", "");
    }
}
