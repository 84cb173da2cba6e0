package io.baton.webforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What looks like spam is kept with its reason; nothing of it is thrown away, and whoever sent it is told nothing. */
class SpamTest extends WebFormStory {

    private final Person cora = given.coordinator("Cora");
    private final ApiAnswer form = form(cora);

    @Test
    void whoeverFillsInWhatPeopleDoNotSeeWaits() {
        assertThat(sent(form, with("topic", "cheap pills")).text()).contains("Thank you");
        assertThat(reasons(cora)).isEqualTo("[\"TRAP\"]");
        assertThat(leads(cora)).isEmpty();
    }

    @Test
    void whoeverIsFasterThanPeopleWaits() {
        PageClient stranger = baton.pages();
        Page page = stranger.open(path(form));
        assertThat(stranger.submit(page, path(form), ZOE).text()).contains("Thank you");
        assertThat(reasons(cora)).isEqualTo("[\"TOO_FAST\"]");
    }

    @Test
    void whoPutsSomethingRightIsNotTooFast() {
        PageClient stranger = baton.pages();
        Page again = stranger.submit(read(stranger, form), path(form), with("email", "nonsense"));
        assertThat(stranger.submit(again.expect(422), path(form), ZOE).text()).contains("Thank you");
        assertThat(leads(cora)).hasSize(1);
        assertThat(waiting(cora).size()).isZero();
    }

    @Test
    void nobodyIsCalledByAnAddressOfTheWeb() {
        sent(form, with("firstName", "Win at https://spam.example"));
        assertThat(reasons(cora)).isEqualTo("[\"LINKS\"]");
    }

    @Test
    void aMessageMayHaveALinkOrTwo() {
        sent(form, with("message", "See https://one.example and www.two.example"));
        assertThat(leads(cora)).hasSize(1);
        sent(form, with("message", "https://one.example https://two.example http://three.example"));
        assertThat(reasons(cora)).isEqualTo("[\"LINKS\"]");
    }

    @Test
    void aPageThatIsTooOldIsShownAgainWithAllThatWasTypedAndSentOnceMore() {
        PageClient stranger = baton.pages();
        Page page = stranger.open(path(form));
        clock.advance(Duration.ofHours(25));
        Page again = stranger.submit(page, path(form), with("message", "Hello")).expect(200);

        assertThat(again.text()).contains("look at your answers once more");
        assertThat(again.document().select("#lastName").val()).isEqualTo("Müller");
        assertThat(again.document().select("#message").val()).isEqualTo("Hello");
        assertThat(leads(cora)).isEmpty();
        // Kept all the same, for whoever does not come back.
        assertThat(reasons(cora)).isEqualTo("[\"UNCONFIRMED\"]");
        assertThat(waiting(cora).at("/0/content/message").asString()).isEqualTo("Hello");

        assertThat(stranger.submit(again, path(form), Map.of("firstName", "Zoe"))
                        .text())
                .contains("Thank you");
        assertThat(onlyLead(cora).at("/firstName").asString()).isEqualTo("Zoe");
        assertThat(waiting(cora).size()).isZero();
    }

    @Test
    void aFormOfAnotherWebsiteIsConfirmedOnOurs() {
        PageClient stranger = baton.pages();
        Page again = stranger.post(path(form), ZOE).expect(200);
        assertThat(again.text()).contains("look at your answers once more");
        // Loaded again, it is the same one.
        stranger.post(path(form), ZOE).expect(200);
        assertThat(reasons(cora)).isEqualTo("[\"UNCONFIRMED\"]");

        assertThat(stranger.submit(again, path(form), Map.of()).text()).contains("Thank you");
        assertThat(leads(cora)).hasSize(1);
        assertThat(waiting(cora).size()).isZero();
        // It is there already, however it is sent.
        assertThat(stranger.post(path(form), ZOE).redirect()).isPresent();
        assertThat(leads(cora)).hasSize(1);
    }

