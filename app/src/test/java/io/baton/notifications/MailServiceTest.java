package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Jobs;
import io.baton.platform.Reads;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The operator sets how mail leaves, and each organisation who its mail is from. */
@ExtendWith(OutputCaptureExtension.class)
class MailServiceTest extends OfferMailStory {

    private static final String PATH = "/settings/mail-service";

    private final PageClient operator = baton.pages().signIn(given.operator());

    @AfterEach
    void forget() {
        database.asSuperuser(superuser -> superuser.execute("delete from mail_service"));
    }

    @Test
    void theOperatorSetsItOnThePageAndWaitingMailLeaves() {
        wantsMail(ann);
        assign(cora, List.of(lead("Adams")), ann);
        MailDelivery delivery = setOnThePage();
        delivery.run();
        assertThat(states()).containsExactly("WAITING");

        assertThat(save(Map.of()).text()).contains("Mail leaves through 127.0.0.1 from now on.");
        delivery.run();

        assertThat(states()).containsExactly("SENT");
        assertThat(operator.submit(operator.open(PATH), PATH + "/remove", Map.of())
                        .text())
                .contains("No mail leaves yet");
        assign(cora, List.of(lead("Brown")), ann);
        delivery.run();
        assertThat(states()).containsExactlyInAnyOrder("SENT", "WAITING");
    }

    @Test
    void aTestMailTellsTheTruth() throws Exception {
        save(Map.of());

        Page tested = operator.submit(operator.open(PATH), PATH + "/test", Map.of());

        assertThat(tested.text()).contains("The mail server took the test mail to");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(recipient(server.getReceivedMessages()[0]))
                .isEqualTo(given.operator().email());

        server.stop();
        assertThat(operator.submit(operator.open(PATH), PATH + "/test", Map.of())
                        .text())
                .contains(
                        "The test mail was not sent.", "The mail server could not be reached.", "What the server said");
        server.start();
    }

    @Test
    void thePasswordIsNeverShownAndIsKeptForItsServerOnly(CapturedOutput output) {
        Page page = save(Map.of("user", "baton", "password", "hunter2 & more"));
        assertThat(page.source()).doesNotContain("hunter2");

        save(Map.of("user", "baton", "from", "other@example.com"));
        assertThat(address().password()).isEqualTo("hunter2 & more");
        Page refused = post(Map.of("user", "baton", "host", "evil.example.com")).expect(422);

        assertThat(refused.source()).contains("id=\"password-problem\"").doesNotContain("hunter2");
        assertThat(address().host()).isEqualTo("127.0.0.1");
        assertThat(output.getAll()).doesNotContain("hunter2");
        assertThat(database.<String>asSuperuser(superuser -> superuser
                        .fetch("select details from audit_entry where type = 'MAIL_SERVICE_CHANGED'")
                        .format()))
                .doesNotContain("hunter2");
    }

    @Test
    void whatIsNoServerIsSaid() {
        for (Map<String, String> wrong : List.of(
                Map.of("host", ""),
                Map.of("host", "a b"),
                Map.of("port", "0"),
                Map.of("port", "99999"),
                Map.of("port", "x"),
                Map.of("from", "nobody"))) {
            post(wrong).expect(422);
        }
    }

    @Test
    void nobodyButTheOperatorSeesIt() {
        PageClient administrator = signedIn();

        administrator.get(PATH).expect(403);
        administrator.postWithToken(PATH, Map.of("host", "evil.example.com")).expect(403);
        administrator.postWithToken(PATH + "/test", Map.of()).expect(403);
        administrator.postWithToken(PATH + "/remove", Map.of()).expect(403);
    }

    @Test
    void anOrganisationsAnswersGoToItsOwnAddress() throws Exception {
        wantsMail(ann);
        Page saved = account("Acme Leads", "leads@acme.example");
        assertThat(saved.text()).contains("The sender is saved.");

        assign(cora, List.of(lead("Adams")), ann);
        delivery().run();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Acme Leads <leads@example.com>");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("leads@acme.example");
    }

    @Test
    void whereTheServerTakesItMailIsFromTheOrganisation() throws Exception {
        wantsMail(ann);
        account("Acme Leads", "leads@acme.example");
        assign(cora, List.of(lead("Adams")), ann);

        delivery(Optional.of(URI.create(
                        "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=leads@example.com&senders=any")))
                .run();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Acme Leads <leads@acme.example>");
        assertThat(mail.getHeader("Reply-To")).isNull();
    }

    @Test
    void aSenderIsOneOrganisationsOnlyAndCanBeTakenBack() {
        account("", "leads@acme.example");
        Person other = given.organisation("Other").administrator();

        assertThat(baton.pages().signIn(other).open("/settings/account").source())
                .doesNotContain("acme.example");
        baton.pages().signIn(ann).get("/settings/account").expect(403);
        account("", "");

        assertThat(signedIn().open("/settings/account").source()).doesNotContain("acme.example");
        signedIn()
                .postWithToken("/settings/account", Map.of("senderName", "Only", "senderAddress", ""))
                .expect(422);
    }

    private Page account(String name, String address) {
        PageClient pages = signedIn();
        return pages.submit(
                pages.open("/settings/account"),
                "/settings/account",
                Map.of("senderName", name, "senderAddress", address));
    }

    private Page save(Map<String, String> more) {
        return operator.submit(operator.open(PATH), PATH, form(more));
    }

    private Page post(Map<String, String> more) {
        return operator.postWithToken(PATH, form(more));
    }

    private Map<String, String> form(Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "host",
                "127.0.0.1",
                "port",
                String.valueOf(server.getSmtp().getPort()),
                "encryption",
                "starttls",
                "from",
                "baton@example.com"));
        form.putAll(more);
        return form;
    }

    private SmtpAddress address() {
        return baton.bean(Reads.class)
                .beforeOrganisationIsKnown(
                        () -> baton.bean(MailServiceTable.class).find())
                .orElseThrow();
    }

    private MailDelivery setOnThePage() {
        return new MailDelivery(
                baton.bean(MailServer.class),
                baton.bean(LetterWriter.class),
                baton.bean(OutgoingMailTable.class),
                baton.bean(MailSenders.class),
                baton.bean(Reads.class),
                baton.bean(Jobs.class));
    }
}
