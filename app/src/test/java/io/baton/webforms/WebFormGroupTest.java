package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Into which lead group a form brings its leads, and what it can ask because of that. */
class WebFormGroupTest extends WebFormStory {

    private final Person ada = given.organisation().administrator();
    private final Person cora = given.coordinator("Cora");
    private final String general = api.as(ada).get("/lead-groups").send().at("/items/0/id");
    private final String recruits = group(ada, "Recruits");

    @Test
    void aFormBringsLeadsIntoTheGeneralGroupUnlessItNamesAnother() {
        ApiAnswer form = form(cora);
        assertThat(form.at("/lead/groupId")).isEqualTo(general);
        ApiAnswer named = change(cora, form, Map.of("lead", Map.of("groupId", recruits, "source", "Fair")))
                .expect(200);
        assertThat(named.at("/lead/groupId")).isEqualTo(recruits);
        assertThat(change(cora, form, Map.of("title", "Work with us"))
                        .expect(200)
                        .at("/lead/groupId"))
                .as("what is left out stays")
                .isEqualTo(recruits);
        assertThat(api.as(cora)
                        .get("/web-forms/" + form.at("/id"))
                        .send()
                        .expect(200)
                        .at("/lead/groupId"))
                .isEqualTo(recruits);
        assertThat(change(cora, form, Map.of("lead", Map.of("source", "Fair")))
                        .expect(200)
                        .at("/lead/groupId"))
                .as("what its leads are is taken whole")
                .isEqualTo(general);
    }

    @Test
    void aFormOfAGroupAsksItsFieldsAndItsLeadIsInTheGroupWithItsValues() {
        field("Licence", Map.of("groupIds", List.of(recruits)));
        field("Budget", Map.of("groupIds", List.of(general)));
        ApiAnswer form = form(cora, in(recruits, "lastName", "custom.licence"));
        assertThat(asked(form)).containsExactly("lastName", "custom.licence");
        sent(form, Map.of("lastName", "Lee", "custom.licence", "A-1", "custom.budget", "5"));

        JsonNode lead = onlyLead(cora);
        assertThat(lead.at("/groupId").asString()).isEqualTo(recruits);
        assertThat(lead.at("/custom").toString()).isEqualTo("{\"licence\":\"A-1\"}");
        refused(made(cora, in(recruits, "lastName", "custom.budget")), "fields[1].name", "UNKNOWN");
        refused(made(cora, in(general, "lastName", "custom.licence")), "fields[1].name", "UNKNOWN");
    }

    @Test
    void anOfficesOwnFieldIsAskedByItsFormsAndByNoOthers() {
        Office leeds = given.office("Leeds");
        Office north = given.office("Leeds North", leeds);
        Person lena = given.user("Lena").type(UserType.COORDINATOR).in(leeds).exists();
        Person ned = given.user("Ned").type(UserType.COORDINATOR).in(north).exists();
        Person lea = given.user("Lea").type(UserType.ADMINISTRATOR).in(leeds).exists();
        field(lea, "Leeds alone", Map.of("officeId", leeds.id(), "sharedBelow", false));
        field(lea, "Leeds and below", Map.of("officeId", leeds.id()));

        ApiAnswer form = form(lena, in(general, "lastName", "custom.leedsAlone", "custom.leedsAndBelow"));
        sent(form, Map.of("lastName", "Lee", "custom.leedsAlone", "yes", "custom.leedsAndBelow", "too"));
        assertThat(onlyLead(lena).at("/custom/leedsAlone").asString()).isEqualTo("yes");
        form(ned, in(general, "lastName", "custom.leedsAndBelow"));
        refused(made(ned, in(general, "lastName", "custom.leedsAlone")), "fields[1].name", "UNKNOWN");
        refused(made(cora, in(general, "lastName", "custom.leedsAndBelow")), "fields[1].name", "UNKNOWN");
    }

    @Test
    void aGroupThatIsNotThereIsRefusedAndOneOutOfUseToo() {
        Person other = given.organisation("Other").administrator();
        refused(made(cora, in(group(other, "Theirs"))), "lead.groupId", "UNKNOWN");
        refused(made(cora, in(UUID.randomUUID().toString())), "lead.groupId", "UNKNOWN");
        retire(recruits);
        refused(made(cora, in(recruits)), "lead.groupId", "INACTIVE");
        ApiAnswer form = form(cora);
        refused(change(cora, form, Map.of("lead", Map.of("groupId", recruits))), "lead.groupId", "INACTIVE");
        refused(change(other, form(other), Map.of("lead", Map.of("groupId", general))), "lead.groupId", "UNKNOWN");
    }

