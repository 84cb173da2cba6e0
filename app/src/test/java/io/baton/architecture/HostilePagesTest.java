package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Soak;
import io.baton.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Forms and addresses nobody should send, over all routes of pages, from a fixed seed: never a 500, never the inside of
 * the server on the page, always a page that a person can read.
 */
class HostilePagesTest extends Story {

    private static final long SEED = 20_261_122;
    private static final int MOST_TOLD = 20;
    private static final List<String> INSIDE =
            List.of("Exception", "\tat ", "org.springframework", "io.baton.", "Whitelabel", "org.jooq", "SQL");

    private final Random random = new Random(SEED);
    private final HostileForm forms = new HostileForm(random);
    private final List<Route> routes = Route.all(baton).stream()
            .filter(route -> route.isOurs() && !route.isApi() && !route.path().equals("/error"))
            .filter(route -> !route.isStream())
            // It ends the session, which would leave the rest to a stranger.
            .filter(route -> !route.path().equals("/sign-out"))
            .toList();

    private final Deque<PageClient> sessions = new ArrayDeque<>();

    /** What the forms that are shown send, by where they send it. */
    private final Map<String, Map<String, String>> shown = new LinkedHashMap<>();

    @Test
    void noneIsAnsweredWithAFault() {
        signIn();
        List<UUID> ids = things();
        sessions.forEach(pages -> readForms(pages, ids));
        List<String> faults = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < Soak.times(700, 7_000); i++) {
            Route route = routes.get(i % routes.size());
            PageClient pages = random.nextInt(12) == 0 ? baton.pages() : session();
            Attempt attempt = attempt(route, ids, pages);
            Page page = pages.send(
                    attempt.method(),
                    attempt.path(),
                    attempt.headers(),
                    attempt.body().bytes());
            statuses.merge(page.status(), 1, Integer::sum);
            faultOf(page, attempt.headers()).ifPresent(fault -> faults.add(fault + " for " + attempt));
        }
        assertThat(faults.stream().limit(MOST_TOLD))
                .as("%s faults", faults.size())
                .isEmpty();
        // Else they would have stopped at the first gate and tried nothing.
        assertThat(statuses).containsKeys(200, 303, 400, 404, 422);
        assertThat(sessions).as("sessions left").isNotEmpty();
    }

    /** Administrators, whose own language may be changed by what they send, and one who holds leads. */
    private void signIn() {
        for (int i = 0; i < 4; i++) {
            sessions.add(when.user(given.user("Admin " + i)
                            .type(UserType.ADMINISTRATOR)
                            .german()
                            .exists())
                    .pages());
        }
        sessions.add(when.user(given.coordinatorAdvisor("Cora")).pages());
        sessions.add(when.user(given.operator()).pages());
    }

    /** One of those that still are signed in, each in turn. */
    private PageClient session() {
        while (sessions.size() > 1) {
            PageClient next = sessions.removeFirst();
            if (next.get("/profile").status() == 200) {
                sessions.addLast(next);
                return next;
            }
        }
        return sessions.getFirst();
    }

    /** Of what there is, one of each kind; not those who send. */
    private List<UUID> things() {
        Person administrator = given.organisation().administrator();
        List<UUID> ids = new ArrayList<>(List.of(given.corporateOffice().id()));
        ids.add(given.advisor("Bob").id());
        for (Map.Entry<String, Map<String, String>> thing : Map.of(
                        "/leads", Map.of("lastName", "Known"),
                        "/campaigns", Map.of("name", "Spring"),
                        "/custom-fields", Map.of("label", "Budget", "kind", "TEXT"))
                .entrySet()) {
            ApiAnswer made = api.as(administrator)
                    .post(thing.getKey())
                    .body(thing.getValue())
                    .send()
                    .expect(201);
            ids.add(UUID.fromString(made.at("/id")));
        }
        return ids;
    }

    private void readForms(PageClient pages, List<UUID> ids) {
        for (Route route : routes) {
            if (route.method().equals("GET") && !route.path().contains("secret")) {
                for (UUID id : route.hasPathVariable() ? ids : ids.subList(0, 1)) {
                    Page page = pages.get(route.pathWith(name -> id.toString()));
                    page.document()
                            .select("form[method=post]")
                            .forEach(form -> shown.put(form.attr("action"), fields(form)));
                }
            }
        }
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    /** A request and how to tell it. */
    private record Attempt(String method, String path, Map<String, String> headers, HostileForm.Body body) {

        @Override
        public String toString() {
            return method + " " + HostileJson.shortened(path) + " " + headers + " with " + body.description();
        }
    }

    private Attempt attempt(Route route, List<UUID> ids, PageClient pages) {
        UUID id = random.nextInt(5) == 0 ? new UUID(random.nextLong(), 1) : ids.get(random.nextInt(ids.size()));
        String path = route.pathWith(name -> random.nextInt(8) == 0 ? "x%F0%9F%98%80" : id.toString());
        Map<String, String> fields = new LinkedHashMap<>(shown.getOrDefault(path, Map.of()));
        route.parameterNames().forEach(name -> fields.putIfAbsent(name, name.contains("Id") ? id.toString() : "1"));
        String query = random.nextInt(route.method().equals("GET") ? 1 : 6) == 0 ? "?" + queryOf(fields) : "";
        Map<String, String> headers = headers();
        String method = random.nextInt(30) == 0
                ? List.of("PUT", "DELETE", "PATCH", "OPTIONS").get(random.nextInt(4))
                : route.method();
        if (method.equals("GET")) {
            return new Attempt(method, path + query, headers, HostileForm.NO_BODY);
        }
        if (random.nextInt(10) > 0) {
            fields.put("_csrf", pages.token());
        }
        HostileForm.Body body = forms.body(fields);
        headers.put("Content-Type", body.contentType());
        return new Attempt(method, path + query, headers, body);
    }

    /**
     * The client sends no torn escapes in an address; those are tried in bodies. And an address the server does not
     * read to its end is refused before it is known whose it is.
     */
    private String queryOf(Map<String, String> fields) {
        return String.join("&", forms.mutated(fields))
                .replace("%zz", "zz")
                .replaceAll("%(?![0-9A-F]{2})", "%25")
                .replaceAll("[\\[\\]{}]", "")
                .replaceAll("x{3000,}", "long");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        switch (random.nextInt(10)) {
            case 0 -> headers.put("HX-Request", "true");
            case 1 -> headers.putAll(Map.of("HX-Request", "true", "HX-Current-URL", "http://[x/%%"));
            case 2 -> headers.put("Referer", "::nonsense::");
            case 3 -> headers.put("Accept-Language", "*,,;q=x");
            case 4 -> headers.put("Accept", "nonsense");
            case 5 -> headers.put("Accept", "application/json");
            default -> headers.put("Accept-Language", "de");
        }
        return headers;
    }

    /** What is wrong with an answer, if anything. */
    private static Optional<String> faultOf(Page page, Map<String, String> headers) {
        if (page.status() >= 500) {
            return Optional.of("answered " + page.status() + " " + HostileJson.shortened(page.text()));
        }
        Optional<String> inside = INSIDE.stream().filter(page.text()::contains).findFirst();
        if (inside.isPresent() && page.status() >= 400) {
            return Optional.of(page.status() + " shows " + inside.get() + ": " + HostileJson.shortened(page.text()));
        }
        boolean unreadable = page.status() >= 400 && !isReadable(page, headers.containsKey("HX-Request"));
        return unreadable
                ? Optional.of(page.status() + " is no page: " + HostileJson.shortened(page.source()))
                : Optional.empty();
    }

    /** A page in a language, with a heading and words; for htmx a part of one, or the way to sign-in. */
    private static boolean isReadable(Page page, boolean htmx) {
        if (page.source().isEmpty()) {
            return page.header("HX-Redirect").isPresent()
                    || page.path().isEmpty()
                    || page.header("Allow").isPresent();
        }
        boolean html = page.header("Content-Type").orElse("").startsWith("text/html");
        boolean whole =
                Set.of("en", "de").contains(page.document().select("html").attr("lang"))
                        && !page.document().select("h1").text().isBlank();
        return html && (whole || (htmx && !page.text().isBlank()));
    }

    @Test
    void refusalsAreSaidInTheReadersLanguage() {
        // Hostile sign-ins may have used up the tries of this address.
        clock.advance(Duration.ofHours(2));
        PageClient german = when.user(given.user("Adele")
                        .type(UserType.ADMINISTRATOR)
                        .german()
                        .exists())
                .pages();
        String token = "_csrf=" + german.token();
        List<Page> refusals = List.of(
                german.get("/leads/nonsense").expect(400),
                german.get("/leads?q=a%00").expect(400),
                german.get("/leads/" + UUID.randomUUID()).expect(404),
                german.get("/no-such-page").expect(404),
                german.get("/settings/organisations").expect(403),
                german.get("/settings/users/" + UUID.randomUUID() + "/link").expect(405),
                sent(german, "POST", "/campaigns", token + "&name=%00").expect(400),
                sent(german, "POST", "/password-reset", token + "&email=a%00").expect(400),
                sent(german, "POST", "/campaigns", token + "&name=").expect(422),
                sent(german, "POST", "/campaigns", token + "&name=%zz").expect(400),
                sent(german, "POST", "/campaigns", token + "&x=1".repeat(20_000))
                        .expect(400));
        assertThat(refusals).allSatisfy(page -> {
            assertThat(page.document().select("html").attr("lang"))
                    .as(page.text())
                    .isEqualTo("de");
            assertThat(page.document().select("h1").text())
                    .isNotBlank()
                    .doesNotContain("This did not work", "Not here", "Not understood");
        });
    }

    private static Page sent(PageClient pages, String method, String path, String form) {
        return pages.send(
                method,
                path,
                // As a browser of this reader does.
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept-Language", "de"),
                form.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFaultIsNoticed() {
        Page problem = baton.pages().get("/api/v1/nothing");
        assertThat(faultOf(problem, Map.of())).isPresent();
        assertThat(faultOf(baton.pages().get("/sign-in"), Map.of())).isEmpty();
    }
}
