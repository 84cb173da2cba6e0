package io.baton.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.ContactPoint;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.leads.NewLead;
import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.OpenDoor;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import io.baton.testing.Story;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the duplicate rule of a lead group makes of leads that repeat an earlier one, at each way in. */
class DuplicateRuleTest extends Story {

    private final Person admin = given.organisation().administrator();
    private final Person cora = given.coordinator("Cora");
    private final String general = api.as(admin).get("/lead-groups").send().at("/items/0/id");

    @Test
    void aGroupBeginsWithLinkingAll() {
        String first = lead("Lee", "lee@example.org").expect(201).at("/id");
        assertThat(lead("Lee", "lee@example.org").expect(201).at("/duplicateOf/id"))
                .isEqualTo(first);
        assertThat(api.as(admin).get("/lead-groups").send().at("/items/0/duplicates/scope"))
                .isEqualTo("ALL");
    }

    @Test
    void offLinksNothing() {
        rule(general, "OFF", null, "REJECT");
        lead("Lee", "lee@example.org").expect(201);
        assertThat(lead("Lee", "lee@example.org").expect(201).at("/duplicateOf/id"))
                .isEmpty();
    }

    @Test
    void rejectAnswersConflictWithTheEarlierLeadAndMakesNone() {
        rule(general, "ALL", null, "REJECT");
        String first = lead("Lee", "lee@example.org").expect(201).at("/id");
        ApiAnswer refused = lead("Lee", "LEE@example.org").expect(409, "DUPLICATE_LEAD");
        assertThat(refused.at("/current/id")).isEqualTo(first);
        lead("Lee", "other@example.org").expect(201);
        then.rowsOf("lead", cora.organisationId()).isEqualTo(2);
    }

    @Test
    void theEarlierLeadIsNotToldToWhoDoesNotSeeIt() {
        rule(general, "ALL", null, "REJECT");
        Office leeds = given.office("Leeds");
        Person carl = given.user("Carl").type(UserType.COORDINATOR).in(leeds).exists();
        lead("Lee", "lee@example.org").expect(201);
        ApiAnswer refused = api.as(carl)
                .post("/leads")
                .body(Map.of("lastName", "Lee", "emails", List.of("lee@example.org")))
                .send()
                .expect(409, "DUPLICATE_LEAD");
        assertThat(refused.json().at("/current").isObject()).isFalse();
    }

    @Test
    void aRefusedLeadIsDecidedAnewWhenItIsSentAgain() {
        rule(general, "ALL", null, "REJECT");
        lead("Lee", "lee@example.org").expect(201);
        Map<String, ?> body = Map.of("lastName", "Lee", "emails", List.of("lee@example.org"));
        api.as(cora).post("/leads").key("k").body(body).send().expect(409, "DUPLICATE_LEAD");
        rule(general, "ALL", null, "LINK");
        assertThat(api.as(cora)
                        .post("/leads")
                        .key("k")
                        .body(body)
                        .send()
                        .expect(201)
                        .replayed())
                .isFalse();
    }

    @Test
    void rejectingAsksForALeadOfTheSameGroup() {
        String recruits = group("Recruits");
        rule(recruits, "ALL", null, "REJECT");
        String first = lead("Lee", "lee@example.org").expect(201).at("/id");
        ApiAnswer recruit = in(recruits, "Lee", "lee@example.org").expect(201);
        assertThat(recruit.at("/duplicateOf/id")).as("linked instead").isEqualTo(first);
        assertThat(in(recruits, "Lee", "lee@example.org")
                        .expect(409, "DUPLICATE_LEAD")
                        .at("/current/id"))
                .isEqualTo(recruit.at("/id"));
        lead("Lee", "lee@example.org").expect(201);
    }

    @Test
    void onlyTheLastHoursCountByTheClockOfTheDatabase() {
        rule(general, "HOURS", 24, "REJECT");
        lead("Lee", "lee@example.org").expect(201);
        clock.advance(Duration.ofHours(23));
        lead("Lee", "lee@example.org").expect(409, "DUPLICATE_LEAD");
        clock.advance(Duration.ofHours(2));
        ApiAnswer later = lead("Lee", "lee@example.org").expect(201);
        assertThat(later.at("/duplicateOf/id")).as("too long ago to count").isEmpty();
        lead("Lee", "lee@example.org").expect(409, "DUPLICATE_LEAD");
    }