    @Test
    void whatAnotherFormSignedCountsForNothing() {
        ApiAnswer other = form(cora);
        PageClient stranger = baton.pages();
        String token = read(stranger, other).document().select("[name=token]").val();
        for (String each : new String[] {token, token.substring(1), "x", "", "=".repeat(60), "A".repeat(59)}) {
            assertThat(stranger.post(path(form), with("token", each))
                            .expect(200)
                            .text())
                    .contains("look at your answers once more");
        }
        assertThat(leads(cora)).isEmpty();
        assertThat(reasons(cora)).isEqualTo("[\"UNCONFIRMED\"]");
    }

    @Test
    void sentTwiceItIsOneLead() {
        PageClient stranger = baton.pages();
        Page page = read(stranger, form);
        for (int i = 0; i < 3; i++) {
            assertThat(stranger.submit(page, path(form), ZOE).text()).contains("Thank you");
        }
        assertThat(leads(cora)).hasSize(1);
        assertThat(waiting(cora).size()).isZero();
    }

    @Test
    void sentAgainWithSomethingElseItWaits() {
        PageClient stranger = baton.pages();
        Page page = read(stranger, form);
        stranger.submit(page, path(form), ZOE);
        for (int i = 0; i < 2; i++) {
            assertThat(stranger.submit(page, path(form), with("firstName", "Other"))
                            .text())
                    .contains("Thank you");
        }
        assertThat(leads(cora)).hasSize(1);
        assertThat(reasons(cora)).isEqualTo("[\"SENT_OTHERWISE\"]");
    }

    /** It is one rendering still, so that what became a lead already is not one again. */
    @Test
    void whatBecameALeadAndIsSentFromATooOldPageWithSomethingElseWaits() {
        PageClient stranger = baton.pages();
        Page page = read(stranger, form);
        stranger.submit(page, path(form), ZOE);
        clock.advance(Duration.ofHours(25));
        Page again =
                stranger.submit(page, path(form), with("firstName", "Other")).expect(200);
        stranger.submit(again, path(form), Map.of());
        assertThat(leads(cora)).hasSize(1);
        assertThat(reasons(cora)).isEqualTo("[\"SENT_OTHERWISE\"]");
        assertThat(stranger.submit(page, path(form), ZOE).text()).contains("Thank you");
        assertThat(leads(cora)).hasSize(1);
    }

    @Test
    void moreThanPeopleSendFromOneAddressWaitsAndLaterComesThroughAgain() {
        List<PageClient> strangers = Stream.generate(baton::pages)
                .limit(FormLimits.USUAL_PER_ADDRESS + 1)
                .toList();
        List<Page> pages = strangers.stream().map(each -> each.open(path(form))).toList();
        clock.advance(Duration.ofSeconds(3));
        for (int i = 0; i <= FormLimits.USUAL_PER_ADDRESS; i++) {
            assertThat(waiting(cora).size()).isZero();
            Page answer = strangers.get(i).submit(pages.get(i), path(form), with("email", "zoe" + i + "@example.org"));
            assertThat(answer.text()).contains("Thank you");
        }
        assertThat(reasons(cora)).isEqualTo("[\"MANY_FROM_ADDRESS\"]");
        clock.advance(FormLimits.WINDOW);
        sent(form, ZOE);
        assertThat(waiting(cora).size()).isEqualTo(1);
    }

    @Test
    void whatWouldFillUpTheQuarantineIsNotTakenAndWhatWasTypedIsKept() {
        PageClient stranger = baton.pages();
        for (int i = 0; i < FormLimits.MOST_PER_ADDRESS; i++) {
            stranger.post(path(form), Map.of("firstName", "x")).expect(422);
        }
        Page refused = stranger.post(path(form), ZOE).expect(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 600);
        assertThat(refused.text()).contains("A great deal is coming from your network");
        assertThat(refused.document().select("#lastName").val()).isEqualTo("Müller");
        assertThat(waiting(cora).size()).isZero();

        clock.advance(FormLimits.WINDOW);
        assertThat(stranger.submit(refused, path(form), Map.of()).text()).contains("Thank you");
        assertThat(leads(cora)).hasSize(1);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> typed = new HashMap<>(ZOE);
        typed.put(field, value);
        return typed;
    }
}
