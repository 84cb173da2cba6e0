package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What strangers do with a form, and what comes of it. */
class WebFormVisitTest extends WebFormStory {

    private final Person cora = given.coordinator("Cora");

    @Test
    void whatIsSentIsAnUnassignedLeadOfTheFormsOfficeAtOnce() {
        Office leeds = given.office("Leeds");
        Person lena = given.user("Lena").type(UserType.COORDINATOR).in(leeds).exists();
        Page thanks = sent(form(lena), ZOE);

        assertThat(thanks.status()).isEqualTo(200);
        assertThat(thanks.text()).contains("Thank you");
        JsonNode lead = onlyLead(lena);
        assertThat(lead.at("/lastName").asString()).isEqualTo("Müller");
        assertThat(lead.at("/emails/0/value").asString()).isEqualTo("zoe@example.org");
        assertThat(lead.at("/stage").asString()).isEqualTo("UNASSIGNED");
        assertThat(lead.at("/office/name").asString()).isEqualTo("Leeds");
        assertThat(lead.at("/originOffice/name").asString()).isEqualTo("Leeds");
        assertThat(lead.at("/channel").asString()).isEqualTo("WEB_FORM");
        assertThat(lead.at("/createdBy").isNull()).isTrue();
        assertThat(leads(cora)).isEmpty();
        assertThat(waiting(lena).size()).isZero();
    }

    @Test
    void theHistorySaysWhichForm() {
        ApiAnswer form = form(cora, Map.of("name", "Pension check"));
        sent(form, ZOE);

        String lead = onlyLead(cora).at("/id").asString();
        JsonNode created = api.as(cora)
                .get("/leads/" + lead + "/history")
                .send()
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(created.at("/type").asString()).isEqualTo("CREATED");
        assertThat(created.at("/channel").asString()).isEqualTo("WEB_FORM");
        assertThat(created.at("/details/formName").asString()).isEqualTo("Pension check");
        assertThat(created.at("/details/formId").asString()).isEqualTo(form.at("/id"));
        assertThat(baton.pages().signIn(cora).open("/leads/" + lead).text())
                .contains("Received through the web form Pension check at Corporate");
    }

    @Test
    void theLeadGetsTypeCampaignAndSourceOfTheFormAndTheMessageAsItsFirstNote() {
        String campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201)
                .at("/id");
        ApiAnswer form =
                form(cora, Map.of("lead", Map.of("type", "ADVISOR", "campaignId", campaign, "source", "Website")));
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("message", "Please call\nin the morning.");
        sent(form, typed);

