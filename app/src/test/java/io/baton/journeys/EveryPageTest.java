package io.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.imports.FileReceived;
import io.baton.imports.ImportFiles;
import io.baton.imports.ReceiveFile;
import io.baton.imports.WayWithDuplicates;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.RecurringJob;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Browser;
import io.baton.testing.Person;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page and dialog is looked at for barriers: on a desk, on a phone, light and dark, by each type that sees it.
 */
class EveryPageTest extends Journey {

    private static final List<String> PLAIN = List.of(
            "/absences",
            "/alerts",
            "/campaigns",
            "/campaigns/new",
            "/contacts",
            "/leads/bulk-works",
            "/leads/bulk-works/new",
            "/leads/columns",
            "/leads/filters",
            "/leads/imports",
            "/leads/new",
            "/leads/offices",
            "/leads/quarantine",
            "/leads/saved",
            "/opportunities",
            "/opportunities/hand-over",
            "/profile",
            "/profile/alerts",
            "/profile/outside-alerts",
            "/reports",
            "/search",
            "/settings/account",
            "/settings/audit",
            "/settings/leads/fields",
            "/settings/leads/fields/new",
            "/settings/leads/groups",
            "/settings/leads/groups/new",
            "/settings/leads/statuses",
            "/settings/leads/tobacco-use",
            "/settings/letters",
            "/settings/letters/new",
            "/settings/mail-texts",
            "/settings/opportunity-stages",
            "/settings/offices",
            "/settings/offices/new",
            "/settings/outbox",
            "/settings/outbox/replies",
            "/settings/users",
            "/settings/users/new",
            "/settings/web-forms",
            "/settings/web-forms/new",
            "/settings/working-hours",
            "/tasks",
            "/tasks/hand-over",
            "/tasks/new");