    @Test
    void linkAndCopyFillsWhatTheNewLeadDoesNotSay() {
        field("Budget");
        rule(general, "ALL", null, "LINK_AND_COPY");
        String first = api.as(cora)
                .post("/leads")
                .body(Map.of(
                        "lastName",
                        "Lee",
                        "firstName",
                        "Ann",
                        "company",
                        "Lee Ltd",
                        "source",
                        "Fair",
                        "emails",
                        List.of("lee@example.org"),
                        "phones",
                        List.of("+44 20 7946 0001"),
                        "custom",
                        Map.of("budget", "5")))
                .send()
                .expect(201)
                .at("/id");
        ApiAnswer second = api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Lee", "company", "New Ltd", "emails", List.of("lee@example.org")))
                .send()
                .expect(201);

        assertThat(second.at("/duplicateOf/id")).isEqualTo(first);
        assertThat(second.at("/firstName")).isEqualTo("Ann");
        assertThat(second.at("/company")).as("what it says itself stays").isEqualTo("New Ltd");
        assertThat(second.at("/phones/0/normalised")).isEqualTo("+442079460001");
        assertThat(second.at("/custom/budget")).isEqualTo("5");
        assertThat(second.at("/source"))
                .as("where this one came from, nobody said")
                .isEmpty();
        ApiAnswer history =
                api.as(cora).get("/leads/" + second.at("/id") + "/history").send();
        assertThat(history.at("/items/1/type")).isEqualTo("COPIED_FROM");
        assertThat(history.at("/items/1/details/leadNumber")).isEqualTo("10001");
        Page page = baton.pages().signIn(cora).open("/leads/" + second.at("/id"));
        assertThat(page.text()).contains("The lead took over from L-10001 what it did not say");
    }

    @Test
    void copyingLeavesOutWhatTheGroupDoesNotAskFor() {
        String recruits = group("Recruits");
        rule(recruits, "ALL", null, "LINK_AND_COPY");
        api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", "Budget", "kind", "TEXT", "groupIds", List.of(general)))
                .send()
                .expect(201);
        api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", "Lee", "emails", List.of("lee@example.org"), "custom", Map.of("budget", "5")))
                .send()
                .expect(201);
        assertThat(in(recruits, "Lee", "lee@example.org").expect(201).json().at("/custom"))
                .isEmpty();
    }

    @Test
    void whoTypesALeadInIsWarnedAndDecides() {
        rule(general, "ALL", null, "REJECT");
        String first = lead("Lee", "lee@example.org").expect(201).at("/id");
        var pages = baton.pages().signIn(cora);
        Page warned = pages.postWithToken(
                "/leads/duplicates",
                Map.of("type", "CONTACT", "lastName", "Lee", "emails[0].value", "lee@example.org"));
        assertThat(warned.text()).contains("L-10001");
        Page shown = pages.submit(
                pages.open("/leads/new"),
                "/leads/new",
                Map.of("lastName", "Lee", "emails[0].value", "lee@example.org"));
        String typed = shown.expect(200).path().substring("/leads/".length());
        assertThat(api.as(cora).get("/leads/" + typed).send().at("/duplicateOf/id"))
                .isEqualTo(first);
    }

    @Test
    void ofTwoThatArriveAtTheSameInstantOneIsMade() {
        rule(general, "ALL", null, "REJECT");
        List<Race.Round<String, Integer>> rounds = Race.of(4)
                .repeat(Soak.times(20, 1_000))
                .prepare(round -> "racer" + round + "@example.org")
                .run((email, participant) -> lead("Racer", email).status());
        rounds.forEach(
                round -> assertThat(round.answers()).containsOnlyOnce(201).containsOnly(201, 409));
        // The control: where nothing is rejected, all of them are made and all but one are linked.
        rule(general, "ALL", null, "LINK");
        List<String> control = Race.of(4)
                .repeat(1)
                .prepare(round -> "control@example.org")
                .run((email, participant) -> lead("Control", email).expect(201).at("/duplicateOf/id"))
                .getFirst()
                .answers();
        assertThat(control).hasSize(4).containsOnlyOnce("");
    }

