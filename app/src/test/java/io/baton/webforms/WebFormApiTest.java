package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web forms by REST: who makes them, and what they may be. */
class WebFormApiTest extends WebFormStory {

    private final Person cora = given.coordinator("Cora");

    @Test
    void aNewFormAsksTheUsualAndAnswersItsPublicAddress() {
        ApiAnswer form = form(cora);
        assertThat(form.at("/office/id")).isEqualTo(cora.officeId().toString());
        assertThat(form.at("/url")).matches("http://[^/]+/f/[A-Za-z0-9_-]{32}");
        assertThat(form.at("/title")).isEqualTo("Contact us");
        assertThat(form.at("/language")).isEqualTo("en");
        assertThat(form.at("/lead/type")).isEqualTo("CONTACT");
        assertThat(form.json().at("/active").asBoolean()).isTrue();
        assertThat(form.json().at("/consent/version").asInt()).isZero();
        assertThat(form.json().at("/version").asInt()).isEqualTo(1);
        assertThat(names(form)).containsExactly("firstName", "lastName", "email", "phone", "message");
        assertThat(form.text()).doesNotContain("seal");
        assertThat(path(form)).isNotEqualTo(path(form(cora)));
    }

    private static List<String> names(ApiAnswer form) {
        List<String> names = new ArrayList<>();
        form.json().at("/fields").forEach(field -> names.add(field.at("/name").asString()));
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "COORDINATOR_ADVISOR, 201",
        "COORDINATOR, 201",
        "COORDINATOR_VIEW, 201",
        "ADMINISTRATOR, 201",
        "ADVISOR, 403",
        "LEADS_VIEW, 403"
    })
    void whoeverCreatesLeadsMakesForms(UserType type, int status) {
        Person person = given.user("Pat", type);
        assertThat(made(person, Map.of()).status()).isEqualTo(status);
        assertThat(api.as(person).get("/web-forms").send().status()).isEqualTo(status == 201 ? 200 : status);
    }

    @Test
    void coordinatorsMakeFormsOfTheirOwnOfficesAndAdministratorsOfAll() {
        String leeds = given.office("Leeds").id().toString();
        made(cora, Map.of("officeId", leeds)).expect(403);
        made(cora, Map.of("officeId", UUID.randomUUID())).expect(403);
        Person ada = given.organisation().administrator();
        ApiAnswer form = form(ada, Map.of("officeId", leeds));
        made(ada, Map.of("officeId", UUID.randomUUID())).expect(403);
        api.as(cora).get("/web-forms/" + form.at("/id")).send().expect(404);
        assertThat(api.as(cora)
                        .get("/web-forms")
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        change(ada, form, Map.of("officeId", cora.officeId())).expect(200);
        assertThat(api.as(cora).get("/web-forms").send().expect(200).at("/items/0/id"))
                .isEqualTo(form.at("/id"));
        change(cora, form, Map.of("officeId", leeds)).expect(403);
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsTakenWholeIsReplaced() {
        ApiAnswer form = form(
                cora,
                Map.of(
                        "intro", "Hello",
                        "lead", Map.of("type", "ADVISOR", "source", "Website"),
                        "consent", Map.of("text", "Yes", "required", true),
                        "after", Map.of("text", "Bye"),
                        "allowedOrigins", List.of("https://www.example.org")));
        ApiAnswer renamed = change(cora, form, Map.of("name", "Other")).expect(200);
        assertThat(renamed.at("/name")).isEqualTo("Other");
        assertThat(renamed.at("/title")).isEqualTo("Contact us");
        assertThat(renamed.at("/intro")).isEqualTo("Hello");
        assertThat(renamed.at("/lead/source")).isEqualTo("Website");
        assertThat(renamed.json().at("/consent/required").asBoolean()).isTrue();
        assertThat(renamed.at("/after/text")).isEqualTo("Bye");
        assertThat(renamed.at("/allowedOrigins/0")).isEqualTo("https://www.example.org");
        assertThat(renamed.at("/url")).isEqualTo(form.at("/url"));
        assertThat(renamed.json().at("/version").asInt()).isEqualTo(2);

        ApiAnswer emptied = change(
                        cora,
                        form,
                        Map.of("intro", "", "lead", Map.of(), "after", Map.of(), "allowedOrigins", List.of()))
                .expect(200);
        assertThat(emptied.json().at("/intro").isNull()).isTrue();
        assertThat(emptied.at("/lead/type")).isEqualTo("CONTACT");
        assertThat(emptied.json().at("/lead/source").isNull()).isTrue();
        assertThat(emptied.json().at("/after/text").isNull()).isTrue();
        assertThat(emptied.json().at("/allowedOrigins").size()).isZero();
        assertThat(change(cora, form, Map.of("name", "Other"))
                        .expect(200)
                        .json()
                        .at("/version")
                        .asInt())
                .as("nothing changed")
                .isEqualTo(3);
        api.as(cora)
                .patch("/web-forms/" + form.at("/id"))
                .ifVersion(1)
                .body(Map.of("name", "Late"))
                .send()
                .expect(412);
    }

    @Test
    void aHeadingThatIsLeftEmptyIsTheName() {
        ApiAnswer form = form(cora, Map.of("title", ""));
        assertThat(form.at("/title")).isEqualTo("Contact us");
        change(cora, form, Map.of("title", "Write to us")).expect(200);
        assertThat(change(cora, form, Map.of("title", " ", "name", "Fair"))
                        .expect(200)
                        .at("/title"))
                .isEqualTo("Fair");
    }

    @Test
    void theVersionOfTheConsentGrowsWithEveryOtherText() {
        ApiAnswer form = form(cora);
        int[] expected = {1, 1, 2, 2, 3};
        List<Map<String, ?>> texts = List.of(
                Map.of("text", "One"),
                Map.of("text", "One", "required", true),
                Map.of("text", "Two"),
                Map.of(),
                Map.of("text", "Two"));
        for (int i = 0; i < texts.size(); i++) {
            assertThat(change(cora, form, Map.of("consent", texts.get(i)))
                            .expect(200)
                            .json()
                            .at("/consent/version")
                            .asInt())
                    .as("after %s", texts.get(i))
                    .isEqualTo(expected[i]);
        }
        assertThat(made(cora, Map.of("consent", Map.of("required", true)))
                        .expect(422)
                        .at("/errors/0/field"))
                .isEqualTo("consent.text");
    }

    @Test
    void theNameOfTheLeadIsAlwaysAskedAndRequired() {
        refused(Map.of("fields", List.of(Map.of("name", "email"))), "fields", "NAME_MISSING");
        refused(Map.of("lead", Map.of("type", "BUSINESS")), "fields", "NAME_MISSING");
        refused(Map.of("fields", List.of()), "fields", "NAME_MISSING");
        ApiAnswer form = form(
                cora,
                Map.of(
                        "lead",
                        Map.of("type", "BUSINESS"),
                        "fields",
                        List.of(Map.of("name", "businessName", "required", false))));
        assertThat(form.json().at("/fields/0/required").asBoolean()).isTrue();
    }

    @Test
    void fieldsAreKnownAndStandOnce() {
        refused(fields("lastName", "shoeSize"), "fields[1].name", "UNKNOWN");
        refused(fields("lastName", "custom.none"), "fields[1].name", "UNKNOWN");
        refused(fields("lastName", "email", "email"), "fields[2].name", "TWICE");
        refused(
                Map.of("fields", List.of(Map.of("name", "lastName", "label", "x".repeat(201)))),
                "fields[0].label",
                "TOO_LONG");
        List<Map<String, String>> many = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            many.add(Map.of("name", "lastName"));
        }
        refused(Map.of("fields", many), "fields", "TOO_MANY");
    }

    private static Map<String, Object> fields(String... names) {
        List<Map<String, String>> fields = new ArrayList<>();
        for (String name : names) {
            fields.add(Map.of("name", name));
        }
        return Map.of("fields", fields);
    }

    @Test
    void textsHaveTheirLengths() {
        refused(Map.of("name", " "), "name", "REQUIRED");
        refused(Map.of("name", "x".repeat(201)), "name", "TOO_LONG");
        refused(Map.of("title", "a\nb"), "title", "MALFORMED");
        refused(Map.of("intro", "x".repeat(2001)), "intro", "TOO_LONG");
        refused(Map.of("language", "fr"), "language", "MALFORMED");
        refused(Map.of("consent", Map.of("text", "x".repeat(5001))), "consent.text", "TOO_LONG");
        refused(Map.of("lead", Map.of("source", "x".repeat(101))), "lead.source", "TOO_LONG");
        refused(Map.of("lead", Map.of("campaignId", UUID.randomUUID())), "lead.campaignId", "UNKNOWN");
        refused(Map.of("after", Map.of("text", "x".repeat(2001))), "after.text", "TOO_LONG");
        made(cora, Map.of("surprise", 1)).expect(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.org/",
                "javascript:alert(1)",
                "https://",
                "https://user:secret@www.example.org/",
                "//www.example.org",
                "/thanks",
                "https://exa mple.org",
                "https://www.example.org; script-src *",
                "https://localhost/",
                "https://*.example.org/",
                "https://www.example.org:99999999/"
            })
    void oneIsLedOnByHttpsOnly(String address) {
        refused(Map.of("after", Map.of("redirectUrl", address)), "after.redirectUrl", "MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "https://*",
                "http://www.example.org",
                "https://www.example.org/path",
                "https://www.example.org 'unsafe-inline'",
                "https://www.example.org;",
                "https://example",
                "https://www.*.org",
                "data:",
                ""
            })
    void websitesThatMayShowItAreNamedByTheirOrigins(String origin) {
        refused(Map.of("allowedOrigins", List.of(origin)), "allowedOrigins[0]", "MALFORMED");
    }

    @Test
    void websitesAreKeptAsBrowsersNameThem() {
        ApiAnswer form = form(
                cora,
                Map.of(
                        "allowedOrigins",
                        List.of("HTTPS://Www.Example.ORG/", "https://müller.example", "https://www.example.org")));
        assertThat(form.json().at("/allowedOrigins").toString())
                .isEqualTo("[\"https://www.example.org\",\"https://xn--mller-kva.example\"]");
    }

    @Test
    void makingAndChangingStandInTheAudit() {
        ApiAnswer form = form(cora);
        change(cora, form, Map.of("active", false)).expect(200);
        ApiAnswer audit = api.as(given.organisation().administrator())
                .get("/audit?limit=5")
                .send()
                .expect(200);
        assertThat(audit.text()).contains("WEB_FORM_CREATED", "WEB_FORM_CHANGED");
        assertThat(audit.text()).doesNotContain(path(form).substring(3));
    }

    @Test
    void aRepeatedPostMakesOneForm() {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Once"));
        ApiAnswer first =
                api.as(cora).post("/web-forms").key("k").body(body).send().expect(201);
        ApiAnswer second =
                api.as(cora).post("/web-forms").key("k").body(body).send().expect(201);
        assertThat(second.replayed()).isTrue();
        assertThat(second.at("/url")).isEqualTo(first.at("/url"));
        assertThat(api.as(cora).get("/web-forms").send().json().at("/items").size())
                .isEqualTo(1);
    }

    private void refused(Map<String, ?> body, String field, String code) {
        ApiAnswer answer = made(cora, body).expect(422);
        assertThat(answer.at("/errors/0/field") + " " + answer.at("/errors/0/code"))
                .as(answer.text())
                .isEqualTo(field + " " + code);
    }
}
