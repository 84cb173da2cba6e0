package io.baton.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.Api;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a custom field is asked for: in lead groups, and in the offices it is shared with. */
class SharedFieldsTest extends Story {

    private final Office leeds = given.office("Leeds");
    private final Office north = given.office("Leeds North", leeds);
    private final Office hull = given.office("Hull");
    private final Person admin =
            given.user("Ada").type(UserType.ADMINISTRATOR).seesAllOfficesBelow().exists();
    private final Person leedsAdmin =
            given.user("Lea").type(UserType.ADMINISTRATOR).in(leeds).exists();
    private final Person cora =
            given.user("Cora").type(UserType.COORDINATOR).in(leeds).exists();
    private final Person ned =
            given.user("Ned").type(UserType.COORDINATOR).in(north).exists();
    private final Person hal =
            given.user("Hal").type(UserType.COORDINATOR).in(hull).exists();
    private final Person top =
            given.user("Top").type(UserType.COORDINATOR).seesAllOfficesBelow().exists();

    @Test
    void theFieldsOfTheCorporateOfficeAreEverybodys() {
        field(admin, "Everywhere", Map.of()).expect(201);
        field(admin, "Corporate", Map.of("officeId", given.corporateOffice().id()))
                .expect(201);
        for (Person person : List.of(cora, ned, hal, top)) {
            assertThat(seenBy(person)).containsExactly("Everywhere", "Corporate");
        }
    }

    @Test
    void aFieldSharedDownwardsIsThereInItsOfficeAndBelowAndNowhereElse() {
        field(leedsAdmin, "Leeds and below", Map.of("officeId", leeds.id())).expect(201);
        field(leedsAdmin, "Leeds alone", Map.of("officeId", leeds.id(), "sharedBelow", false))
                .expect(201);

        assertThat(seenBy(cora)).containsExactly("Leeds and below", "Leeds alone");
        assertThat(seenBy(ned)).containsExactly("Leeds and below");
        assertThat(seenBy(hal)).isEmpty();
        assertThat(seenBy(top)).as("who sees the offices below").containsExactly("Leeds and below", "Leeds alone");
        assertThat(columnsOf(ned)).hasSize(1);
        assertThat(columnsOf(hal)).isEmpty();
        assertThat(formOf(ned).document().select("[name=custom.leedsAndBelow]")).hasSize(1);
        assertThat(formOf(ned).document().select("[name=custom.leedsAlone]")).isEmpty();
        assertThat(formOf(hal).document().select("[name^=custom.]")).isEmpty();
    }

    @Test
    void aLeadMaySayOnlyWhatTheOfficeThatHoldsItAsksFor() {
        field(leedsAdmin, "Leeds alone", Map.of("officeId", leeds.id(), "sharedBelow", false))
                .expect(201);
        lead(cora, Map.of("leedsAlone", "yes")).expect(201);
        lead(ned, Map.of("leedsAlone", "yes")).expect(422, "INVALID");
        lead(hal, Map.of("leedsAlone", "yes")).expect(422, "INVALID");
    }

    @Test
    void whatTheNextOfficeDoesNotAskForIsKeptUnseenAndThereAgainWhenTheLeadComesBack() {
        field(leedsAdmin, "Leeds alone", Map.of("officeId", leeds.id(), "sharedBelow", false))
                .expect(201);
        String lead = lead(cora, Map.of("leedsAlone", "yes")).expect(201).at("/id");
        String column = "custom:" + admin().get("/custom-fields").send().at("/items/0/id");
        choose(top, column);
        assertThat(cellsOf(top)).contains("yes");

        forward(cora, lead, hull);
        assertThat(api.as(hal).get("/leads/" + lead).send().expect(200).json().at("/custom"))
                .isEmpty();
        assertThat(cellsOf(top)).as("lists say no more than the page").doesNotContain("yes");
        forward(hal, lead, leeds);
        assertThat(api.as(cora).get("/leads/" + lead).send().at("/custom/leedsAlone"))
                .isEqualTo("yes");
    }

