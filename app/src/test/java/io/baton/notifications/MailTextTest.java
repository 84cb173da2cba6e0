package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An organisation's own words in the mail of assignments; what must be there is always there. */
class MailTextTest extends OfferMailStory {

    private static final String PATH = "/settings/mail-texts";

    private final PageClient pages = signedIn();

    @Test
    void ownWordsAreInTheMailAndWhatMustBeThereIsThereToo() throws Exception {
        wantsMail(ann);
        send(
                "save",
                "{lead} waits for you, {name}",
                "{assigner} of {organisation} thinks of you: {campaign}.\n{deadline}");

        assign(cora, List.of(lead("O’Neil {lead} $1")), ann);
        delivery().run();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("O’Neil {lead} $1 waits for you, Ann");
        assertThat(part(mail, 0))
                .contains(
                        "Cora of Acme thinks of you: no campaign.", "no deadline", "?choice=accept", "?choice=reject");
    }

    @Test
    void aPreviewSavesNothing() {
        Page page = send("preview", "Look: {lead}", "<b>Now</b>, {name}");

        assertThat(page.expect(200).text()).contains("Look: Zoë Müller", "<b>Now</b>, ");
        assertThat(pages.open(PATH).text()).contains("Lead for you: Zoë Müller – Acme");
    }

    @Test
    void aPlaceholderThatIsNoneIsRefused() {
        assertThat(send("save", "{leed}", "Hello").expect(422).text())
                .contains("Only the words below can stand in braces.");
        send("save", "Hello", "{password}").expect(422);
        send("save", "", "Hello").expect(422);
        send("save", "x".repeat(201), "Hello").expect(422);

        assertThat(pages.open(PATH).text()).doesNotContain("Use Baton’s words again");
    }

    @Test
    void eachLanguageHasItsOwnAndBatonsComeBack() {
        send("save", "Ours: {lead}", "Hello");
        assertThat(pages.open(PATH + "?language=en").text()).contains("Use Baton’s words again");
        assertThat(pages.open(PATH + "?language=de").text()).contains("Lead für Sie: Zoë Müller – Acme");
        Person other = given.organisation("Other").administrator();
        assertThat(baton.pages().signIn(other).open(PATH).text()).doesNotContain("Ours:");
        baton.pages().signIn(ann).get(PATH).expect(403);

        Map<String, String> reset = new HashMap<>(Map.of("act", "reset", "language", "en"));
        pages.postWithToken(PATH, reset).expect(303);

        assertThat(pages.open(PATH + "?language=en").text()).contains("Lead for you: Zoë Müller – Acme");
    }

    private Page send(String act, String subject, String intro) {
        return pages.postWithToken(PATH, Map.of("act", act, "language", "en", "subject", subject, "intro", intro));
    }
}
