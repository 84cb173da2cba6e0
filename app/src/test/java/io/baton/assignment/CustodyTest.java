package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.leads.LeadDraft;
import io.baton.leads.LeadType;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The commands on a lead inside the organisation, rule by rule. */
class CustodyTest extends CustodyStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void anAssignedLeadIsAcceptedByItsAssigneeAndBecomesAContact() {
        UUID lead = offered(cora, ann);
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");

        ApiAnswer accepted = accept(ann, lead);

        assertThat(outcome(accepted)).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/results/0/contactId")).isNotEmpty();
        assertThat(standing(cora, lead)).isEqualTo("ACCEPTED Ann");
        assertThat(history(cora, lead)).containsExactly("CREATED", "ASSIGNED", "ACCEPTED");
    }

    @Test
    void onlyTheAssigneeAccepts() {
        UUID lead = offered(cora, ann);

        assertThat(outcome(accept(bo, lead))).isEqualTo("NOT_FOUND");
        assertThat(outcome(accept(cora, lead))).isEqualTo("NOT_ASSIGNEE");
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void rejectingPutsTheLeadBackOnTheUnassignedListOfTheOffice() {
        UUID offered = offered(cora, ann);
        UUID accepted = accepted(cora, ann);

        assertThat(outcome(reject(ann, offered, "wrong area"))).isEqualTo("REJECTED");
        assertThat(outcome(reject(ann, accepted, "no time"))).isEqualTo("REJECTED");

        assertThat(standing(cora, offered)).isEqualTo("UNASSIGNED");
        assertThat(standing(cora, accepted)).isEqualTo("UNASSIGNED");
        assertThat(reasonOfLastEvent(offered)).isEqualTo("wrong area");
    }

    @Test
    void aLeadGoesToARejecterOnlyWhenConfirmed() {
        UUID lead = offered(cora, ann);
        reject(ann, lead, "wrong area");

        assertThat(outcome(assign(cora, List.of(lead), ann))).isEqualTo("REJECTED_BEFORE");
        assertThat(outcome(command(
                        cora, "assign", List.of(lead), Map.of("userIds", List.of(ann.id()), "confirmed", true))))
                .isEqualTo("ASSIGNED");
    }

    @Test
    void aLeadPrefersTheOneWhoHasNotRejectedIt() {
        UUID lead = offered(cora, ann);
        reject(ann, lead, "wrong area");

        assign(cora, List.of(lead), ann, bo);

        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Bo");
    }

    @Test
    void revokingTakesOfferedAndAcceptedLeadsBack() {
        UUID offered = offered(cora, ann);
        UUID accepted = accepted(cora, ann);

        assertThat(outcomes(revoke(cora, offered, accepted))).containsExactly("REVOKED", "REVOKED");

        assertThat(standing(cora, offered)).isEqualTo("UNASSIGNED");
        assertThat(standing(cora, accepted)).isEqualTo("UNASSIGNED");
    }

    @Test
    void anUnassignedLeadCannotBeRevokedByAnyWay() {
        UUID lead = lead(cora);

        ApiAnswer revoked = revoke(cora, lead);
        ApiAnswer reassigned = reassign(cora, lead, ann);

        assertThat(outcome(revoked)).isEqualTo("UNASSIGNED");
        assertThat(revoked.at("/results/0/current/stage")).isEqualTo("UNASSIGNED");
        assertThat(outcome(reassigned)).isEqualTo("UNASSIGNED");
        assertThat(history(cora, lead)).containsExactly("CREATED");
    }

    @Test
    void revokeAndReassignGivesTheLeadToAnotherInOneStep() {
        UUID lead = accepted(cora, ann);

        ApiAnswer answer = reassign(cora, lead, bo);

        assertThat(outcome(answer)).isEqualTo("REASSIGNED");
        assertThat(answer.at("/results/0/userId")).isEqualTo(bo.id().toString());
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Bo");
        assertThat(history(cora, lead)).endsWith("ACCEPTED", "REASSIGNED");
    }

    @Test
    void notesSurviveARevokeAfterAcceptance() {
        UUID lead = accepted(cora, ann);
        api.as(ann)
                .post("/leads/" + lead + "/notes")
                .body(Map.of("text", "Call after lunch"))
                .send()
                .expect(201);

        revoke(cora, lead);
        assign(cora, List.of(lead), bo);

        assertThat(api.as(bo)
                        .get("/leads/" + lead + "/notes")
                        .send()
                        .expect(200)
                        .text())
                .contains("Call after lunch");
    }

    @Test
    void anAcceptedLeadIsReadOnlyUntilItIsTakenBack() {
        UUID lead = accepted(cora, ann);

        changeName(lead, 1).expect(409, "ACCEPTED_READ_ONLY");
        revoke(cora, lead);
        changeName(lead, 1).expect(200);
    }

    @Test
    void aSecondAcceptanceReusesTheContact() {
        UUID lead = accepted(cora, ann);
        revoke(cora, lead);
        assign(cora, List.of(lead), bo);

        accept(bo, lead);

        then.rowsOf("contact", cora.organisationId()).isEqualTo(1);
    }

    @Test
    void severalAreAcceptedAtOnceOnlyWhenOfOneTypeAndCampaign() {
        UUID person = offered(cora, ann);
        UUID business = lead(cora, LeadDraft.named(LeadType.BUSINESS, "Ünal & Söhne"));
        assign(cora, List.of(business), ann);

        accept(ann, person, business).expect(422, "MIXED_SELECTION");

        assertThat(standing(cora, person)).isEqualTo("ASSIGNED Ann");
        assertThat(outcomes(accept(ann, person, offered(cora, ann)))).containsExactly("ACCEPTED", "ACCEPTED");
    }

    @Test
    void aPureCoordinatorCanNeverHoldALead() {
        Person staff = given.coordinator("Sam");
        UUID lead = lead(cora);

        assertThat(outcome(assign(cora, List.of(lead), cora))).isEqualTo("SELF_ASSIGNMENT");
        assertThat(outcome(assign(cora, List.of(lead), staff))).isEqualTo("CANNOT_HOLD_LEADS");
        assertThat(outcome(assign(cora, List.of(lead), ann, staff))).isEqualTo("CANNOT_HOLD_LEADS");
        assertThat(outcome(reassign(cora, offered(cora, ann), cora))).isEqualTo("SELF_ASSIGNMENT");
        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
    }

    @Test
    void aLeadIsReassignedToAnotherThanWhoHasIt() {
        UUID lead = accepted(cora, ann);
        assertThat(outcome(reassign(cora, lead, ann))).isEqualTo("SAME_ASSIGNEE");
        assertThat(standing(cora, lead)).isEqualTo("ACCEPTED Ann");
    }

    /** What is left with them can be rejected, and is revoked from the page that says so. */
    @Test
    void whoMayHoldLeadsNoLongerAcceptsNoneAndIsRelievedOfThem() {
        UUID first = offered(cora, ann);
        UUID second = offered(cora, ann);
        Person admin = given.organisation().administrator();
        PageClient pages = baton.pages().signIn(admin);
        String page = "/settings/users/" + ann.id();
        Page changed = pages.submit(
                pages.open(page),
                page,
                Map.of("packages", List.of("BASE", "LEADS_COORDINATOR", "LEADS"), "userClass", "STAFF"));

        assertThat(changed.path()).isEqualTo(page);
        assertThat(changed.text()).contains("may not hold leads any more and cannot accept them, but still has 2.");
        assertThat(outcome(accept(ann, first))).isEqualTo("CANNOT_HOLD_LEADS");
        assertThat(outcome(reject(ann, first, "not mine any more"))).isEqualTo("REJECTED");
        Page revoked = pages.submit(pages.open(page), page + "/revoke-leads", Map.of());
        assertThat(revoked.text()).contains("One lead is revoked from Ann").doesNotContain("but still has");
        assertThat(standing(cora, second)).isEqualTo("UNASSIGNED");
    }

    @Test
    void aCoordinatorWhoIsAnAdvisorTooMayTakeLeads() {
        Person both = given.coordinatorAdvisor("Cleo");
        UUID lead = lead(both);

        assertThat(outcome(assign(both, List.of(lead), both))).isEqualTo("ASSIGNED");
        assertThat(outcome(accept(both, lead))).isEqualTo("ACCEPTED");
    }

    @Test
    void taggedLeadsAreSplitEvenlyAndCountsDifferByAtMostOne() {
        Person cy = given.advisor("Cy");
        offered(cora, cy);

        ApiAnswer answer = assign(cora, leads(cora, 7), ann, bo, cy);

        assertThat(outcomes(answer)).hasSize(7).containsOnly("ASSIGNED");
        assertThat(List.of(count(answer, ann), count(answer, bo), count(answer, cy)))
                .containsExactly(3L, 2L, 2L);
    }

    @Test
    void aLeadOfAnotherOfficeIsNotGivenOut() {
        Office leeds = given.office("Leeds");
        Person leedsAdvisor = given.user("Lee").type(UserType.ADVISOR).in(leeds).exists();
        Person leedsCoordinator =
                given.user("Liz").type(UserType.COORDINATOR).in(leeds).exists();
        UUID lead = lead(cora);

        assertThat(outcome(assign(cora, List.of(lead), leedsAdvisor))).isEqualTo("OTHER_OFFICE");
        assertThat(outcome(assign(leedsCoordinator, List.of(lead), leedsAdvisor)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void whoeverHoldsALeadIsNotGivenAnother() {
        UUID lead = offered(cora, ann);

        ApiAnswer answer = assign(cora, List.of(lead), bo);

        assertThat(outcome(answer)).isEqualTo("NOT_UNASSIGNED");
        assertThat(answer.at("/results/0/current/assignee/name")).isEqualTo("Ann");
    }

    @Test
    void aDeactivatedUserIsGivenNothing() {
        database.in(
                bo.organisationId(),
                rows -> rows.execute("update user_account set active = false where id = ?", bo.id()));

        assertThat(outcome(assign(cora, List.of(lead(cora)), bo))).isEqualTo("USER_INACTIVE");
    }

    @Test
    void theSameCallTwiceIsOneEffectAndTheSameAnswer() {
        UUID lead = lead(cora);
        Map<String, Object> body = Map.of("leadIds", List.of(lead), "userIds", List.of(ann.id()));

        ApiAnswer first =
                api.as(cora).post("/leads/assign").key("once").body(body).send();
        ApiAnswer second =
                api.as(cora).post("/leads/assign").key("once").body(body).send();

        assertThat(second.replayed()).isTrue();
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(history(cora, lead)).containsExactly("CREATED", "ASSIGNED");
    }

    @Test
    void resultsComeInTheOrderOfTheRequestAndOneRefusalDoesNotStopTheRest() {
        UUID offered = offered(cora, ann);
        UUID unassigned = lead(cora);
        UUID unknown = UUID.randomUUID();

        assertThat(outcomes(revoke(cora, unknown, offered, unassigned)))
                .containsExactly("NOT_FOUND", "REVOKED", "UNASSIGNED");
    }

    private ApiAnswer changeName(UUID lead, int version) {
        return api.as(cora)
                .patch("/leads/" + lead)
                .ifVersion(version)
                .body(Map.of("lastName", "Meier"))
                .send();
    }

    private String reasonOfLastEvent(UUID lead) {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle(
                                "select details ->> 'reason' from lead_event_details where lead_id = ?"
                                        + " order by sequence desc limit 1",
                                lead)
                        .get(0, String.class));
    }

    private static long count(ApiAnswer answer, Person person) {
        return answer.json()
                .at("/results")
                .valueStream()
                .filter(result ->
                        result.at("/userId").asString("").equals(person.id().toString()))
                .count();
    }
}