    @Test
    void aFieldIsChangedByAdministratorsWhoSeeItsOffice() {
        String own = field(leedsAdmin, "Leeds", Map.of("officeId", leeds.id()))
                .expect(201)
                .at("/id");
        String everybodys = field(admin, "Everywhere", Map.of()).expect(201).at("/id");

        field(leedsAdmin, "Mine", Map.of()).expect(403);
        field(leedsAdmin, "Hulls", Map.of("officeId", hull.id())).expect(422, "INVALID");
        rename(leedsAdmin, everybodys).expect(403);
        rename(leedsAdmin, own).expect(200);
        rename(admin, everybodys).expect(200);
        Page list = signedIn(leedsAdmin).open("/settings/leads/fields").expect(200);
        assertThat(list.document().select("tbody th a"))
                .as("the others are shown")
                .hasSize(1);
        assertThat(list.document().select("tbody th")).hasSize(2);
        signedIn(leedsAdmin).open("/settings/leads/fields/" + everybodys).expect(404);
    }

    @Test
    void aFieldOfSomeGroupsIsAskedForInThoseAlone() {
        String recruits = group("Recruits");
        String general = admin().get("/lead-groups").send().at("/items/0/id");
        field(admin, "Licence", Map.of("groupIds", List.of(recruits))).expect(201);
        field(admin, "Both", Map.of("groupIds", List.of(general, recruits))).expect(201);

        assertThat(labels(api.as(cora).get("/custom-fields?groupId=" + recruits).send()))
                .containsExactly("Licence", "Both");
        assertThat(labels(api.as(cora).get("/custom-fields?groupId=" + general).send()))
                .containsExactly("Both");
        lead(cora, Map.of("both", "yes")).expect(201);
        lead(cora, Map.of("licence", "yes")).expect(422, "INVALID");
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "X", "groupId", recruits, "custom", Map.of("licence", "yes", "both", "no")))
                .send()
                .expect(201);
    }

    @Test
    void whichGroupsAskCanChangeAndAtLeastOneMust() {
        String recruits = group("Recruits");
        String id = field(admin, "Licence", Map.of("groupIds", List.of(recruits)))
                .expect(201)
                .at("/id");
        lead(cora, Map.of("licence", "yes")).expect(422, "INVALID");
        change(admin, id, 1, Map.of("allGroups", true)).expect(200);
        lead(cora, Map.of("licence", "yes")).expect(201);
        change(admin, id, 2, Map.of("groupIds", List.of())).expect(422, "INVALID");
        change(admin, id, 2, Map.of("allGroups", true, "groupIds", List.of(recruits)))
                .expect(422, "INVALID");
        ApiAnswer back = change(admin, id, 2, Map.of("groupIds", List.of(recruits), "officeId", leeds.id()))
                .expect(200);
        assertThat(back.at("/allGroups")).isEqualTo("false");
        assertThat(back.at("/officeId")).isEqualTo(leeds.id().toString());
        assertThat(change(
                                admin,
                                id,
                                3,
                                Map.of("officeId", given.corporateOffice().id()))
                        .expect(200)
                        .at("/officeId"))
                .as("what is corporate is everybody's")
                .isEmpty();
    }

    @Test
    void theFormAsksWhatTheChosenGroupAsks() {
        String recruits = group("Recruits");
        field(admin, "Licence", Map.of("groupIds", List.of(recruits))).expect(201);
        PageClient pages = signedIn(cora);
        Page form = pages.open("/leads/new").expect(200);
        assertThat(form.document().select("#groupId option").eachText()).containsExactly("General", "Recruits");
        assertThat(form.document().select("[name=custom.licence]")).isEmpty();

        Page asked = pages.submit(form, "/leads/new", Map.of("groupId", recruits, "add", "fields", "lastName", "Mü"));
        assertThat(asked.document().select("[name=custom.licence]")).hasSize(1);
        assertThat(asked.document().select("#lastName").val()).isEqualTo("Mü");
        Page shown = pages.submit(
                asked, "/leads/new", Map.of("groupId", recruits, "lastName", "Müller", "custom.licence", "A-1"));
        assertThat(shown.expect(200).text()).contains("A-1", "Recruits");
    }

    @Test
    void aListShowsTheGroupAndIsFilteredByIt() {
        String recruits = group("Recruits");
        lead(cora, Map.of()).expect(201);
        String one = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Recruit", "groupId", recruits))
                .send()
                .expect(201)
                .at("/id");
        assertThat(api.as(cora)
                        .get("/leads?groupId=" + recruits)
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").asString()))
                .containsExactly(one);
        choose(cora, "group");
        Page list = signedIn(cora).open("/leads?view=ALL&groupId=" + recruits).expect(200);
        assertThat(list.document().select("#rows tbody tr")).hasSize(1);
        assertThat(list.text()).contains("Lead group: Recruits");
        assertThat(signedIn(cora).open("/leads/filters?view=ALL&field=statusId").text())
                .contains("Recruits: New", "General: New");
    }

    @Test
    void whereThereIsOneGroupNobodyIsAskedForIt() {
        lead(cora, Map.of()).expect(201);
        PageClient pages = signedIn(cora);
        assertThat(pages.open("/leads/new").document().select("#groupId")).isEmpty();
        assertThat(pages.open("/leads").document().select("tr[data-commands~=(^| )group]"))
                .isEmpty();
        group("Recruits");
        assertThat(pages.open("/leads").document().select("tr[data-commands~=(^| )group]"))
                .hasSize(1);
    }

    private Api admin() {
        return api.as(admin);
    }

    private ApiAnswer field(Person by, String label, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("label", label);
        body.put("kind", "TEXT");
        return api.as(by).post("/custom-fields").body(body).send();
    }

    private ApiAnswer change(Person by, String id, int version, Map<String, ?> body) {
        return api.as(by)
                .patch("/custom-fields/" + id)
                .ifVersion(version)
                .body(body)
                .send();
    }

    private ApiAnswer rename(Person by, String id) {
        return change(by, id, 1, Map.of("label", "Renamed " + id));
    }

    private String group(String name) {
        return admin().post("/lead-groups")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private ApiAnswer lead(Person by, Map<String, ?> custom) {
        return api.as(by)
                .post("/leads")
                .body(Map.of("lastName", "Müller", "custom", custom))
                .send();
    }

    private void forward(Person by, String lead, Office to) {
        api.as(by)
                .post("/leads/forward")
                .body(Map.of("leadIds", List.of(lead), "officeId", to.id()))
                .send()
                .expect(200);
    }

    private List<String> seenBy(Person person) {
        return labels(api.as(person).get("/custom-fields").send());
    }

    private static List<String> labels(ApiAnswer answer) {
        return answer.expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(field -> field.at("/label").asString())
                .toList();
    }

    private List<String> columnsOf(Person person) {
        return signedIn(person)
                .open("/leads/columns?view=ALL")
                .expect(200)
                .document()
                .select("input[name=column]")
                .eachAttr("value")
                .stream()
                .filter(code -> code.startsWith("custom:"))
                .toList();
    }

    private void choose(Person by, String column) {
        api.as(by)
                .post("/list-layouts")
                .body(Map.of("views", List.of("ALL"), "columns", List.of(Map.of("column", column))))
                .send()
                .expect(200);
    }

    private String cellsOf(Person person) {
        return signedIn(person)
                .open("/leads?view=ALL")
                .expect(200)
                .document()
                .select("#rows")
                .text();
    }

    private Page formOf(Person person) {
        return signedIn(person).open("/leads/new").expect(200);
    }

    private PageClient signedIn(Person person) {
        return baton.pages().signIn(person);
    }
}
