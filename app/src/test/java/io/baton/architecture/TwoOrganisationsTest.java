package io.baton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.ApiRequest;
import io.baton.testing.Organisation;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two organisations in one installation: every route, as every type of user, with the other's ids everywhere an id
 * fits. No byte of the other's comes back, and nothing of the other's changes. What is the operator's is closed to all
 * others; the operator sees which organisations there are and nothing in them.
 */
class TwoOrganisationsTest extends Story {

    private static final int MOST_TOLD = 20;
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Random random = new Random(2);

    @Test
    void nothingOfTheOtherIsSeenOrChanged() {
        Organisation other = given.organisation(Marked.MARK + " organisation");
        Person advisor = given.user(Marked.MARK + " advisor", other).exists();
        Marked marked = Marked.fill(other, advisor, database, api);
        Map<String, String> before = marked.state();
        List<String> faults = new ArrayList<>();
        for (UserType type : UserType.values()) {
            tryEverything(given.user("Own").type(type).exists(), marked, faults);
        }
        tryEverything(given.operator(), marked, faults);
        assertThat(faults.stream().limit(MOST_TOLD))
                .as("%s faults", faults.size())
                .isEmpty();
        assertThat(marked.state()).isEqualTo(before);
        assertThat(marked.namedElsewhere()).isEmpty();
    }

    @Test
    void theMarkAndTheIdsAreRecognised() {
        Organisation other = given.organisation(Marked.MARK + " organisation");
        Person advisor = given.user(Marked.MARK + " advisor", other).exists();
        Marked marked = Marked.fill(other, advisor, database, api);
        Map<String, String> before = marked.state();
        ApiAnswer own = api.as(other.administrator()).get("/leads?view=ALL").send();
        assertThat(foreign(own.text(), "", marked.ids())).isPresent();
        assertThat(foreign("/" + marked.idsOfEachKind().getLast(), "", marked.ids()))
                .isPresent();
        api.as(other.administrator())
                .post("/campaigns")
                .body(Map.of("name", "new"))
                .send()
                .expect(201);
        assertThat(marked.state()).isNotEqualTo(before);
        assertThat(marked.ids()).hasSizeGreaterThan(15);
    }

    /** Else the operator's answers would be searched for nothing. */
    @Test
    void theOperatorSeesTheOrganisationAndOnlyThat() {
        Organisation other = given.organisation(Marked.MARK + " organisation");
        Person advisor = given.user(Marked.MARK + " advisor", other).exists();
        Marked marked = Marked.fill(other, advisor, database, api);
        ApiAnswer seen = api.as(given.operator()).get("/organisations").send().expect(200);
        Tried tried = new Tried("GET /api/v1/organisations", 200, seen.text());
        assertThat(foreign(tried.answer(), "", marked.ids())).isPresent();
        assertThat(foreign(tried.withoutOrganisation(marked).answer(), "", marked.ids()))
                .isEmpty();
        assertThat(tried.admission()).isPresent();
    }

    @Test
    void aRepeatKeyIsNotSharedAcrossOrganisations() {
        Organisation other = given.organisation(Marked.MARK + " organisation");
        Map<String, String> body = Map.of("lastName", "Same");
        ApiAnswer theirs = api.as(other.administrator())
                .post("/leads")
                .key("shared key")
                .body(body)
                .send()
                .expect(201);
        ApiAnswer ours = api.as(given.organisation().administrator())
                .post("/leads")
                .key("shared key")
                .body(body)
                .send()
                .expect(201);
        assertThat(ours.replayed()).isFalse();
        assertThat(ours.at("/id")).isNotEqualTo(theirs.at("/id"));
    }

    private void tryEverything(Person person, Marked marked, List<String> faults) {
        List<UUID> ids = marked.idsOfEachKind();
        Set<UUID> all = marked.ids();
        PageClient pages = baton.pages().signIn(person);
        boolean operator = person.equals(given.operator());
        List<Route> routes = Route.all(baton).stream()
                .filter(route -> route.isOurs() && !route.isPublic())
                // What it says of others is LiveStreamTest's.
                .filter(route -> !route.isStream())
                .toList();
        HostileJson json = HostileJson.wellFormed(random, ids, Route.objectShape(routes));
        for (Route route : routes) {
            for (UUID id : route.hasPathVariable() ? ids : List.of(ids.getFirst(), ids.getLast())) {
                String path = route.pathWith(name -> id.toString());
                Tried tried = route.isApi()
                        ? callRest(route, path, person, json, marked.cursors())
                        : openPage(route, path, pages, json, marked.cursors());
                Optional<String> fault = !route.isForOperator()
                        ? tried.fault(route, all)
                        : operator ? tried.withoutOrganisation(marked).fault(route, all) : tried.admission();
                fault.ifPresent(each -> faults.add(person.name() + " " + each));
            }
        }
    }

