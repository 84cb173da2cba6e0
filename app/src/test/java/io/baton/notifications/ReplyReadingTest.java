package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are an answer. Whole mails are in {@link ReplyCorpusTest}. */
class ReplyReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "Accepted.",
                "I accept it, thank you",
                "yes, I accept!",
                "OK, accept",
                "“accept”",
                "Accept. Will call her tomorrow at nine.",
                "I'll accept the lead",
                "annehmen",
                "Ich nehme den Lead an.",
                "Nehme ich gerne an",
                "Ja, ich nehme an",
                "Wird angenommen, danke",
                "Hallo Baton, angenommen",
            })
    void accepts(String line) {
        assertThat(read(line)).isEqualTo(new ReplyDecision.Accept());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reject: wrong area",
                "Rejected – wrong area",
                "I decline, wrong area",
                "No, I decline: wrong area",
                "reject\n\nwrong area",
                "Ich lehne ab: wrong area",
                "abgelehnt, wrong area",
                "lehne ihn ab. wrong area",
            })
    void rejectsWithItsReason(String text) {
        ReplyDecision found = read(text);
        assertThat(found).isInstanceOf(ReplyDecision.Reject.class);
        // Two words alone below a bare “reject” may be a name.
        assertThat(((ReplyDecision.Reject) found).reason()).isIn("wrong area", text.contains("\n") ? "" : "wrong area");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "yes",
                "ja gerne",
                "accept?",
                "accept or reject",
                "reject, accept",
                "accept, no",
                "I don't accept",
                "I can not accept",
                "won’t accept",
                "unable to accept",
                "not rejected",
                "never reject",
                "accept the other one",
                "accept it for Bo",
                "accept if I may",
                "accept; or should Bo?",
                "accepted terms apply",
                "acceptance",
                "unaccepted",
                "I was asked to accept",
                "nicht annehmen",
                "nehme nicht an",
                "nehme nichts an",
                "annehmen, aber erst Montag",
                "annehmen wenn möglich",
                "kann ich das ablehnen?",
                "lehne nicht ab",
                "Ich nehme an, dass der Kunde nicht will",
                "Ich nehme an dass das ein Irrtum ist",
                "reject: I accept",
                "accept\nwait, wrong one",
                "accept\nI cannot accept it after all",
                "reject\n\naccept",
                "ACCEPT or REJECT by 16:05",
                "To accept, press the button",
                "Accept: https://leads.example.com/offer/x Reject: https://leads.example.com/offer/y",
            })
    void neverActsWhereItIsNotClear(String text) {
        assertThat(read(text)).isEqualTo(new ReplyDecision.Unclear());
    }

    /** A hostile mail costs no more time than another. */
    @Test
    void longAndOddTextIsReadToo() {
        for (String piece : List.of(">", "@", "On ", "accept ", "nehme ich ", " wrote:", "<div>", "\u200b", "\n> \n")) {
            assertThat(read(piece.repeat(100_000))).isNotInstanceOf(ReplyDecision.Reject.class);
            assertThat(ReplyReading.read(mail(null, piece.repeat(20_000)))).isNotInstanceOf(ReplyDecision.Reject.class);
        }
    }

    @Test
    void aReasonIsCutAtItsLongest() {
        assertThat(((ReplyDecision.Reject) read("reject: " + "far ".repeat(400))).reason())
                .hasSize(1_000);
    }

    private static ReplyDecision read(String text) {
        return ReplyReading.read(mail(text, null));
    }

    private static ReceivedMail mail(
            @org.jspecify.annotations.Nullable String text, @org.jspecify.annotations.Nullable String html) {
        return new ReceivedMail(Map.of(), List.of(), "", Set.of(), text, html);
    }
}
