package io.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.AnswerLinks;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A press in a mail, the clock, a coordinator who takes back, and the same person in Baton, all at one instant. */
class AnswerRaceTest extends ClockStory {

    private record Offered(UUID lead, String page, String answer) {}

    private final Person cora = given.coordinator("Cora");
    private final Person ann = given.advisor("Ann");
    private final UUID campaign = campaign(automatic("PT1H"));

    @Test
    void ofFourThatComeAtOnceOneWinsAndAllAreToldTheSameStory() {
        Random random = new Random(11);
        List<Race.Round<Offered, String>> rounds = Race.of(4)
                .repeat(Soak.times(100, 1_000))
                .prepare(round -> almostOver(random, round))
                .run((offered, participant) -> switch (participant) {
                    case 0 -> press(offered);
                    case 1 -> clock();
                    case 2 -> done(revoke(cora, offered.lead()));
                    default -> done(accept(ann, offered.lead()));
                });

        rounds.forEach(this::assertOneStory);
        assertThat(rounds.stream()
                        .map(round -> history(cora, round.subject().lead()).get(3)))
                .as("each of them wins sometimes")
                .contains("ACCEPTED", "REVOKED");
    }

    /** Offered and mailed, with a few milliseconds left or over. */
    private Offered almostOver(Random random, int round) {
        UUID lead = offered(cora, campaign, ann);
        String page = AnswerLinks.to(database, ann, lead);
        Instant deadline = Objects.requireNonNull(answerBy(cora, lead));
        clock.setTo(deadline.plusMillis(random.nextInt(-60, 5)));
        return new Offered(lead, page, round % 2 == 0 ? "ACCEPT" : "REJECT");
    }

    private String press(Offered offered) {
        Page page = baton.pages().post(offered.page(), Map.of("answer", offered.answer()));
        assertThat(page.status()).as(page.text()).isIn(200, 410);
        return page.text();
    }

    /** What was done; what was refused is not mistaken for it, though a refusal may have the same code. */
    private static String done(ApiAnswer answer) {
        return answer.json().at("/results/0/outcome").asString("");
    }

    private String clock() {
        letTheClockRun();
        return "";
    }

    private void assertOneStory(Race.Round<Offered, String> round) {
        clock.advance(Duration.ofSeconds(1));
        letTheClockRun();
        Offered offered = round.subject();
        List<String> history = history(cora, offered.lead());
        String pressed = round.answers().getFirst();
        String revoked = round.answers().get(2);
        String accepted = round.answers().get(3);
        String first = history.get(3);
        boolean byPress = channel(offered.lead(), first).equals("MAIL");

        assertThat(history.subList(0, 3)).containsExactly("CREATED", "CAMPAIGN_SET", "ASSIGNED");
        assertThat(history.subList(3, history.size()))
                .isIn(List.of("ACCEPTED"), List.of("REJECTED"), List.of("REVOKED"), List.of("ACCEPTED", "REVOKED"));
        assertThat(chain(cora, offered.lead())).containsExactly("1 " + history.getLast());
        assertThat(standing(cora, offered.lead()))
                .isEqualTo(history.getLast().equals("ACCEPTED") ? "ACCEPTED Ann" : "UNASSIGNED");
        assertThat(accepted.equals("ACCEPTED")).isEqualTo(first.equals("ACCEPTED") && !byPress);
        assertThat(revoked.equals("REVOKED"))
                .isEqualTo(history.getLast().equals("REVOKED")
                        && channel(offered.lead(), "REVOKED").equals("API"));
        assertThat(pressed.contains("You have accepted the lead.")).isEqualTo(byPress && isFresh(pressed));
        if (byPress && first.equals("REJECTED")) {
            assertThat(pressed).contains("You rejected this lead");
        }
        if (!byPress) {
            assertThat(pressed)
                    .containsAnyOf(
                            "You accepted this lead on", "The lead was taken back", "The time to answer is over");
        }
    }

    /** What was pressed may have been taken back before it was looked at again for the answer. */
    private static boolean isFresh(String pressed) {
        return pressed.contains("The lead is yours");
    }

    private String channel(UUID lead, String type) {
        return database.in(
                cora.organisationId(),
                rows -> rows.fetchSingle("select channel from lead_event where lead_id = ? and type = ?", lead, type)
                        .get(0, String.class));
    }
}