    @Test
    void theDuplicateRuleOfItsGroupDecides() {
        rule(recruits, Map.of("scope", "ALL", "action", "REJECT"));
        ApiAnswer form = form(cora, in(recruits));
        ApiAnswer ofGeneral = form(cora);
        sent(form, ZOE);
        sent(form, ZOE);
        assertThat(leads(cora)).hasSize(1);
        assertThat(reasons(cora)).isEqualTo("[\"NOT_A_LEAD\"]");
        sent(ofGeneral, ZOE);
        assertThat(leads(cora)).as("another group, another rule").hasSize(2);

        release(cora, List.of(waiting(cora).at("/0/id").asString())).expect(200);
        List<JsonNode> leads = leads(cora);
        assertThat(leads).hasSize(3);
        ApiAnswer released = lead(leads.getLast());
        assertThat(released.at("/groupId")).isEqualTo(recruits);
        assertThat(released.at("/duplicateOf/id"))
                .isEqualTo(leads.getFirst().at("/id").asString());
    }

    @Test
    void whatIsReleasedComesIntoTheGroupOfItsFormWithItsValues() {
        field("Licence", Map.of("groupIds", List.of(recruits)));
        ApiAnswer form = form(cora, in(recruits, "lastName", "custom.licence"));
        sent(form, Map.of("lastName", "Lee", "custom.licence", "A-1", "topic", "x"));
        assertThat(baton.pages().signIn(cora).open("/leads/quarantine").text()).contains("Licence A-1");

        release(cora, List.of(waiting(cora).at("/0/id").asString())).expect(200);
        assertThat(onlyLead(cora).at("/groupId").asString()).isEqualTo(recruits);
        assertThat(onlyLead(cora).at("/custom/licence").asString()).isEqualTo("A-1");
    }

    @Test
    void whatWaitedWhileTheFormGotAnotherGroupIsInTheNoteWhereThatDoesNotAskIt() {
        field("Licence", Map.of("groupIds", List.of(recruits)));
        ApiAnswer form = form(cora, in(recruits, "lastName", "message", "custom.licence"));
        sent(form, Map.of("lastName", "Lee", "message", "Hello", "custom.licence", "A-1", "topic", "x"));
        change(cora, form, Map.of("lead", Map.of("groupId", general))).expect(200);

        release(cora, List.of(waiting(cora).at("/0/id").asString())).expect(200);
        JsonNode lead = onlyLead(cora);
        assertThat(lead.at("/groupId").asString()).isEqualTo(general);
        assertThat(lead.at("/custom").toString()).isEqualTo("{}");
        assertThat(api.as(cora)
                        .get("/leads/" + lead.at("/id").asString() + "/notes")
                        .send()
                        .expect(200)
                        .at("/items/0/text"))
                .isEqualTo("Hello\nLicence: A-1");
    }

    @Test
    void whatItAsksMayStayInAnotherGroupAndWhatIsNewMustBeOfferedThere() {
        field("Licence", Map.of("groupIds", List.of(recruits)));
        field("Region wanted", Map.of("groupIds", List.of(recruits)));
        ApiAnswer form = form(cora, in(recruits, "lastName", "custom.licence"));
        change(cora, form, in(general, "custom.licence", "lastName")).expect(200);
        assertThat(asked(form))
                .as("nobody is asked what the group does not have")
                .containsExactly("lastName");
        refused(change(cora, form, fields("lastName", "custom.regionWanted")), "fields[1].name", "UNKNOWN");
        refused(change(cora, form, in(general, "lastName", "custom.regionWanted")), "fields[1].name", "UNKNOWN");
        change(cora, form, in(recruits, "lastName", "custom.licence", "custom.regionWanted"))
                .expect(200);
        assertThat(asked(form)).containsExactly("lastName", "custom.licence", "custom.regionWanted");
    }