    @Test
    void arrivalsSayWhatTheRuleDid() {
        rule(general, "ALL", null, "REJECT");
        List<Arrived> arrived = takeIn("a@example.org", "b@example.org", "a@example.org", "broken");
        assertThat(arrived).extracting(one -> one.lead().id() != null).containsExactly(true, true, false, true);
        assertThat(arrived.get(2).lead().rejectedAsDuplicate()).isTrue();
        assertThat(arrived.get(2).lead().problems()).extracting("code").containsExactly("DUPLICATE_LEAD");
        assertThat(arrived.get(2).lead().repeated()).extracting("earlierDraft").isEqualTo(0);

        rule(general, "ALL", null, "LINK_AND_COPY");
        Arrived copied = takeIn("b@example.org").getFirst();
        assertThat(copied.lead().repeated()).extracting("done").hasToString("LINK_AND_COPY");
        assertThat(copied.lead().repeated()).extracting("earlier.number").isEqualTo(10002L);
    }

    @Test
    void aThousandArrivalsAreDecidedTogether() {
        rule(general, "ALL", null, "LINK_AND_COPY");
        String[] emails = new String[1_000];
        Arrays.setAll(emails, i -> "many" + i % 500 + "@example.org");
        assertThat(takeIn(emails)).allMatch(one -> one.lead().id() != null);
        then.rowsOf("lead_duplicate", cora.organisationId()).isEqualTo(500);
    }

    @Test
    void theRuleIsCheckedFieldByField() {
        change(general, Map.of("scope", "HOURS")).expect(422, "INVALID");
        change(general, Map.of("scope", "HOURS", "hours", 0)).expect(422, "INVALID");
        change(general, Map.of("scope", "ALL", "hours", 5)).expect(422, "INVALID");
        change(general, Map.of("action", "REJECT")).expect(422, "INVALID");
        ApiAnswer changed = change(general, Map.of("scope", "HOURS", "hours", 48, "action", "LINK"))
                .expect(200);
        assertThat(changed.at("/duplicates/hours")).isEqualTo("48");
        then.rowsOf("audit_entry where type = 'LEAD_GROUP_CHANGED'", cora.organisationId())
                .isEqualTo(1);
    }

    @Test
    void theRuleOfAnotherOrganisationIsNotAsked() {
        rule(general, "ALL", null, "REJECT");
        lead("Lee", "lee@example.org").expect(201);
        Person other = given.organisation("Other").administrator();
        Map<String, ?> body = Map.of("lastName", "Lee", "emails", List.of("lee@example.org"));
        api.as(other).post("/leads").body(body).send().expect(201);
        api.as(other).post("/leads").body(body).send().expect(201);
    }

    private List<Arrived> takeIn(String... emails) {
        List<Arrival> arrivals = Arrays.stream(emails)
                .map(email -> new Arrival(new NewLead(given.corporateOffice().id(), draft(email)), null))
                .toList();
        Actor actor = new Actor(cora.organisationId(), cora.id(), Channel.WEB_FORM, null);
        return OpenDoor.write(
                baton, cora.organisationId(), () -> baton.bean(Arrivals.class).takeIn(actor, arrivals));
    }

    private static LeadDraft draft(String email) {
        LeadDraft named = LeadDraft.named(LeadType.CONTACT, "Lee " + email.replace('@', ' '));
        return new LeadDraft(
                named.type(),
                named.lastName(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new ContactPoint(email, null)),
                List.of(),
                List.of(),
                null,
                Map.of(),
                null,
                null);
    }

    private ApiAnswer lead(String lastName, String email) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName, "emails", List.of(email)))
                .send();
    }

    private ApiAnswer in(String group, String lastName, String email) {
        return api.as(cora)
                .post("/leads")
                .body(Map.of("lastName", lastName, "emails", List.of(email), "groupId", group))
                .send();
    }

    private void field(String label) {
        api.as(admin)
                .post("/custom-fields")
                .body(Map.of("label", label, "kind", "TEXT"))
                .send()
                .expect(201);
    }

    private String group(String name) {
        return api.as(admin)
                .post("/lead-groups")
                .body(Map.of("name", name))
                .send()
                .expect(201)
                .at("/id");
    }

    private void rule(String group, String scope, @Nullable Integer hours, String action) {
        Map<String, Object> rule = new HashMap<>(Map.of("scope", scope, "action", action));
        if (hours != null) {
            rule.put("hours", hours);
        }
        change(group, rule).expect(200);
    }

    private ApiAnswer change(String group, Map<String, ?> rule) {
        int version = api.as(admin)
                .get("/lead-groups")
                .send()
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/id").asString().equals(group))
                .findFirst()
                .orElseThrow()
                .at("/version")
                .asInt();
        return api.as(admin)
                .patch("/lead-groups/" + group)
                .ifVersion(version)
                .body(Map.of("duplicates", rule))
                .send();
    }
}