        JsonNode lead = onlyLead(cora);
        assertThat(lead.at("/type").asString()).isEqualTo("ADVISOR");
        assertThat(lead.at("/campaignId").asString()).isEqualTo(campaign);
        assertThat(lead.at("/source").asString()).isEqualTo("Website");
        assertThat(api.as(cora)
                        .get("/leads/" + lead.at("/id").asString() + "/notes")
                        .send()
                        .expect(200)
                        .at("/items/0/text"))
                .isEqualTo("Please call\nin the morning.");
    }

    @Test
    void ofACampaignThatHasEndedLeadsComeWithoutIt() {
        ApiAnswer campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of("name", "Spring"))
                .send()
                .expect(201);
        ApiAnswer form = form(cora, Map.of("lead", Map.of("campaignId", campaign.at("/id"))));
        api.as(cora)
                .patch("/campaigns/" + campaign.at("/id"))
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        sent(form, ZOE);

        assertThat(onlyLead(cora).at("/campaignId").isNull()).isTrue();
        assertThat(baton.pages()
                        .signIn(cora)
                        .open("/settings/web-forms/" + form.at("/id"))
                        .text())
                .contains("The campaign “Spring” has ended: leads come in without it");
    }

    @Test
    void whatIsAgreedToStaysWithTheLeadWithItsVersionAndTheTime() {
        ApiAnswer form = form(cora, Map.of("consent", Map.of("text", "You may call me.", "required", true)));
        form = change(cora, form, Map.of("consent", Map.of("text", "You may call and write to me.", "required", true)))
                .expect(200);
        Instant before = clock.instant().minusSeconds(60);
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("consent", "true");
        sent(form, typed);

        JsonNode consent = onlyLead(cora).at("/consent");
        assertThat(consent.at("/given").asBoolean()).isTrue();
        assertThat(consent.at("/text").asString()).isEqualTo("You may call and write to me.");
        assertThat(consent.at("/version").asString()).isEqualTo("2");
        assertThat(Instant.parse(consent.at("/at").asString()))
                .isBetween(before, clock.instant().plusSeconds(60));
    }

    @Test
    void whatIsNotAgreedToIsKeptAsThatUnlessItIsRequired() {
        ApiAnswer form = form(cora, Map.of("consent", Map.of("text", "You may call me.", "required", false)));
        sent(form, ZOE);
        assertThat(onlyLead(cora).at("/consent/given").asBoolean(true)).isFalse();

        ApiAnswer strict = form(cora, Map.of("consent", Map.of("text", "You may call me.", "required", true)));
        Page again = sent(strict, ZOE);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Please agree to the text to go on.");
        assertThat(leads(cora)).hasSize(1);
    }

    @Test
    void aTextThatChangedMeanwhileIsShownBeforeItIsAgreedTo() {
        ApiAnswer form = form(cora, Map.of("consent", Map.of("text", "You may call me.", "required", true)));
        PageClient stranger = baton.pages();
        Page old = read(stranger, form);
        change(cora, form, Map.of("consent", Map.of("text", "You may sell this.", "required", true)))
                .expect(200);
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("consent", "true");
        Page again = stranger.submit(old, path(form), typed);

        assertThat(again.text()).contains("has changed since you opened this page", "You may sell this.");
        assertThat(again.document().select("#consent[checked]")).isEmpty();
        assertThat(again.document().select("#lastName").val()).isEqualTo("Müller");
        assertThat(leads(cora)).isEmpty();
        assertThat(reasons(cora)).isEqualTo("[\"UNCONFIRMED\"]");
        assertThat(waiting(cora).at("/0/consent/given").asBoolean(true)).isFalse();

        stranger.submit(again, path(form), typed);
        assertThat(onlyLead(cora).at("/consent/text").asString()).isEqualTo("You may sell this.");
        assertThat(waiting(cora).size()).isZero();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedIsKept() {
        ApiAnswer form = form(
                cora,
                Map.of(
                        "fields",
                        List.of(
                                Map.of("name", "firstName"),
                                Map.of("name", "lastName"),
                                Map.of("name", "email", "required", true, "label", "Where we write to"),
                                Map.of("name", "phone"),
                                Map.of("name", "birthDate"),
                                Map.of("name", "country"),
                                Map.of("name", "message"))));
        Map<String, String> typed = Map.of(
                "firstName", "Zoë \"Z\" <b>",
                "lastName", " \u200b ",
                "email", "zoe at example",
                "phone", "12",
                "birthDate", "2999-01-01",
                "country", "XX",
                "message", "Hello\n\nthere & <script>");
        Page again = sent(form, typed);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().title()).startsWith("Please put right:");
        assertThat(again.document().select("[role=alert] a").eachText())
                .containsExactly(
                        "Last name: Please fill this in.",
                        "Where we write to: This is not an e-mail address.",
                        "Phone: This number cannot be dialled. With the country code, such as +44, it always can.",
                        "Date of birth: This date cannot be right.",
                        "Country: This is not of the right form.");
        for (String field : List.of("lastName", "email", "phone", "birthDate", "country")) {
            assertThat(again.document().select("#" + field).attr("aria-invalid"))
                    .isEqualTo("true");
            assertThat(again.document().select("#" + field).attr("aria-describedby"))
                    .isEqualTo(field + "-problem");
        }
        assertThat(again.document().select("#firstName").val()).isEqualTo("Zoë \"Z\" <b>");
        assertThat(again.document().select("#email").val()).isEqualTo("zoe at example");
        assertThat(again.document().select("#message").val()).isEqualTo("Hello\n\nthere & <script>");
        assertThat(leads(cora)).isEmpty();

        Page thanks = baton.pages()
                .submit(
                        again,
                        path(form),
                        Map.of(
                                "lastName",
                                "Müller",
                                "email",
                                "z@example.org",
                                "phone",
                                "",
                                "birthDate",
                                "",
                                "country",
                                ""));
        assertThat(thanks.text()).contains("Thank you");
        assertThat(onlyLead(cora).at("/lastName").asString()).isEqualTo("Müller");
        assertThat(waiting(cora).size()).isZero();
    }

    @Test
    void customFieldsOfAllKindsAreAskedAndRetiredOnesNoMore() {
        Person ada = given.organisation().administrator();
        custom(ada, "Budget", "NUMBER");
        custom(ada, "People", "INTEGER");
        custom(ada, "From", "DATE");
        custom(ada, "Client", "TICK");
        custom(ada, "Other", "TEXT");
        api.as(ada)
                .post("/custom-fields")
                .body(Map.of("label", "Wants", "kind", "CHOICE", "choices", List.of("Pension", "Loan")))
                .send()
                .expect(201);
        List<Map<String, Object>> fields = List.of(
                Map.of("name", "lastName"),
                Map.of("name", "custom.budget"),
                Map.of("name", "custom.people"),
                Map.of("name", "custom.from"),
                Map.of("name", "custom.client", "required", true),
                Map.of("name", "custom.other"),
                Map.of("name", "custom.wants", "required", true));
        ApiAnswer form = form(cora, Map.of("fields", fields));

        Page again = sent(
                form,
                Map.of(
                        "lastName", "Lee",
                        "custom.budget", "a lot",
                        "custom.people", "2.5",
                        "custom.from", "soon",
                        "custom.wants", "Gold"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().select("[role=alert] a").eachText())
                .containsExactly(
                        "Budget: This is not of the right form.",
                        "People: This is not of the right form.",
                        "From: This is not of the right form.",
                        "Client: Please fill this in.",
                        "Wants: This cannot be chosen.");

        sent(
                form,
                Map.of(
                        "lastName", "Lee",
                        "custom.budget", "12,5",
                        "custom.people", "3",
                        "custom.from", "2027-01-31",
                        "custom.client", "true",
                        "custom.wants", "Pension"));
        JsonNode custom = onlyLead(cora).at("/custom");
        assertThat(custom.at("/budget").asDouble()).isEqualTo(12.5);
        assertThat(custom.at("/people").asInt()).isEqualTo(3);
        assertThat(custom.at("/from").asString()).isEqualTo("2027-01-31");
        assertThat(custom.at("/client").asBoolean()).isTrue();
        assertThat(custom.at("/wants").asString()).isEqualTo("Pension");
        assertThat(custom.has("other")).isFalse();

        ApiAnswer budget = api.as(ada).get("/custom-fields").send().expect(200);
        api.as(ada)
                .patch("/custom-fields/" + budget.at("/items/0/id"))
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(200);
        assertThat(baton.pages().open(path(form)).document().select("[name^=custom]"))
                .hasSize(5);
    }

    private void custom(Person by, String label, String kind) {
        api.as(by)
                .post("/custom-fields")
                .body(Map.of("label", label, "kind", kind))
                .send()
                .expect(201);
    }

    @Test
    void whatIsNotAskedIsNotTaken() {
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("company", "Sneaky");
        typed.put("source", "Sneaky");
        typed.put("campaignId", "Sneaky");
        typed.put("custom.unknown", "Sneaky");
        sent(form(cora), typed);

        JsonNode lead = onlyLead(cora);
        assertThat(lead.at("/lastName").asString()).isEqualTo("Müller");
        assertThat(lead.toString()).doesNotContain("Sneaky");
    }

    @Test
    void afterSendingOneIsLedToThePageThatWasSet() {
        ApiAnswer form = form(cora, Map.of("after", Map.of("redirectUrl", "https://www.example.org/thanks?a=1#b")));
        PageClient stranger = baton.pages();
        Page page = read(stranger, form);
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("token", page.document().select("[name=token]").val());
        Page answer = stranger.post(path(form), typed);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.redirect()).contains("https://www.example.org/thanks?a=1#b");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' https://www.example.org;");
        assertThat(leads(cora)).hasSize(1);
    }

    @Test
    void theOfficesOwnWordsAreSaidInTheLanguageOfTheForm() {
        ApiAnswer form = form(
                cora,
                Map.of(
                        "language", "de",
                        "title", "Rückruf",
                        "intro", "Wir rufen an.\nVersprochen.",
                        "after", Map.of("text", "Bis gleich!")));
        PageClient english = baton.pages();
        Page page = english.getWith(path(form), Map.of("Accept-Language", "en"));
        assertThat(page.document().select("html").attr("lang")).isEqualTo("de");
        assertThat(page.text()).contains("Rückruf", "Wir rufen an.", "Nachname", "Senden", "Acme");
        assertThat(sent(form, ZOE).text()).contains("Vielen Dank", "Bis gleich!");
    }

    @Test
    void nothingIsKeptInTheBrowserAndThePolicyIsStrict() {
        ApiAnswer form = form(cora);
        PageClient stranger = baton.pages();
        Page page = read(stranger, form);
        Page thanks = stranger.submit(page, path(form), ZOE);
        Page missing = stranger.get("/f/" + "x".repeat(32));
        Page broken = stranger.post(path(form) + "?a=%00", ZOE);
        assertThat(broken.status()).isEqualTo(400);

        for (Page each : List.of(page, thanks, missing, broken)) {
            assertThat(each.header("Set-Cookie")).isEmpty();
            assertThat(each.header("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(stranger.cookies()).isEmpty();
        assertThat(page.source()).doesNotContain("<script", "_csrf");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
    }

    @Test
    void onlyNamedWebsitesMayShowTheFormWithinTheirPages() {
        ApiAnswer form =
                form(cora, Map.of("allowedOrigins", List.of("https://www.example.org", "https://*.example.net:8443/")));
        Page page = baton.pages().open(path(form));
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .endsWith("frame-ancestors https://www.example.org https://*.example.net:8443");
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(baton.pages()
                        .get("/f/" + "x".repeat(32))
                        .header("Content-Security-Policy")
                        .orElse(""))
                .endsWith("frame-ancestors 'none'");
        Page settings = baton.pages().signIn(cora).open("/settings/web-forms/" + form.at("/id"));
        assertThat(settings.header("X-Frame-Options")).contains("DENY");
        assertThat(settings.header("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
    }

    @Test
    void whoIsSignedInSeesTheFormAsStrangersDo() {
        PageClient pages = baton.pages().signIn(cora);
        ApiAnswer form = form(cora);
        Page page = pages.open(path(form));
        clock.advance(Duration.ofSeconds(30));
        assertThat(page.text()).doesNotContain("Cora");
        pages.submit(page, path(form), ZOE);
        assertThat(onlyLead(cora).at("/createdBy").isNull()).isTrue();
        assertThat(pages.open("/profile").status()).isEqualTo(200);
    }

    @Test
    void anUnknownFormIsSaidKindly() {
        for (String key : List.of("x".repeat(32), "short", "%F0%9F%98%80", "a".repeat(2000))) {
            Page page = baton.pages().get("/f/" + key).expect(404);
            assertThat(page.text()).contains("No form here");
            assertThat(baton.pages().post("/f/" + key, ZOE).expect(404).text()).contains("No form here");
        }
    }

    @Test
    void aClosedFormSaysSoAndKeepsWhatWasUnderWay() {
        ApiAnswer form = form(cora);
        PageClient stranger = baton.pages();
        Page page = read(stranger, form);
        change(cora, form, Map.of("active", false)).expect(200);
        assertThat(stranger.get(path(form)).expect(410).text()).contains("This form is closed");

        Page answer = stranger.submit(page, path(form), ZOE).expect(410);
        assertThat(answer.text()).contains("has reached us all the same");
        assertThat(reasons(cora)).isEqualTo("[\"FORM_CLOSED\"]");
        assertThat(leads(cora)).isEmpty();
        assertThat(stranger.post(path(form), Map.of("firstName", "x"))
                        .expect(410)
                        .text())
                .contains("takes no further enquiries")
                .doesNotContain("reached us");

        change(cora, form, Map.of("active", true)).expect(200);
        stranger.open(path(form)).expect(200);
    }
}
