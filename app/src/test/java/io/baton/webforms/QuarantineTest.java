package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.platform.RecurringJob;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits, who sees it, and what becomes of it. */
class QuarantineTest extends WebFormStory {

    private final Person cora = given.coordinator("Cora");
    private final ApiAnswer form = form(
            cora, Map.of("name", "Pension check", "consent", Map.of("text", "You may call me.", "required", true)));

    private String suspicious(Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.putAll(Map.of("topic", "x", "consent", "true", "message", "Hello"));
        typed.putAll(more);
        sent(form, typed);
        return waiting(cora).at("/0/id").asString();
    }

    @Test
    void whatIsReleasedIsALeadAsIfNothingHadBeenNoticed() {
        String id = suspicious(Map.of());
        clock.advance(Duration.ofHours(2));
        ApiAnswer released = release(cora, List.of(id)).expect(200);

        assertThat(released.at("/results/0/outcome")).isEqualTo("RELEASED");
        JsonNode lead = onlyLead(cora);
        assertThat(released.at("/results/0/leadId")).isEqualTo(lead.at("/id").asString());
        assertThat(lead.at("/channel").asString()).isEqualTo("WEB_FORM");
        assertThat(lead.at("/createdBy").isNull()).isTrue();
        assertThat(lead.at("/consent/given").asBoolean()).isTrue();
        assertThat(lead.at("/consent/version").asString()).isEqualTo("1");
        assertThat(lead.at("/consent/at").asString())
                .isLessThan(clock.instant().minusSeconds(7000).toString());
        assertThat(baton.pages()
                        .signIn(cora)
                        .open("/leads/" + lead.at("/id").asString())
                        .text())
                .contains(
                        "Received through the web form Pension check at Corporate; Cora released it from quarantine",
                        "Hello");
        assertThat(waiting(cora).size()).isZero();
        Boolean erased = database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle("select content is null and address is null from web_form_submission")
                        .get(0, Boolean.class));
        assertThat(erased).as("what was typed is the lead's alone").isTrue();
    }

    @Test
    void oneIsReleasedOnce() {
        String id = suspicious(Map.of());
        String unknown = UUID.randomUUID().toString();
        release(cora, List.of(id)).expect(200);
        ApiAnswer again = release(cora, List.of(id, unknown)).expect(200);
        assertThat(again.at("/results/0/refusal/code")).isEqualTo("ALREADY_DECIDED");
        assertThat(again.at("/results/1/refusal/code")).isEqualTo("NOT_FOUND");
        assertThat(discard(cora, List.of(id)).expect(200).at("/results/0/refusal/code"))
                .isEqualTo("ALREADY_DECIDED");
        assertThat(leads(cora)).hasSize(1);
        release(cora, List.of(unknown)).expect(404);
        release(cora, List.of()).expect(422);
    }

    @Test
    void whatIsDiscardedCanBeReleasedStillAndIsDeletedAfterThirtyDays() {
        String first = suspicious(Map.of());
        String second = suspicious(Map.of("lastName", "Lee"));
        assertThat(discard(cora, List.of(first, second)).expect(200).at("/results/1/outcome"))
                .isEqualTo("DISCARDED");
        assertThat(waiting(cora).size()).isZero();
        assertThat(release(cora, List.of(first)).expect(200).at("/results/0/outcome"))
                .isEqualTo("RELEASED");

        clock.advance(OldSubmissions.DISCARDED_KEPT_FOR.minusHours(1));
        old();
        then.rowsOf("web_form_submission", cora.organisationId()).isEqualTo(2);
        clock.advance(Duration.ofHours(3));
        old();
        then.rowsOf("web_form_submission", cora.organisationId()).isEqualTo(1);
        assertThat(leads(cora)).hasSize(1);
    }

    @Test
    void whatNobodyDecidesAboutIsDeletedAfterNinetyDays() {
        suspicious(Map.of());
        clock.advance(OldSubmissions.WAITING_KEPT_FOR.minusHours(1));
        old();
        assertThat(waiting(cora).size()).isEqualTo(1);
        clock.advance(Duration.ofHours(3));
        old();
        then.rowsOf("web_form_submission", cora.organisationId()).isZero();
    }

    private void old() {
        baton.beans(RecurringJob.class).stream()
                .filter(job -> job.name().equals("old-submissions"))
                .forEach(RecurringJob::run);
    }

    @Test
    void whatCannotBeALeadByWhatIsSetNowStaysAndSaysWhy() {
        Person ada = given.organisation().administrator();
        ApiAnswer field = api.as(ada)
                .post("/custom-fields")
                .body(Map.of("label", "Wants", "kind", "CHOICE", "choices", List.of("Pension", "Loan")))
                .send()
                .expect(201);
        change(cora, form, Map.of("fields", List.of(Map.of("name", "lastName"), Map.of("name", "custom.wants"))))
                .expect(200);
        String id = suspicious(Map.of("custom.wants", "Loan"));
        api.as(ada)
                .patch("/custom-fields/" + field.at("/id"))
                .ifVersion(1)
                .body(Map.of("choices", List.of("Pension")))
                .send()
                .expect(200);

        ApiAnswer refused = release(cora, List.of(id)).expect(200);
        assertThat(refused.at("/results/0/refusal/code")).isEqualTo("NOT_A_LEAD");
        assertThat(refused.at("/results/0/refusal/message")).contains("custom.wants");
        assertThat(waiting(cora).size()).isEqualTo(1);
        assertThat(leads(cora)).isEmpty();
    }

    /** What the organisation alone can put right does not keep whoever sends. */
    @Test
    void whatOnlyTheOrganisationCanPutRightIsKept() {
        database.in(cora.organisationId(), rows -> rows.execute("update web_form set source = repeat('x', 200)"));
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("consent", "true");
        assertThat(sent(form, typed).text()).contains("Thank you");
        assertThat(reasons(cora)).isEqualTo("[\"NOT_A_LEAD\"]");
        assertThat(release(cora, List.of(waiting(cora).at("/0/id").asString()))
                        .expect(200)
                        .at("/results/0/refusal/code"))
                .isEqualTo("NOT_A_LEAD");
    }

    @Test
    void onlyCoordinatorsOfTheOfficeSeeAndDecide() {
        String id = suspicious(Map.of());
        Person lena = given.user("Lena")
                .type(UserType.COORDINATOR)
                .in(given.office("Leeds"))
                .exists();
        assertThat(waiting(lena).size()).isZero();
        release(lena, List.of(id)).expect(404);
        discard(lena, List.of(id)).expect(404);
        Person adele = given.user("Adele")
                .type(UserType.ADMINISTRATOR)
                .in(given.office("York"))
                .exists();
        assertThat(waiting(adele).size())
                .as("an administrator sees leads as coordinators do")
                .isZero();
        release(adele, List.of(id)).expect(404);
        api.as(given.advisor("Ann")).get("/web-form-submissions").send().expect(403);
        assertThat(waiting(given.user("Vera", UserType.COORDINATOR_VIEW)).size())
                .isEqualTo(1);
    }

    @Test
    void anotherOrganisationSeesAndDecidesNothing() {
        String id = suspicious(Map.of());
        Person other = given.organisation("Other").administrator();
        assertThat(waiting(other).size()).isZero();
        assertThat(api.as(other)
                        .get("/web-forms")
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        api.as(other).get("/web-forms/" + form.at("/id")).send().expect(404);
        api.as(other)
                .patch("/web-forms/" + form.at("/id"))
                .ifVersion(1)
                .body(Map.of("active", false))
                .send()
                .expect(404);
        release(other, List.of(id)).expect(404);
        discard(other, List.of(id)).expect(404);
        ApiAnswer theirs = form(other);
        sent(theirs, ZOE);
        assertThat(leads(other)).hasSize(1);
        assertThat(leads(cora)).isEmpty();
        assertThat(waiting(cora).size()).isEqualTo(1);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (int i = 0; i < 5; i++) {
            suspicious(Map.of("lastName", "Lee " + i));
        }
        ApiAnswer first =
                api.as(cora).get("/web-form-submissions?limit=3").send().expect(200);
        ApiAnswer second = api.as(cora)
                .get("/web-form-submissions?limit=3&cursor=" + first.at("/nextCursor"))
                .send()
                .expect(200);
        assertThat(first.at("/items/0/content/lastName")).isEqualTo("Lee 4");
        assertThat(second.at("/items/0/content/lastName")).isEqualTo("Lee 1");
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(api.as(cora)
                        .get("/web-form-submissions?formId=" + UUID.randomUUID())
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        api.as(cora).get("/web-form-submissions?cursor=x").send().expect(422);
    }

    @Test
    void onThePageACoordinatorSeesWhyAndDecidesWithoutScript() {
        suspicious(Map.of("lastName", "<b>Müller</b>"));
        suspicious(Map.of("firstName", "Ann", "lastName", "Lee"));
        PageClient pages = baton.pages().signIn(cora);
        Page page = pages.open("/leads/quarantine");
        assertThat(page.document().select(".b-nav a[href=/leads/quarantine]").text())
                .contains("Quarantine", "2");
        assertThat(page.text())
                .contains(
                        "Zoë <b>Müller</b>",
                        "Ann Lee",
                        "Filled in what people do not see",
                        "Pension check",
                        "127.0.0.1");
        assertThat(page.text()).contains("agreed to version 1", "Hello");

        String ann = page.document().select("tr:contains(Ann Lee) input").val();
        String zoe = page.document().select("tr:contains(Müller) input").val();
        Page released = pages.submit(page, "/leads/quarantine/release", Map.of("submissionId", ann));
        assertThat(released.text()).contains("1 released", "Zoë");
        pages.postWithToken("/leads/quarantine/discard", Map.of("submissionId", zoe));
        Page empty = pages.open("/leads/quarantine");
        assertThat(empty.text()).contains("1 discarded", "Nothing waits");
        assertThat(empty.document().select(".b-nav a[href=/leads/quarantine]")).isEmpty();
        assertThat(pages.open("/leads/quarantine?state=DISCARDED").text()).contains("Zoë", "Discarded by Cora");
        pages.postWithToken("/leads/quarantine/release", Map.of());
        assertThat(pages.open("/leads/quarantine").text()).contains("Nothing was ticked");
        assertThat(leads(cora)).hasSize(1);
    }
}
