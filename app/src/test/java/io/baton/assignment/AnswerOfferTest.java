package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.platform.Actor;
import io.baton.platform.Channel;
import io.baton.platform.CommandRunner;
import io.baton.platform.NotFoundException;
import io.baton.testing.Person;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An answer from outside is bound to one offer, and to whom that was made. */
class AnswerOfferTest extends ClockStory {

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final Person ben = given.advisor("Ben");
    private final CommandRunner commands = baton.bean(CommandRunner.class);

    @Test
    void acceptedItIsAsIfAcceptedInBaton() {
        UUID lead = offered(cora, ann);

        AnswerOutcome outcome = answer(ann, offerOf(lead), OfferAnswer.ACCEPT, null);

        assertThat(outcome).isInstanceOf(AnswerOutcome.Accepted.class);
        assertThat(standing(cora, lead)).isEqualTo("ACCEPTED Ann");
        assertThat(history(cora, lead)).containsExactly("CREATED", "ASSIGNED", "ACCEPTED");
        assertThat(chain(cora, lead)).containsExactly("1 ACCEPTED");
        assertThat(database.<String>in(
                        ann.organisationId(),
                        rows -> rows.fetchSingle(
                                        "select channel from lead_event where lead_id = ? and type = 'ACCEPTED'", lead)
                                .get(0, String.class)))
                .isEqualTo("MAIL");
    }

    @Test
    void rejectedItIsBackInTheOfficeWithTheReason() {
        UUID lead = offered(cora, ann);

        assertThat(answer(ann, offerOf(lead), OfferAnswer.REJECT, " on holiday "))
                .isEqualTo(new AnswerOutcome.Rejected(lead));

        assertThat(standing(cora, lead)).isEqualTo("UNASSIGNED");
        assertThat(chain(cora, lead)).containsExactly("1 REJECTED");
        assertThat(database.<String>in(
                        ann.organisationId(),
                        rows -> rows.fetchSingle("select reason from assignment where lead_id = ?", lead)
                                .get(0, String.class)))
                .isEqualTo("on holiday");
    }

    @Test
    void aSecondAnswerIsToldTheFirst() {
        UUID lead = offered(cora, ann);
        UUID offer = offerOf(lead);
        answer(ann, offer, OfferAnswer.ACCEPT, null);

        assertThat(over(ann, offer, OfferAnswer.REJECT)).isEqualTo(OfferStanding.ACCEPTED);
        assertThat(standing(cora, lead)).isEqualTo("ACCEPTED Ann");

        assertThat(outcome(reject(ann, lead, "after all"))).isEqualTo("REJECTED");
        assertThat(over(ann, offer, OfferAnswer.ACCEPT)).isEqualTo(OfferStanding.REJECTED);
    }

    @Test
    void anAnswerToAnOlderOfferIsNoneToANewerOne() {
        UUID lead = offered(cora, ann);
        UUID offer = offerOf(lead);
        revoke(cora, lead);
        assertThat(over(ann, offer, OfferAnswer.ACCEPT)).isEqualTo(OfferStanding.TAKEN_BACK);

        assign(cora, List.of(lead), ann);
        assertThat(over(ann, offer, OfferAnswer.ACCEPT)).isEqualTo(OfferStanding.OFFERED_ANEW);

        reassign(cora, lead, ben);
        assertThat(over(ann, offer, OfferAnswer.ACCEPT)).isEqualTo(OfferStanding.GIVEN_TO_ANOTHER);
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ben");
    }

    @Test
    void anOfferOneHandedOnIsForwarded() {
        UUID lead = offered(cora, ann);
        UUID offer = offerOf(lead);
        forward(ann, lead, ben);

        assertThat(over(ann, offer, OfferAnswer.ACCEPT)).isEqualTo(OfferStanding.FORWARDED);
    }

    @Test
    void afterTheDeadlineItIsOverAlsoBeforeTheClockGotToIt() {
        UUID lead = offered(cora, campaign(automatic("PT1H")), ann);
        UUID offer = offerOf(lead);
        clock.advance(hours(2));

        assertThat(over(ann, offer, OfferAnswer.ACCEPT)).isEqualTo(OfferStanding.EXPIRED);
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
        letTheClockRun();
        assertThat(over(ann, offer, OfferAnswer.REJECT)).isEqualTo(OfferStanding.EXPIRED);
    }

    @Test
    void whereACoordinatorDecidesALateAnswerStillCounts() {
        UUID lead = offered(cora, campaign(manual("PT1H")), ann);
        clock.advance(hours(2));
        letTheClockRun();

        assertThat(answer(ann, offerOf(lead), OfferAnswer.ACCEPT, null)).isInstanceOf(AnswerOutcome.Accepted.class);
    }

    @Test
    void nobodyElseAnswersIt() {
        UUID lead = offered(cora, ann);
        UUID offer = offerOf(lead);

        assertThatThrownBy(() -> answer(ben, offer, OfferAnswer.ACCEPT, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(cora, offer, OfferAnswer.ACCEPT, null)).isInstanceOf(NotFoundException.class);
        assertThat(standing(cora, lead)).isEqualTo("ASSIGNED Ann");
    }

    private AnswerOutcome answer(Person by, UUID offer, OfferAnswer answer, @Nullable String reason) {
        return commands.run(
                new Actor(by.organisationId(), by.id(), Channel.MAIL, null), new AnswerOffer(offer, answer, reason));
    }

    private OfferStanding over(Person by, UUID offer, OfferAnswer answer) {
        AnswerOutcome outcome = answer(by, offer, answer, null);
        assertThat(outcome).isInstanceOf(AnswerOutcome.Over.class);
        return ((AnswerOutcome.Over) outcome).offer().standing();
    }

    private UUID offerOf(UUID lead) {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle("select id from assignment where lead_id = ? and ended_at is null", lead)
                        .get(0, UUID.class));
    }
}