    /** What was sent, and what came of it. */
    private record Tried(String sent, int status, String answer) {

        Optional<String> fault(Route route, Set<UUID> ids) {
            if (status >= 500) {
                return Optional.of(sent + " answered " + status);
            }
            boolean named = route.hasPathVariable() && status < 400 && !isWayOut(route);
            if (named) {
                return Optional.of(sent + " answered " + status + " " + HostileJson.shortened(answer));
            }
            return foreign(answer, sent, ids).map(found -> sent + " answered with " + found);
        }

        /** That a route of the operator's let somebody else in. */
        Optional<String> admission() {
            return Set.of(403, 404).contains(status) ? Optional.empty() : Optional.of(sent + " answered " + status);
        }

        /** The operator may know that there is this organisation, and its name: nothing else of it. */
        Tried withoutOrganisation(Marked marked) {
            String rest = answer.replace(marked.organisationName(), "")
                    .replace(marked.organisationId().toString(), "");
            return new Tried(sent, status, rest);
        }

        /** Pages send the browser on after a form, here to a page that says it did not work. */
        private boolean isWayOut(Route route) {
            return !route.isApi() && status >= 300;
        }
    }

    private Tried callRest(Route route, String path, Person person, HostileJson json, List<String> cursors) {
        String query = query(route, json, cursors);
        ApiRequest request = api.as(person).at(route.method(), path + query).ifVersion(1);
        Type type = route.bodyType();
        String body = type == void.class ? "" : json.shaped(type);
        ApiAnswer answer = (body.isEmpty() ? request : request.json(body)).send();
        return new Tried(route.method() + " " + path + query + " " + body, answer.status(), answer.text());
    }

    private Tried openPage(Route route, String path, PageClient pages, HostileJson json, List<String> cursors) {
        if (route.method().equals("GET")) {
            String query = query(route, json, cursors);
            Page page = pages.get(path + query);
            return new Tried("GET " + path + query, page.status(), page.source());
        }
        Map<String, String> form = form(route, json);
        Page page = pages.postWithToken(path, form);
        return new Tried(
                "POST " + path + " " + form,
                page.status(),
                page.source() + page.redirect().orElse(""));
    }

    private String query(Route route, HostileJson json, List<String> cursors) {
        List<String> pairs = Stream.concat(route.parameterNames().stream(), Stream.of("leadIds", "officeId"))
                .distinct()
                .filter(name -> random.nextBoolean())
                .map(name -> name + "=" + (name.equals("cursor") ? cursorOf(cursors) : valueFor(name, json)))
                .toList();
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String cursorOf(List<String> cursors) {
        return cursors.get(random.nextInt(cursors.size()));
    }

    /** Fields that forms have, whatever this one is; an unknown one does no harm. */
    private static Map<String, String> form(Route route, HostileJson json) {
        Map<String, String> form = new LinkedHashMap<>();
        Stream.concat(
                        route.parameterNames().stream(),
                        Stream.of(
                                "leadIds",
                                "leads",
                                "ids",
                                "leadId",
                                "userIds",
                                "users",
                                "officeId",
                                "campaignId",
                                "statusId",
                                "groupId",
                                "parentId",
                                "version",
                                "text",
                                "reason",
                                "outcome",
                                "name",
                                "confirmed",
                                "nonce"))
                .distinct()
                .filter(name -> !name.equals("_csrf"))
                .forEach(name -> form.put(name, valueFor(name, json)));
        return form;
    }

    private static String valueFor(String name, HostileJson json) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "limit", "version", "position" -> "1";
            case "confirmed" -> "true";
            case "outcome" -> "INVALID";
            case "view" -> "ALL";
            case "q", "name", "text", "reason" -> "something";
            case "nonce" -> UUID.randomUUID().toString();
            case "choices" -> "Never";
            default -> lower.contains("id") || lower.endsWith("s") ? json.id().toString() : "";
        };
    }

    /** A mark, or an id the caller did not send. */
    private static Optional<String> foreign(String answer, String sent, Set<UUID> ids) {
        int at = answer.toLowerCase(Locale.ROOT).indexOf(Marked.MARK);
        if (at >= 0) {
            return Optional.of(
                    "the mark: " + answer.substring(Math.max(0, at - 100), Math.min(answer.length(), at + 40)));
        }
        return ID.matcher(answer)
                .results()
                .map(match -> UUID.fromString(match.group()))
                .filter(ids::contains)
                .map(UUID::toString)
                .filter(id -> !sent.contains(id))
                .findFirst();
    }
}
