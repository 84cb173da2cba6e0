package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.access.UserType;
import io.baton.platform.Jobs;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Office;
import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An offer waits as long as its campaign says; then Baton takes the lead back, or somebody is to decide. */
class AcceptanceClockTest extends ClockStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person bo = given.advisor("Bo");

    @Test
    void thePeriodBeginsWithEachAssignment() {
        Office leeds = given.office("Leeds");
        Person lee = given.user("Lee").type(UserType.ADVISOR).in(leeds).exists();
        Person liz = given.user("Liz").type(UserType.COORDINATOR).in(leeds).exists();
        UUID lead = lead(cora, campaign(manual("PT2H")));
        assertThat(answerBy(cora, lead)).as("nobody was asked yet").isNull();

        assertThat(outcome(assign(cora, List.of(lead), ann))).isEqualTo("ASSIGNED");
        assertThat(answerBy(ann, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(2)));

        clock.advance(hours(1));
        assertThat(outcome(reassign(cora, lead, bo))).isEqualTo("REASSIGNED");
        assertThat(answerBy(bo, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(2)));

        clock.advance(hours(1));
        assertThat(outcome(forward(bo, lead, lee))).isEqualTo("FORWARDED");
        assertThat(answerBy(lee, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(2)));
        assertThat(answerBy(lee, lead)).isAfter(clock.instant().plus(Duration.ofMinutes(119)));

        assertThat(outcome(forward(lee, lead, given.corporateOffice()))).isEqualTo("FORWARDED");
        assertThat(answerBy(cora, lead)).as("at an office nobody is asked").isNull();
        assertThat(liz.officeId()).isEqualTo(leeds.id());
    }

    @Test
    void oneOrganisationKeepsNoOtherWaiting() {
        UUID campaign = campaign(manual("PT1H"));
        List<UUID> ours = List.of(offered(cora, campaign, ann), offered(cora, campaign, ann));
        clock.advance(hours(2));
        Person pat = given.user("Pat", given.organisation("Elsewhere"))
                .type(UserType.COORDINATOR_ADVISOR)
                .exists();
        UUID theirs = lead(pat);
        Map<String, Object> timed = Map.of("name", "Theirs", "revocation", manual("PT1H"));
        String elsewhere =
                api.as(pat).post("/campaigns").body(timed).send().expect(201).at("/id");
        setCampaign(pat, List.of(theirs), UUID.fromString(elsewhere));
        assign(pat, List.of(theirs), pat);
        clock.advance(hours(2));

        DueOfferQuery offers = baton.bean(DueOfferQuery.class);
        List<DueOffer> due = baton.bean(Jobs.class).acrossOrganisations(() -> offers.listOver(1));
        assertThat(due)
                .as("one of each, though ours are over for longer")
                .extracting(DueOffer::leadId)
                .containsExactlyInAnyOrder(ours.getFirst(), theirs);
    }

    @Test
    void withoutAPeriodOrACampaignAnOfferWaitsWithoutEnd() {
        UUID free = offered(cora, ann);
        UUID untimed = offered(cora, campaign(null), ann);
        clock.advance(Duration.ofDays(400));
        letTheClockRun();

        for (UUID lead : List.of(free, untimed)) {
            assertThat(answerBy(cora, lead)).isNull();
            assertThat(isExpired(cora, lead)).isFalse();
            assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
        }
    }

    @Test
    void thePeriodEndsWithTheAnswer() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID accepted = offered(cora, campaign, ann);
        UUID rejected = offered(cora, campaign, ann);
        UUID revoked = offered(cora, campaign, ann);
        accept(ann, accepted);
        reject(ann, rejected, "no time");
        revoke(cora, revoked);

        for (UUID lead : List.of(accepted, rejected, revoked)) {
            assertThat(answerBy(cora, lead)).isNull();
        }
        clock.advance(hours(3));
        letTheClockRun();
        assertThat(standing(cora, accepted)).isEqualTo("ACCEPTED Ann");
        assertThat(history(cora, accepted)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED", "ACCEPTED");
        assertThat(chain(cora, rejected)).containsExactly("1 REJECTED");
        assertThat(chain(cora, revoked)).containsExactly("1 REVOKED");
    }

    @Test
    void whatIsRevokedByItselfIsTakenBackByBaton() {
        UUID lead = offered(cora, campaign(automatic("PT2H")), ann);
        UUID accepted = accepted(cora, ann);
        clock.advance(hours(2).minus(Duration.ofMinutes(1)));
        letTheClockRun();
        assertThat(standing(cora, lead)).as("a minute before").isEqualTo("ASSIGNED Ann");
        Instant deadline = Objects.requireNonNull(answerBy(cora, lead));

        clock.advance(Duration.ofMinutes(2));
        letTheClockRun();

        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        assertThat(chain(cora, lead)).containsExactly("1 REVOKED");
        assertThat(view(ann, "ASSIGNED_TO_ME")).containsExactly(accepted);
        assertThat(view(cora, "UNASSIGNED")).containsExactly(lead);
        assertThat(view(cora, "REVOKED")).containsExactly(lead);
        assertThat(view(cora, "EXPIRED")).isEmpty();
        ApiAnswer told = api.as(cora).get("/leads/" + lead + "/history").send().expect(200);
        assertThat(told.at("/items/3/type")).isEqualTo("REVOKED");
        assertThat(told.at("/items/3/channel")).isEqualTo("SYSTEM");
        assertThat(told.at("/items/3/details/fromUserName")).isEqualTo("Ann");
        assertThat(told.at("/items/3/details/revokeOn")).isEqualTo(deadline.toString());
        letTheClockRun();
        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED", "REVOKED");
    }

    @Test
    void whatIsRevokedByHandIsMarkedAndStaysUntilSomebodyDecides() {
        UUID lead = offered(cora, campaign(manual("PT2H")), ann);
        Instant deadline = Objects.requireNonNull(answerBy(cora, lead));
        clock.advance(hours(3));
        assertThat(view(cora, "EXPIRED")).isEmpty();
        letTheClockRun();
        letTheClockRun();

        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
        assertThat(isExpired(ann, lead)).isTrue();
        assertThat(answerBy(ann, lead)).as("since when").isEqualTo(deadline);
        assertThat(view(cora, "EXPIRED")).containsExactly(lead);
        assertThat(view(cora, "UNACCEPTED")).containsExactly(lead);
        assertThat(view(bo, "EXPIRED")).isEmpty();
        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED", "EXPIRED");

        assertThat(outcome(accept(ann, lead))).isEqualTo("ACCEPTED");
        assertThat(isExpired(ann, lead)).isFalse();
        assertThat(view(cora, "EXPIRED")).isEmpty();
    }

    @Test
    void whatIsExpiredCanBeTakenBackAndGivenToSomebodyElse() {
        UUID campaign = campaign(manual("PT2H"));
        UUID revoked = offered(cora, campaign, ann);
        UUID reassigned = offered(cora, campaign, ann);
        UUID rejected = offered(cora, campaign, ann);
        clock.advance(hours(3));
        letTheClockRun();

        assertThat(outcome(revoke(cora, revoked))).isEqualTo("REVOKED");
        assertThat(outcome(reassign(cora, reassigned, bo))).isEqualTo("REASSIGNED");
        assertThat(outcome(reject(ann, rejected, "no time"))).isEqualTo("REJECTED");

        assertThat(view(cora, "EXPIRED")).isEmpty();
        assertThat(answerBy(bo, reassigned)).as("the time of Bo begins").isAfter(clock.instant());
        assertThat(isExpired(bo, reassigned)).isFalse();
    }

    /** Even where the clock has not come to it: it never ran in this story. */
    @Test
    void anAnswerAfterTheDeadlineComesTooLateWhereBatonTakesTheLeadBack() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID lead = offered(cora, campaign, ann);
        UUID other = offered(cora, campaign, ann);
        UUID third = offered(cora, campaign, ann);
        clock.advance(hours(2).plusSeconds(1));

        assertThat(outcome(accept(ann, lead))).isEqualTo("DEADLINE_PASSED");
        assertThat(outcome(reject(ann, lead, "no time"))).isEqualTo("DEADLINE_PASSED");
        assertThat(outcome(forward(ann, lead, bo))).isEqualTo("DEADLINE_PASSED");
        assertThat(outcome(forward(ann, lead, given.office("Leeds")))).isEqualTo("DEADLINE_PASSED");
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED");

        assertThat(outcome(forward(cora, lead, bo))).as("by a coordinator").isEqualTo("FORWARDED");
        assertThat(outcome(revoke(cora, other))).isEqualTo("REVOKED");
        assertThat(outcome(reassign(cora, third, bo))).isEqualTo("REASSIGNED");
        assertThat(outcome(accept(bo, lead))).isEqualTo("ACCEPTED");
    }

    @Test
    void whereSomebodyDecidesAnAnswerAfterTheDeadlineStillCounts() {
        UUID campaign = campaign(manual("PT2H"));
        UUID accepted = offered(cora, campaign, ann);
        UUID rejected = offered(cora, campaign, ann);
        UUID forwarded = offered(cora, campaign, ann);
        clock.advance(hours(3));

        assertThat(outcome(accept(ann, accepted))).isEqualTo("ACCEPTED");
        assertThat(outcome(reject(ann, rejected, "no time"))).isEqualTo("REJECTED");
        assertThat(outcome(forward(ann, forwarded, bo))).isEqualTo("FORWARDED");
    }

    /** Just at the deadline is in time, a microsecond after it is not: for the answer as for the clock. */
    @ParameterizedTest
    @CsvSource({"0, ACCEPTED, ASSIGNED Ann", "1, DEADLINE_PASSED, UNASSIGNED"})
    void inTimeIsAtOrBeforeTheDeadline(int microsAfter, String answered, String leftToTheClock) {
        List<UUID> leads = leads(cora, 2);
        setCampaign(cora, leads, campaign(automatic("PT2H")));
        assertThat(outcomes(assign(cora, leads, ann))).containsOnly("ASSIGNED");
        Instant deadline = Objects.requireNonNull(answerBy(cora, leads.getFirst()));
        assertThat(answerBy(cora, leads.getLast())).isEqualTo(deadline);

        clock.stopAt(deadline.plus(microsAfter, ChronoUnit.MICROS));

        assertThat(outcome(accept(ann, leads.getFirst()))).isEqualTo(answered);
        letTheClockRun();
        assertThat(standing(cora, leads.getLast())).isEqualTo(leftToTheClock);
    }

    @Test
    void anotherLeadGroupLeavesTheDeadline() {
        UUID lead = offered(cora, campaign(manual("PT2H")), ann);
        Instant deadline = Objects.requireNonNull(answerBy(cora, lead));
        String group = api.as(given.organisation().administrator())
                .post("/lead-groups")
                .body(Map.of("name", "Recruits"))
                .send()
                .expect(201)
                .at("/id");

        assertThat(outcome(command(cora, "group", List.of(lead), Map.of("groupId", group))))
                .isEqualTo("GROUP_SET");

        assertThat(answerBy(ann, lead)).isEqualTo(deadline);
        clock.advance(hours(3));
        letTheClockRun();
        assertThat(isExpired(ann, lead)).isTrue();
    }

    @Test
    void manyAtOnceAreDoneWithInOneGo() {
        UUID taken = campaign(automatic("PT1H"));
        UUID marked = campaign(manual("PT1H"));
        List<UUID> first = leads(cora, 30);
        List<UUID> second = leads(cora, 30);
        setCampaign(cora, first, taken);
        setCampaign(cora, second, marked);
        assign(cora, first, ann, bo);
        assign(cora, second, ann, bo);
        clock.advance(hours(2));
        letTheClockRun();

        assertThat(view(cora, "UNASSIGNED")).containsExactlyInAnyOrderElementsOf(first);
        assertThat(view(cora, "EXPIRED")).containsExactlyInAnyOrderElementsOf(second);
    }
}
