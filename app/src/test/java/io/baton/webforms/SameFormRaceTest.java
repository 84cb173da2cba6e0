package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same rendering of a form is sent by several at the same instant. */
class SameFormRaceTest extends WebFormStory {

    private static final int SENDERS = 4;

    private final Person cora = given.coordinator("Cora");
    private final ApiAnswer form = form(cora);

    /** A page that was opened, and who has it. */
    private Page opened(int round) {
        // Each round comes later, so that no limit is reached.
        clock.advance(FormLimits.WINDOW);
        return read(baton.pages(), form);
    }

    private int sent(Page page, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(typed);
        all.put("token", page.document().select("[name=token]").val());
        return baton.pages().post(path(form), all).status();
    }

    @Test
    void theSameContentIsOneLeadAndEverybodyIsThanked() {
        int rounds = Soak.times(20, 500);
        List<Race.Round<Page, Integer>> all =
                Race.of(SENDERS).repeat(rounds).prepare(this::opened).run((page, sender) -> sent(page, ZOE));

        assertThat(all).allSatisfy(round -> assertThat(round.answers()).containsOnly(303));
        then.rowsOf("lead", cora.organisationId()).isEqualTo(rounds);
        then.rowsOf("web_form_submission", cora.organisationId()).isEqualTo(rounds);
    }

    @Test
    void otherContentIsOneLeadAndTheRestWaits() {
        int rounds = Soak.times(20, 500);
        List<Race.Round<Page, Integer>> all = Race.of(SENDERS)
                .repeat(rounds)
                .prepare(this::opened)
                .run((page, sender) -> sent(page, Map.of("lastName", "Lee " + sender, "email", "lee@example.org")));

        assertThat(all).allSatisfy(round -> assertThat(round.answers()).containsOnly(303));
        then.rowsOf("lead", cora.organisationId()).isEqualTo(rounds);
        then.rowsOf("web_form_submission", cora.organisationId()).isEqualTo((long) rounds * SENDERS);
    }

    /** Else it would be the threads that never meet. */
    @Test
    void formsOfTheirOwnAreLeadsOfTheirOwn() {
        List<Race.Round<Integer, Integer>> all = Race.of(SENDERS)
                .repeat(5)
                .prepare(round -> {
                    clock.advance(FormLimits.WINDOW);
                    return round;
                })
                .run((round, sender) -> {
                    PageClient stranger = baton.pages();
                    return sent(stranger.open(path(form)), ZOE);
                });
        assertThat(all).allSatisfy(round -> assertThat(round.answers()).containsOnly(303));
        then.rowsOf("web_form_submission", cora.organisationId()).isEqualTo(5L * SENDERS);
    }

    @Test
    void releasedByTwoItIsOneLead() {
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put("topic", "x");
        List<Race.Round<String, String>> all = Race.of(2)
                .repeat(Soak.times(20, 500))
                .prepare(round -> {
                    sent(opened(round), typed);
                    return waiting(cora).at("/0/id").asString();
                })
                .run((id, who) -> {
                    ApiAnswer answer = release(cora, List.of(id)).expect(200);
                    return answer.at("/results/0/outcome") + answer.at("/results/0/refusal/code");
                });
        assertThat(all)
                .allSatisfy(
                        round -> assertThat(round.answers()).containsExactlyInAnyOrder("RELEASED", "ALREADY_DECIDED"));
        then.rowsOf("lead", cora.organisationId()).isEqualTo(all.size());
    }
}
