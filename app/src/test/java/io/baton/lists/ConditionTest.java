package io.baton.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions ask of leads: custom fields of each kind, and what every lead has. */
class ConditionTest extends Story {

    private final Person admin = given.organisation().administrator();
    private final Person cora = given.coordinator("Cora");

    @Test
    void aTextIsComparedWhateverTheCaseAndAccents() {
        String town = field("Town", "TEXT");
        lead("A", town, "Köln");
        lead("B", town, "Kölner Ring");
        lead("C", town, "Leeds");
        lead("D");
        assertThat(names(where(town, "is", "koln"))).containsExactly("A");
        assertThat(names(where(town, "begins", "KÖL"))).containsExactly("B", "A");
        assertThat(names(where(town, "filled"))).containsExactly("C", "B", "A");
        assertThat(names(where(town, "empty"))).containsExactly("D");
        assertThat(names(where(town, "is", "Ring"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER", "INTEGER"})
    void aNumberLiesBetweenItsEndsWhichBelongToIt(String kind) {
        String budget = field("Budget", kind);
        lead("Ten", budget, 10);
        lead("Twenty", budget, 20);
        lead("Less", budget, -5);
        lead("None");
        assertThat(names(where(budget, "between", "10", "20"))).containsExactly("Twenty", "Ten");
        assertThat(names(where(budget, "between", "10", "10"))).containsExactly("Ten");
        assertThat(names(where(budget, "between", "", "9.99"))).containsExactly("Less");
        assertThat(names(where(budget, "between", "10.01", ""))).containsExactly("Twenty");
        assertThat(names(where(budget, "empty"))).containsExactly("None");
        assertThat(names(where(budget, "filled"))).hasSize(3);
    }

    @Test
    void aDateLiesBetweenItsEndsWhichBelongToIt() {
        String due = field("Due", "DATE");
        lead("March", due, "2027-03-31");
        lead("April", due, "2027-04-01");
        lead("None");
        assertThat(names(where(due, "between", "2027-03-31", "2027-03-31"))).containsExactly("March");
        assertThat(names(where(due, "between", "2027-03-01", "2027-04-01"))).containsExactly("April", "March");
        assertThat(names(where(due, "between", "2027-04-01", ""))).containsExactly("April");
        assertThat(names(where(due, "empty"))).containsExactly("None");
    }

    @Test
    void ofChoicesAnyCanBeAskedFor() {
        String heat = choice("Heat", "Hot", "Warm, not hot", "Cold");
        lead("H", heat, "Hot");
        lead("W", heat, "Warm, not hot");
        lead("C", heat, "Cold");
        lead("None");
        assertThat(names(where(heat, "anyOf", "Hot", "Warm, not hot"))).containsExactly("W", "H");
        assertThat(names(where(heat, "anyOf", "Warm, not hot"))).containsExactly("W");
        assertThat(names(where(heat, "empty"))).containsExactly("None");
        assertThat(names(where(heat, "filled"))).hasSize(3);
    }

    @Test
    void whatNobodyTickedIsNo() {
        String owner = field("Owns a house", "TICK");
        lead("Yes", owner, true);
        lead("No", owner, false);
        lead("Unsaid");
        assertThat(names(where(owner, "yes"))).containsExactly("Yes");
        assertThat(names(where(owner, "no"))).containsExactly("Unsaid", "No");
    }

    @Test
    void conditionsAndOtherFiltersAreAllTrue() {
        String town = field("Town", "TEXT");
        String budget = field("Budget", "NUMBER");
        lead("Both", town, "Leeds", budget, 10);
        lead("Town", town, "Leeds", budget, 1);
        lead("Budget", town, "Hull", budget, 10);
        String both = where(town, "is", "leeds") + where(budget, "between", "5", "");
        assertThat(names(both)).containsExactly("Both");
        assertThat(names(both + "&q=bot")).containsExactly("Both");
        assertThat(names(both + "&q=town")).isEmpty();
        assertThat(names(both + "&type=BUSINESS")).isEmpty();
        for (String sort : List.of("name", "-name", "number", "received", "custom:" + id(budget))) {
            assertThat(names(both + "&sort=" + sort)).as(sort).containsExactly("Both");
        }
    }

    @Test
    void duplicatesAreToldFromTheOthers() {
        create(Map.of("lastName", "First", "emails", List.of("zoe@example.org")));
        create(Map.of("lastName", "Second", "emails", List.of("zoe@example.org")));
        lead("Other");
        assertThat(names("&where=duplicate~yes")).containsExactly("Second");
        assertThat(names("&where=duplicate~no")).containsExactly("Other", "First");
    }

    @Test
    void leadsOfAContactAreToldFromTheOthers() {
        Person ann = given.advisor("Ann");
        String accepted = create(Map.of("lastName", "Accepted", "emails", List.of("zoe@example.org")));
        post(cora, "/leads/assign", Map.of("leadIds", List.of(accepted), "userIds", List.of(ann.id())));
        assertThat(names("&where=contactExists~yes")).isEmpty();
        post(ann, "/leads/accept", Map.of("leadIds", List.of(accepted)));
        create(Map.of("lastName", "Again", "emails", List.of("zoe@example.org")));
        lead("Other");
        assertThat(names("&where=contactExists~yes")).containsExactly("Again", "Accepted");
        assertThat(names("&where=contactExists~no")).containsExactly("Other");
    }

    @Test
    void stagesNarrowAView() {
        Person ann = given.advisor("Ann");
        String offered = lead("Offered");
        lead("Waiting");
        post(cora, "/leads/assign", Map.of("leadIds", List.of(offered), "userIds", List.of(ann.id())));
        assertThat(names("&where=stage~anyOf~ASSIGNED~CLOSED")).containsExactly("Offered");
        assertThat(names("&where=stage~anyOf~ASSIGNED&where=stage~anyOf~UNASSIGNED"))
                .isEmpty();
        assertThat(items(cora, "UNASSIGNED", "&where=stage~anyOf~ASSIGNED")).isEmpty();
    }

    /** The day is the user's own: what comes in at 23:30 in London came in the day after in Berlin. */
    @Test
    void aDayOfArrivalIsOneOfTheUsersCalendar() {
        Person berlin = given.user("Berta").type(UserType.COORDINATOR).german().exists();
        api.as(admin)
                .patch("/users/" + berlin.id())
                .ifVersion(1)
                .body(Map.of("zone", "Europe/Berlin"))
                .send()
                .expect(200);
        api.as(admin)
                .patch("/users/" + cora.id())
                .ifVersion(1)
                .body(Map.of("zone", "Europe/London"))
                .send()
                .expect(200);
        clock.advance(untilNext("22:30:00Z"));
        lead("Late");
        String today = clock.instant().toString().substring(0, 10);
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString().substring(0, 10);
        String day = "&where=received~between~" + today + "~" + today;
        String next = "&where=received~between~" + tomorrow + "~" + tomorrow;
        assertThat(names(day)).containsExactly("Late");
        assertThat(names(next)).isEmpty();
        boolean summer = java.time.ZoneId.of("Europe/Berlin").getRules().isDaylightSavings(clock.instant());
        assertThat(items(berlin, "ALL", summer ? next : day)).containsExactly("Late");
        for (String sort : List.of("name", "number", "-received")) {
            assertThat(names(day + "&sort=" + sort)).as(sort).containsExactly("Late");
        }
    }

    @Test
    void theLastDaysEndTodayAndMoveOn() {
        // Noon, so that it is the same day wherever the user is.
        clock.advance(untilNext("12:00:00Z"));
        lead("Old");
        clock.advance(Duration.ofDays(3));
        String due = field("Due", "DATE");
        String today = clock.instant().toString().substring(0, 10);
        lead("New", due, today);
        assertThat(names("&where=received~last~1")).containsExactly("New");
        assertThat(names("&where=received~last~3")).containsExactly("New");
        assertThat(names("&where=received~last~4")).containsExactly("New", "Old");
        assertThat(names(where(due, "last", "1"))).containsExactly("New");
        clock.advance(Duration.ofDays(1));
        assertThat(names("&where=received~last~1")).isEmpty();
        assertThat(names("&where=received~last~4")).containsExactly("New");
        assertThat(names(where(due, "last", "1"))).isEmpty();
        assertThat(names(where(due, "last", "2"))).containsExactly("New");
    }

    private Duration untilNext(String time) {
        java.time.Instant now = clock.instant();
        java.time.Instant then = java.time.Instant.parse(now.toString().substring(0, 10) + "T" + time);
        return Duration.between(now, then.isBefore(now) ? then.plus(Duration.ofDays(1)) : then);
    }

    @Test
    void whereALeadCameFromIsAskedInEveryStage() {
        Office leeds = given.office("Leeds");
        Person lee = given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();
        Person bo = given.user("Bo").type(UserType.ADVISOR).in(leeds).exists();
        String sent = lead("Sent");
        String worked = lead("Worked");
        post(cora, "/leads/dispatch", Map.of("leadIds", List.of(sent, worked), "officeIds", List.of(leeds.id())));
        post(lee, "/leads/assign", Map.of("leadIds", List.of(worked), "userIds", List.of(bo.id())));
        api.as(lee).post("/leads").body(Map.of("lastName", "Own")).send().expect(201);
        String fromCorporate = "&where=sender~is~" + given.corporateOffice().id();
        assertThat(items(lee, "ALL", fromCorporate)).containsExactlyInAnyOrder("Worked", "Sent");
        assertThat(items(lee, "UNASSIGNED", fromCorporate)).containsExactly("Sent");
        assertThat(items(lee, "ALL", fromCorporate + "&sort=name")).containsExactly("Sent", "Worked");
        assertThat(items(lee, "ALL", "&where=sender~is~" + leeds.id())).isEmpty();
    }

    @Test
    void anOfficeIsAskedForWithAllBelowItAsFarAsOneSeesThem() {
        Office leeds = given.office("Leeds");
        Office hull = given.office("Hull", leeds);
        Office porto = given.office("Porto");
        Person all = given.user("All")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        Person lee = given.user("Lee").type(UserType.COORDINATOR).in(leeds).exists();
        Person bo = given.user("Bo").type(UserType.ADVISOR).in(hull).exists();
        lead("Here");
        for (Office office : List.of(leeds, hull, porto)) {
            api.as(all)
                    .post("/leads")
                    .body(Map.of("lastName", office.name(), "officeId", office.id()))
                    .send()
                    .expect(201);
        }
        String inHull = items(all, "UNASSIGNED", "&officeId=" + hull.id(), "id").getFirst();
        post(all, "/leads/assign", Map.of("leadIds", List.of(inHull), "userIds", List.of(bo.id())));
        String belowLeeds = "&where=branch~is~" + leeds.id();
        assertThat(items(all, "ALL", belowLeeds)).containsExactly("Hull", "Leeds");
        assertThat(items(all, "ALL", belowLeeds + "&sort=name")).containsExactly("Hull", "Leeds");
        assertThat(items(all, "ALL", belowLeeds + "&officeId=" + hull.id())).containsExactly("Hull");
        assertThat(items(all, "ALL", belowLeeds + "&officeId=" + porto.id())).isEmpty();
        assertThat(items(all, "ALL", belowLeeds + "&where=branch~is~" + hull.id()))
                .containsExactly("Hull");
        assertThat(items(all, "ALL", belowLeeds + "&where=branch~is~" + porto.id()))
                .isEmpty();
        assertThat(items(lee, "ALL", belowLeeds)).containsExactly("Leeds");
        assertThat(items(bo, "ASSIGNED_TO_ME", belowLeeds)).containsExactly("Hull");
        assertThat(items(bo, "ASSIGNED_TO_ME", "&where=branch~is~" + porto.id()))
                .isEmpty();
        assertThat(items(all, "DISPATCHED", belowLeeds)).isEmpty();
    }

    @Test
    void aRetiredFieldCanStillBeAskedFor() {
        String town = field("Town", "TEXT");
        lead("A", town, "Leeds");
        lead("B");
        api.as(admin)
                .patch("/custom-fields/" + id(town))
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        assertThat(names(where(town, "is", "Leeds"))).containsExactly("A");
        assertThat(names("&sort=custom:" + id(town))).containsExactly("A", "B");
    }

    @Test
    void aFieldOfAnotherOrganisationIsNone() {
        String town = field("Town", "TEXT");
        lead("A", town, "Leeds");
        Person stranger = given.organisation("Other").administrator();
        api.as(stranger)
                .get("/leads?view=ALL" + where(town, "is", "Leeds"))
                .send()
                .expect(422, "INVALID");
        api.as(stranger).get("/leads?view=ALL&sort=custom:" + id(town)).send().expect(422, "INVALID");
        assertThat(items(stranger, "ALL", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "duplicate",
                "duplicate~maybe",
                "duplicate~yes~5",
                "duplicate~is~5",
                "stage~anyOf",
                "stage~anyOf~ASLEEP",
                "received~between~yesterday~",
                "received~between~~",
                "received~last",
                "received~last~0",
                "received~last~soon",
                "received~last~1~2",
                "received~last~40000",
                "received~between~2027-03-02~2027-03-01",
                "sender~is~Leeds",
                "branch~is~Leeds",
                "import~is~spring.csv",
                "shoeSize~is~43",
                "custom:00000000-0000-7000-8000-000000000000~filled"
            })
    void whatCannotBeAskedIsRefused(String code) {
        api.as(cora).get("/leads?where=" + encoded(code)).send().expect(422, "INVALID");
    }

    @Test
    void anOperatorMustFitTheKindOfTheField() {
        String budget = field("Budget", "NUMBER");
        for (String condition : List.of("~is~5", "~anyOf~5", "~between~five~", "~between~1", "~yes", "~between~9~1")) {
            api.as(cora)
                    .get("/leads?where=" + encoded(budget + condition))
                    .send()
                    .expect(422, "INVALID");
        }
    }

    /** What stands beside a value says where its lead stands in lists: it follows the lead. */
    @Test
    void valuesAndDuplicatesFollowTheirLeadWhereverItStands() {
        Office leeds = given.office("Leeds");
        Person all = given.user("All")
                .type(UserType.COORDINATOR)
                .seesAllOfficesBelow()
                .exists();
        String town = field("Town", "TEXT");
        String old = field("Old", "TEXT");
        create(Map.of("lastName", "Original", "emails", List.of("zoe@example.org")));
        String first = create(Map.of(
                "lastName",
                "Anders",
                "emails",
                List.of("zoe@example.org"),
                "custom",
                Map.of(keys.get(town), "Leeds", keys.get(old), "kept")));
        lead("Berger", town, "Leeds");
        api.as(admin)
                .patch("/custom-fields/" + id(old))
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        clock.advance(Duration.ofMinutes(5));
        post(cora, "/leads/dispatch", Map.of("leadIds", List.of(first), "officeIds", List.of(leeds.id())));
        assertThat(items(all, "ALL", where(town, "is", "leeds"))).containsExactly("Anders", "Berger");
        post(cora, "/leads/recall", Map.of("leadIds", List.of(first)));
        int version =
                api.as(cora).get("/leads/" + first).send().json().get("version").asInt();
        api.as(cora)
                .patch("/leads/" + first)
                .ifVersion(version)
                .body(Map.of("lastName", "Zander"))
                .send()
                .expect(200);
        assertThat(items(all, "ALL", where(town, "is", "leeds") + "&sort=name")).containsExactly("Berger", "Zander");
        Integer astray = database.in(
                given.organisation().id(), sql -> sql.fetchSingle("""
                        select count(*)::integer
                        from (select lead_id, received_at, sort_name from lead_custom_value
                            union all select lead_id, received_at, sort_name from lead_duplicate) as its
                        join lead on lead.id = its.lead_id
                        where its.received_at <> lead.received_at or its.sort_name <> lead.sort_name
                        """).get(0, Integer.class));
        assertThat(astray).isZero();
    }

    private String field(String label, String kind) {
        return made(Map.of("label", label, "kind", kind));
    }

    private String choice(String label, String... choices) {
        return made(Map.of("label", label, "kind", "CHOICE", "choices", List.of(choices)));
    }

    private String made(Map<String, ?> body) {
        ApiAnswer field = api.as(admin).post("/custom-fields").body(body).send().expect(201);
        keys.put("custom:" + field.at("/id"), field.at("/key"));
        return "custom:" + field.at("/id");
    }

    private final Map<String, String> keys = new HashMap<>();

    private static String id(String field) {
        return field.substring("custom:".length());
    }

    private String lead(String lastName, Object... fieldsAndValues) {
        Map<String, Object> custom = new HashMap<>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            custom.put(keys.get(String.valueOf(fieldsAndValues[i])), fieldsAndValues[i + 1]);
        }
        return create(Map.of("lastName", lastName, "custom", custom));
    }

    private String create(Map<String, ?> body) {
        clock.advance(Duration.ofSeconds(1));
        return api.as(cora).post("/leads").body(body).send().expect(201).at("/id");
    }

    private void post(Person by, String path, Map<String, ?> body) {
        api.as(by).post(path).body(body).send().expect(200);
    }

    private static String where(String field, String operator, String... values) {
        String code =
                new Condition(field, Condition.Operator.find(operator).orElseThrow(), Arrays.asList(values)).code();
        return "&where=" + encoded(code);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> names(String filters) {
        return items(cora, "ALL", filters);
    }

    private List<String> items(Person by, String view, String filters) {
        return items(by, view, filters, "lastName");
    }

    private List<String> items(Person by, String view, String filters, String member) {
        List<String> values = new ArrayList<>();
        api.as(by)
                .get("/leads?view=" + view + filters)
                .send()
                .expect(200)
                .json()
                .get("items")
                .forEach(lead -> values.add(lead.get(member).asString()));
        return values;
    }
}