    @Test
    void whatItAsksIsLookedAtAnewForAnotherOffice() {
        Office leeds = given.office("Leeds");
        field("Leeds alone", Map.of("officeId", leeds.id()));
        ApiAnswer form = form(ada);
        refused(change(ada, form, fields("lastName", "custom.leedsAlone")), "fields[1].name", "UNKNOWN");
        Map<String, Object> moved = new HashMap<>(fields("lastName", "custom.leedsAlone"));
        moved.put("officeId", leeds.id());
        change(ada, form, moved).expect(200);
        assertThat(asked(form)).containsExactly("lastName", "custom.leedsAlone");
        change(ada, form, Map.of("officeId", cora.officeId())).expect(200);
        assertThat(asked(form)).containsExactly("lastName");
    }

    @Test
    void whileItsGroupIsOutOfUseLeadsComeIntoTheGeneralOneAndNobodyIsShutOut() {
        field("Licence", Map.of("groupIds", List.of(recruits)));
        ApiAnswer form = form(cora, in(recruits, "lastName", "custom.licence"));
        retire(recruits);
        assertThat(asked(form)).containsExactly("lastName");
        assertThat(sent(form, Map.of("lastName", "Lee")).text()).contains("Thank you");
        assertThat(onlyLead(cora).at("/groupId").asString()).isEqualTo(general);
        assertThat(waiting(cora).size()).isZero();
        assertThat(change(cora, form, in(recruits, "lastName", "custom.licence"))
                        .expect(200)
                        .at("/lead/groupId"))
                .as("it may stay until another is chosen")
                .isEqualTo(recruits);
        Page settings = baton.pages().signIn(cora).open("/settings/web-forms/" + form.at("/id"));
        assertThat(settings.text())
                .contains(
                        "The lead group “Recruits” is out of use: leads come into “General” until another is chosen.");
        assertThat(settings.document().select("#groupId option[selected]").text())
                .isEqualTo("Recruits");
    }

    @Test
    void theAuditTellsAnotherGroupByItsName() {
        ApiAnswer form = form(cora);
        change(cora, form, Map.of("lead", Map.of("groupId", recruits))).expect(200);
        assertThat(api.as(ada).get("/audit?limit=3").send().expect(200).text())
                .contains("WEB_FORM_CHANGED", "Recruits");
        PageClient pages = baton.pages().signIn(ada);
        assertThat(pages.open("/settings/audit").text()).contains("Lead group: General → Recruits");
    }

    /** A form in a group that asks these things; the usual ones where none are named. */
    private static Map<String, Object> in(String group, String... names) {
        Map<String, Object> form = new HashMap<>(Map.of("lead", Map.of("groupId", group)));
        if (names.length > 0) {
            form.putAll(fields(names));
        }
        return form;
    }

    private static Map<String, Object> fields(String... names) {
        List<Map<String, String>> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(Map.of("name", name));
        }
        return Map.of("fields", fields);
    }

    /** What strangers are asked, in order. */
    private List<String> asked(ApiAnswer form) {
        return baton.pages()
                .open(path(form))
                .expect(200)
                .document()
                .select("form [name]:not([name=token]):not([name=topic])")
                .eachAttr("name");
    }

    private ApiAnswer lead(JsonNode listed) {
        return api.as(cora).get("/leads/" + listed.at("/id").asString()).send().expect(200);
    }

    private String group(Person by, String name) {
        return api.as(by)
                .post("/lead-groups")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private void retire(String group) {
        changeGroup(group, Map.of("active", false));
    }

    private void rule(String group, Map<String, ?> rule) {
        changeGroup(group, Map.of("duplicates", rule));
    }

    private void changeGroup(String group, Map<String, ?> change) {
        api.as(ada)
                .patch("/lead-groups/" + group)
                .ifVersion(1)
                .body(change)
                .send()
                .expect(200);
    }

    private void field(String label, Map<String, ?> more) {
        field(ada, label, more);
    }

    private void field(Person by, String label, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("label", label, "kind", "TEXT"));
        body.putAll(more);
        api.as(by).post("/custom-fields").body(body).send().expect(201);
    }

    private static void refused(ApiAnswer answer, String field, String code) {
        assertThat(answer.expect(422).at("/errors/0/field") + " " + answer.at("/errors/0/code"))
                .as(answer.text())
                .isEqualTo(field + " " + code);
    }
}
