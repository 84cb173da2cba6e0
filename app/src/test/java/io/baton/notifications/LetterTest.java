package io.baton.notifications;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The letters themselves: who gets one, what stands in it, and that its link works. */
@ExtendWith(OutputCaptureExtension.class)
class LetterTest extends MailStory {

    @Test
    void anInvitationArrivesOnceWithALinkThatWorks(CapturedOutput output) throws Exception {
        ApiAnswer invited = invite("Gitta", "de", "MAIL");
        assertThat(invited.json().has("invitationUrl")).isFalse();

        delivery().run();
        delivery().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Ihre Einladung zu Acme");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(invited.at("/email"));
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("leads@example.com");
        assertThat(mail.getMessageID()).isEqualTo("<" + row().get("id") + "@localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Reply-To")).isNull();
        assertThat(part(mail, 0)).contains("Guten Tag Gitta,", "Passwort wählen");
        assertThat(part(mail, 1)).contains("lang=\"de\"", link(mail).group(1));
        assertThat(row()).containsEntry("state", "SENT").containsEntry("problem", null);
        String secret = link(mail).group(2);
        assertThat(row().toString()).doesNotContain(secret);
        assertThat(output.getAll()).doesNotContain(secret);

        String path = link(mail).group(1);
        PageClient gitta = baton.pages();
        Page home = gitta.submit(gitta.open(path).expect(200), path, Map.of("password", "quiet meadow lantern 71"));
        assertThat(home.text()).contains("Gitta");
    }

    @Test
    void aLinkHandedOverNeedsNoMailAndIsNotEndedByOne() throws Exception {
        String handedOver = invite("Hal", "en", "LINK").at("/invitationUrl");
        assertThat(states()).isEmpty();

        ApiAnswer invited = invite("Ina", "en", "MAIL");
        PageClient pages = signedIn();
        Page user = pages.open("/settings/users/" + invited.at("/id"));
        Page made = pages.submit(user, "/settings/users/" + invited.at("/id") + "/link", Map.of());
        String further = made.document().select("#link").val();
        delivery().run();

        for (String link : List.of(
                handedOver, further, link(server.getReceivedMessages()[0]).group())) {
            baton.pages().open(URI.create(link).getPath()).expect(200);
        }
    }

    @Test
    void aForgottenPasswordIsChosenAnewByMail() throws Exception {
        Person ann = given.advisor("Ann");
        PageClient stranger = baton.pages();
        for (int i = 0; i < 2; i++) {
            stranger.submit(stranger.open("/password-reset"), "/password-reset", Map.of("email", ann.email()));
        }
        await("the mail is staged", () -> assertThat(states()).containsExactly("WAITING"));

        delivery().run();

        String path = link(server.getReceivedMessages()[0]).group(1);
        assertThat(path).startsWith("/password-reset/baton_pr_");
        stranger.submit(stranger.open(path).expect(200), path, Map.of("password", "quiet meadow lantern 71"));
        stranger.get(path).expect(410);
    }

    @Test
    void whoHasAPasswordOrIsGoneGetsNoInvitation() {
        ApiAnswer invited = invite("Oda", "en", "MAIL");
        api.as(admin)
                .patch("/users/" + invited.at("/id"))
                .body(Map.of("active", false))
                .send()
                .expect(200);

        delivery().run();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(row()).containsEntry("state", "FAILED").containsEntry("problem", "NO_LONGER_NEEDED");
    }

    @Test
    void aFurtherInvitationIsMailedAndTheLinkHandedOverStaysGood() throws Exception {
        ApiAnswer invited = invite("Wes", "en", "LINK");
        String path = "/settings/users/" + invited.at("/id");
        PageClient pages = signedIn();
        assertThat(pages.open(path).document().select("form[action$=/invitation]"))
                .as("no mail leaves this server")
                .isEmpty();

        pages.postWithToken(path + "/invitation", Map.of()).expect(303);
        assertThat(pages.open(path).text()).contains("Wes is invited; a mail to");
        delivery().run();

        String mailed = link(server.getReceivedMessages()[0]).group(1);
        String handedOver = URI.create(invited.at("/invitationUrl")).getPath();
        baton.pages().open(handedOver).expect(200);
        PageClient wes = baton.pages();
        wes.submit(wes.open(mailed).expect(200), mailed, Map.of("password", "quiet meadow lantern 71"));
        pages.postWithToken(path + "/invitation", Map.of()).expect(303);
        assertThat(pages.open(path).text()).contains("Wes needs no invitation");
        assertThat(states()).containsExactly("SENT");
    }
}
