package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import io.baton.platform.Reads;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Offers that are out follow the terms of their campaign, and none is over at once by that. */
class CampaignTermsTest extends ClockStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");

    @Test
    void moreTimeIsCountedFromWhenTheOfferWasMade() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID lead = offered(cora, campaign, ann);
        clock.advance(hours(1));
        changed(campaign, automatic("PT5H"));

        assertThat(answerBy(ann, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(5)));
        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED", "DEADLINE_MOVED");
        ApiAnswer told = api.as(cora).get("/leads/" + lead + "/history").send().expect(200);
        assertThat(told.at("/items/3/details/fromRevokeOn"))
                .isEqualTo(offeredAt(cora, lead).plus(hours(2)).toString());
        assertThat(told.at("/items/3/details/revokeOn"))
                .isEqualTo(offeredAt(cora, lead).plus(hours(5)).toString());
        clock.advance(hours(2));
        letTheClockRun();
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void lessTimeToo() {
        UUID campaign = campaign(automatic("PT5H"));
        UUID lead = offered(cora, campaign, ann);
        clock.advance(hours(1));
        changed(campaign, automatic("PT2H"));

        assertThat(answerBy(ann, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(2)));
        clock.advance(hours(2));
        letTheClockRun();
        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
    }

    @Test
    void whatWouldBeOverAtOnceGetsTheWholeNewPeriodFromNow() {
        UUID campaign = campaign(automatic("PT8H"));
        UUID lead = offered(cora, campaign, ann);
        clock.advance(hours(4));
        Instant before = now();
        changed(campaign, automatic("PT2H"));

        assertThat(answerBy(ann, lead)).isBetween(before.plus(hours(2)), now().plus(hours(2)));
        letTheClockRun();
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void withoutAPeriodOffersWaitAgainWithoutEnd() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID lead = offered(cora, campaign, ann);
        changed(campaign, null);
        clock.advance(hours(9));
        letTheClockRun();

        assertThat(answerBy(ann, lead)).isNull();
        assertThat(outcome(accept(ann, lead))).isEqualTo("ACCEPTED");
    }

    @Test
    void aPeriodThatIsNewCountsForOffersThatWereOutBefore() {
        UUID campaign = campaign(null);
        UUID lead = offered(cora, campaign, ann);
        clock.advance(hours(1));
        changed(campaign, manual("PT2H"));

        assertThat(answerBy(ann, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(2)));
    }

    @Test
    void whatHadExpiredIsSoNoLongerWhenItsNewDeadlineIsAhead() {
        UUID campaign = campaign(manual("PT2H"));
        UUID lead = offered(cora, campaign, ann);
        clock.advance(hours(3));
        letTheClockRun();
        assertThat(view(cora, "EXPIRED")).containsExactly(lead);
        changed(campaign, manual("PT5H"));

        assertThat(isExpired(ann, lead)).isFalse();
        assertThat(view(cora, "EXPIRED")).isEmpty();
        clock.advance(hours(3));
        letTheClockRun();
        assertThat(view(cora, "EXPIRED")).as("and once more").containsExactly(lead);
    }

    @Test
    void nothingIsOverByTermsThatDoNotHoldAnyMore() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID lead = offered(cora, campaign, ann);
        UUID other = offered(cora, campaign(automatic("PT2H")), ann);
        changeTerms(cora, campaign, 1, automatic("PT5H")).expect(200);
        clock.advance(hours(3));

        letTheClockRun();
        assertThat(standing(cora, lead)).as("its deadline is about to move").isEqualTo("ASSIGNED Ann");
        assertThat(standing(cora, other)).isEqualTo("UNASSIGNED");
        assertThat(outcome(accept(ann, lead))).isEqualTo("ACCEPTED");
    }

    /** Whatever happens meanwhile, an offer of now is on the terms of now. */
    @Test
    void anOfferMadeAfterTheChangeIsNotMoved() {
        UUID campaign = campaign(automatic("PT2H"));
        changeTerms(cora, campaign, 1, automatic("PT5H")).expect(200);
        UUID lead = offered(cora, campaign, ann);
        followTerms();

        assertThat(answerBy(ann, lead)).isEqualTo(offeredAt(cora, lead).plus(hours(5)));
        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED");
    }

    @Test
    void anotherNameLeavesTheTerms() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID lead = offered(cora, campaign, ann);
        api.as(cora)
                .patch("/campaigns/" + campaign)
                .ifVersion(1)
                .body(Map.of("name", "Autumn"))
                .send()
                .expect(200);
        changed(campaign, 2, automatic("PT2H"));

        assertThat(history(cora, lead)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED");
    }

    @Test
    void moreThanAStretchFollows() {
        UUID campaign = campaign(null);
        List<UUID> leads = leads(cora, FollowCampaignTermsHandler.STRETCH + 1);
        setCampaign(cora, leads, campaign);
        assign(cora, leads, ann);
        changed(campaign, automatic("PT2H"));
        clock.advance(hours(3));
        letTheClockRun();

        assertThat(standing(cora, leads.getFirst())).isEqualTo("UNASSIGNED");
        assertThat(standing(cora, leads.getLast())).isEqualTo("UNASSIGNED");
    }

    /** One that gets more, one that gets less, one that would be over; an answered one counts for nothing. */
    @Test
    void whatIsSaidBeforeIsWhatHappens() {
        UUID campaign = campaign(automatic("PT10H"));
        UUID old = offered(cora, campaign, ann);
        clock.advance(hours(5));
        UUID young = offered(cora, campaign, ann);
        accept(ann, offered(cora, campaign, ann));

        assertThat(preview(campaign, 20)).isEqualTo(new DeadlineShift(2, 2, 0, 0, false));
        assertThat(preview(campaign, 10)).isEqualTo(new DeadlineShift(2, 0, 0, 0, false));
        assertThat(preview(campaign, null)).isEqualTo(new DeadlineShift(2, 2, 0, 0, false));
        assertThat(preview(campaign, 4)).isEqualTo(new DeadlineShift(2, 0, 1, 1, false));

        changed(campaign, automatic("PT4H"));
        assertThat(answerBy(ann, young)).isEqualTo(offeredAt(cora, young).plus(hours(4)));
        assertThat(answerBy(ann, old)).isAfter(now().plus(hours(4)).minus(Duration.ofMinutes(1)));
    }

    @Test
    void onlyWhoManagesCampaignsSaysTheTerms() {
        UUID campaign = campaign(automatic("PT2H"));
        UUID lead = offered(cora, campaign, ann);

        changeTerms(ann, campaign, 1, null).expect(403);

        followTerms();
        assertThat(answerBy(ann, lead)).isNotNull();
    }

    @Test
    void theAuditKeepsWhoSaidWhat() {
        UUID campaign = campaign(automatic("PT2H"));
        changeTerms(cora, campaign, 1, manual("P1D")).expect(200);

        assertThat(api.as(given.organisation().administrator())
                        .get("/audit")
                        .send()
                        .expect(200)
                        .text())
                .contains("PT2H ALWAYS AUTOMATIC", "P1D ALWAYS MANUAL");
    }

    private void changed(UUID campaign, @Nullable Map<String, String> revocation) {
        changed(campaign, 1, revocation);
    }

    private void changed(UUID campaign, int version, @Nullable Map<String, String> revocation) {
        changeTerms(cora, campaign, version, revocation).expect(200);
        followTerms();
    }

    private DeadlineShift preview(UUID campaign, @Nullable Integer inHours) {
        RevocationPeriod period = inHours == null
                ? null
                : new RevocationPeriod(0, hours(inHours), RevocationClock.ALWAYS, RevocationMode.AUTOMATIC);
        return Objects.requireNonNull(baton.bean(Reads.class)
                .inSnapshot(
                        cora.organisationId(),
                        () -> baton.bean(DeadlineShifts.class).preview(cora.organisationId(), campaign, period)));
    }

    private Instant now() {
        return clock.instant();
    }
}