    /** These lead on to another page, are looked at without being signed in or by the operator, or beside a list. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/",
            "/alerts/count",
            "/answer/{token}",
            "/api/docs",
            "/confirm-address/{secret}",
            "/f/{key}",
            "/f/{key}/thanks",
            "/invitation/{secret}",
            "/leads/count",
            "/leads/filters/add",
            "/leads/export",
            "/leads/imports/{id}/rejected.csv",
            "/leads/{id}/drawer",
            "/live",
            "/password-reset",
            "/password-reset/{secret}",
            "/reports/export",
            "/set-up",
            "/settings/leads",
            "/settings/mail-service",
            "/settings/organisations",
            "/sign-in",
            "/sign-in/new-leads");

    /** Forms on which nothing depends on who sees them: looked at once. */
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "/campaigns/new",
            "/help",
            "/help/{topic}",
            "/leads/columns",
            "/leads/filters",
            "/leads/new",
            "/profile",
            "/profile/outside-alerts");

    private static final Set<UserType> HOLDERS =
            EnumSet.of(UserType.COORDINATOR_ADVISOR, UserType.ADVISOR, UserType.LEADS_VIEW);

    private static final Set<UserType> SEE_NO_CONTACTS = EnumSet.of(UserType.COORDINATOR_VIEW, UserType.LEADS_VIEW);

    private final Person cora = person("Cora Price", UserType.COORDINATOR);
    private final Person dana = person("Dana Kim", UserType.COORDINATOR_ADVISOR);

    @ParameterizedTest
    @EnumSource(UserType.class)
    void pagesOf(UserType type, Browser browser) {
        Person person = person("Pat Example", type);
        Screen screen = desk(browser, person);
        Map<String, String> addresses =
                addresses(HOLDERS.contains(type) ? person : dana, SEE_NO_CONTACTS.contains(type) ? cora : person);
        of(addresses, bulkWork(person), "/leads/bulk-works/{id}");
        addresses.forEach((route, address) -> {
            boolean opens = screen.opens(address);
            assertThat(opens || type != UserType.ADMINISTRATOR)
                    .as("an administrator opens %s", route)
                    .isTrue();
            if (opens && (type == UserType.ADMINISTRATOR || !SAME_FOR_ALL.contains(route))) {
                look(screen, type, type + route.replaceAll("\\W+", "-"));
            }
        });
    }

    /** The administrator sees every page, in every way; what the others see differs by what stands on it. */
    private static void look(Screen screen, UserType type, String name) {
        switch (type) {
            case ADMINISTRATOR -> screen.looksWellEverywhere(name);
            case ADVISOR, LEADS_VIEW -> screen.looksWellOnAPhone(name);
            case COORDINATOR_ADVISOR, COORDINATOR, COORDINATOR_VIEW -> screen.looksWellInDark(name);
        }
    }

    @Test
    void pagesBeforeSigningIn(Browser browser) {
        given.organisation();
        Screen screen = new Screen(browser.window()).expecting(404);
        for (String address : List.of(
                "/api/docs",
                "/sign-in",
                "/password-reset",
                "/invitation/unknown",
                "/password-reset/unknown",
                "/answer/unknown",
                "/confirm-address/unknown")) {
            screen.open(address).looksWellEverywhere("door" + address.replaceAll("\\W+", "-"));
        }
    }

    @Test
    void pagesOfTheOperator(Browser browser) {
        desk(browser, given.operator())
                .open("/settings/organisations")
                .looksWellEverywhere("organisations")
                .open("/settings/mail-service")
                .looksWellEverywhere("mail-service");
    }

    @Test
    void newLeadsAtSignIn(Browser browser) {
        Person ann = given.advisor("Ann");
        assigned(dana, leads(dana, "Adams", "Öztürk"), ann);
        new Screen(browser.window())
                .signInAsFarAsNews(ann)
                .at("/sign-in/new-leads.*")
                .looksWellEverywhere("sign-in-new-leads")
                .follow("Show unaccepted leads")
                .at("/leads\\?view=UNACCEPTED");
    }

    @Test
    void noPageIsForgotten() throws IOException {
        Set<String> known = addresses(dana, dana).keySet();
        assertThat(routes()).allMatch(route -> known.contains(route) || ELSEWHERE.contains(route), "is looked at");
    }

    @Test
    void dialogsOfLeads(Browser browser) {
        leads(cora, "Adams");
        group();
        Screen screen = desk(browser, dana);
        for (String command : List.of("Assign", "Forward", "Campaign", "Lead group", "Note", "Close")) {
            screen.open("/leads?view=UNASSIGNED")
                    .tagAll()
                    .push(command)
                    .dialog(command)
                    .looksWellEverywhere("dialog-" + command);
        }
        screen.open("/leads?view=UNASSIGNED")
                .tagAll()
                .push("Auto-assign")
                .dialog("0 of 1 assigned")
                .looksWellEverywhere("dialog-Auto-assign");
        screen.open("/leads?view=UNASSIGNED")
                .follow("Filter")
                .dialog("Add filter")
                .looksWellEverywhere("dialog-filter");
        screen.open("/leads?view=UNASSIGNED")
                .follow("Filter")
                .dialog("Add filter")
                .follow("Received")
                .dialog("Filter by Received")
                .looksWellEverywhere("dialog-filter-received");
        screen.open("/search?q=adams").sees("L-").looksWellEverywhere("search");
        screen.open("/leads?view=UNASSIGNED")
                .follow("Columns")
                .dialog("Columns of this list")
                .looksWellEverywhere("dialog-columns");
        screen.open("/leads?view=UNASSIGNED").press("?").dialog("Keys").looksWellEverywhere("dialog-keys");
        screen.open("/leads?view=UNASSIGNED")
                .press("j", "Space")
                .sees("Received")
                .looksWellEverywhere("drawer");
    }

    @Test
    void dialogsOfWhoHoldsLeads(Browser browser) {
        String contact = lead(cora, "Adams", Map.of());
        String business = lead(cora, "unused", Map.of("type", "BUSINESS", "businessName", "Ünal & Söhne"));
        assigned(cora, List.of(contact, business), dana);
        Screen screen = desk(browser, dana);
        for (String command : List.of("Revoke", "Reject")) {
            screen.open("/leads?view=UNACCEPTED")
                    .tagAll()
                    .push(command)
                    .dialog(command)
                    .looksWellEverywhere("dialog-" + command);
        }
        screen.open("/leads?view=UNACCEPTED")
                .tagAll()
                .push("Accept")
                .dialog("These cannot be accepted")
                .looksWellEverywhere("dialog-Accept");
        accepted(dana, List.of(contact));
        for (String command : List.of("Status", "Close")) {
            screen.open("/leads?view=ACCEPTED")
                    .tagAll()
                    .push(command)
                    .dialog(command)
                    .looksWellEverywhere("dialog-accepted-" + command);
        }
    }

    /**
     * The pages behind sign-in: the address of each by its route; of leads and contacts, those of this holder, and the
     * letter of this writer.
     */
    private Map<String, String> addresses(Person holder, Person writer) {
        Map<String, String> addresses = new TreeMap<>();
        PLAIN.forEach(route -> addresses.put(route, route));
        String lead = lead(cora, "Example", Map.of("emails", List.of(Map.of("value", "e@example.org"))));
        addresses.put("/leads", "/leads?view=ALL");
        assigned(cora, List.of(lead), holder);
        of(addresses, lead, "/leads/{id}", "/leads/{id}/edit");
        String same = lead(cora, "Example", Map.of("emails", List.of("e@example.org"), "company", "Optik Nord"));
        addresses.put("/leads/{id}/merge", "/leads/" + lead + "/merge?with=" + same);
        String contact = contact(holder);
        of(addresses, contact, "/contacts/{id}");
        addresses.put("/contacts/{contactId}/opportunities/new", "/contacts/" + contact + "/opportunities/new");
        addresses.put("/contacts/{contactId}/letters/new", "/contacts/" + contact + "/letters/new");
        String template = template();
        of(addresses, template, "/settings/letters/{id}");
        of(addresses, letter(writer, contact, template), "/letters/{id}", "/letters/{id}/edit");
        of(addresses, opportunity(contact), "/opportunities/{id}");
        of(addresses, task(holder, lead), "/tasks/{id}");
        addresses.put("/help", "/help");
        addresses.put("/help/{topic}", "/help/coordinators");
        of(addresses, campaign(), "/campaigns/{id}", "/campaigns/{id}/actions");
        of(addresses, checkedImport(), "/leads/imports/{id}");
        of(addresses, bulkWork(cora), "/leads/bulk-works/{id}");
        of(addresses, group(), "/settings/leads/groups/{id}");
        of(addresses, field(), "/settings/leads/fields/{id}");
        of(addresses, webForm(), "/settings/web-forms/{id}");
        of(
                addresses,
                cora.id().toString(),
                "/settings/users/{id}",
                "/settings/users/{id}/deactivate",
                "/settings/working-hours/users/{id}");
        of(
                addresses,
                given.corporateOffice().id().toString(),
                "/settings/offices/{id}",
                "/settings/offices/{id}/alerts",
                "/settings/offices/{id}/corporate",
                "/settings/working-hours/offices/{id}");
        return addresses;
    }

    private static void of(Map<String, String> addresses, String id, String... routes) {
        for (String route : routes) {
            addresses.put(route, route.replace("{id}", id));
        }
    }

    /** Which was refused for all of its leads: none of them is closed. Only who began it sees it. */
    private String bulkWork(Person by) {
        String id = api.as(by)
                .post("/bulk-works")
                .body(Map.of("command", "REOPEN", "selection", Map.of("view", "ALL")))
                .send()
                .expect(201)
                .at("/id");
        run("bulk-works");
        return id;
    }

    private void run(String name) {
        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals(name))
                .forEach(RecurringJob::run);
    }

    /** Of a file that was uploaded on the page and waits for somebody to decide. */
    private String checkedImport() {
        byte[] file = "First name,Last name,E-mail,Frage\nAnn,Lee,ann at x.example,ja\nBo,,,\n"
                .getBytes(StandardCharsets.UTF_8);
        Actor actor = new Actor(cora.organisationId(), cora.id(), Channel.PAGE, null);
        FileReceived received = baton.bean(ImportFiles.class)
                .received(
                        new ByteArrayInputStream(file),
                        "leads.csv",
                        stored -> baton.bean(CommandRunner.class)
                                .run(actor, new ReceiveFile(stored, null, null, WayWithDuplicates.SKIP, false)));
        run("imports");
        return received.importId().toString();
    }

    /** Out of a lead that this one accepted; another lead says something otherwise. */
    private String contact(Person holder) {
        List<Object> email = List.of("contact." + holder.id() + "@example.org");
        String lead = lead(cora, "Contact", Map.of("emails", email, "company", "Optik Nord"));
        String other = lead(cora, "Contact", Map.of("emails", email, "company", "Optik Süd"));
        assigned(cora, List.of(lead, other), holder);
        accepted(holder, List.of(lead));
        accepted(holder, List.of(other));
        return api.as(cora).get("/leads/" + lead).send().expect(200).at("/contactId");
    }

    private String template() {
        return made(
                "/letter-templates",
                Map.of("name", "Welcome " + UUID.randomUUID(), "subject", "Welcome", "body", "Dear {name},\n{user}"));
    }

    private String letter(Person by, String contact, String template) {
        return api.as(by)
                .post("/contacts/" + contact + "/letters")
                .body(Map.of("templateId", template))
                .send()
                .expect(201)
                .at("/id");
    }

    private String opportunity(String contact) {
        Map<String, ?> body =
                Map.of("contactId", contact, "title", "Pension", "valueMinor", 1_250_000, "currency", "EUR");
        return api.as(given.organisation().administrator())
                .post("/opportunities")
                .body(body)
                .send()
                .expect(201)
                .at("/id");
    }

    /** The next contact of a lead, which is overdue. */
    private String task(Person holder, String lead) {
        Map<String, ?> body = Map.of(
                "title",
                "Call about the pension",
                "dueOn",
                "2026-01-05",
                "priority",
                "HIGH",
                "nextContact",
                true,
                "subject",
                Map.of("kind", "LEAD", "id", lead));
        return api.as(holder).post("/tasks").body(body).send().expect(201).at("/id");
    }

    private String campaign() {
        return made("/campaigns", Map.of("name", "Spring pensions"));
    }

    private String field() {
        return made("/custom-fields", Map.of("label", "Wants", "kind", "TEXT"));
    }

    /** One by which something came that waits. */
    private String webForm() {
        ApiAnswer form = api.as(cora)
                .post("/web-forms")
                .body(Map.of(
                        "name", "Pension check",
                        "consent", Map.of("text", "You may call me."),
                        "allowedOrigins", List.of("https://www.example.org")))
                .send()
                .expect(201);
        Map<String, String> typed =
                Map.of("firstName", "Zoë", "lastName", "Müller", "email", "zoe@example.org", "message", "Hello");
        baton.pages().post(URI.create(form.at("/url")).getPath(), typed).expect(200);
        return form.at("/id");
    }

    private String group() {
        return made("/lead-groups", Map.of("name", "Recruits " + UUID.randomUUID()));
    }

    private String made(String path, Map<String, ?> body) {
        return api.as(given.organisation().administrator())
                .post(path)
                .body(body)
                .send()
                .expect(201)
                .at("/id");
    }

    /** The pages that are read, out of the golden list of routes. */
    private static Set<String> routes() throws IOException {
        try (InputStream golden = EveryPageTest.class.getResourceAsStream("/golden/routes.txt")) {
            assertThat(golden).isNotNull();
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 3))
                    .filter(route -> route[0].equals("GET") && !route[2].endsWith("library"))
                    .map(route -> route[1])
                    .filter(path -> !path.startsWith("/api/v1"))
                    .collect(Collectors.toSet());
        }
    }
}
