package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.platform.Jobs;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Race;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Mail arrives once, whatever happens to the server, to us, or to one of the mails. */
@ExtendWith(OutputCaptureExtension.class)
class MailDeliveryTest extends MailStory {

    @Test
    void withoutAMailServerItWaitsVisibly() {
        ApiAnswer invited = invite("Jo", "en", "MAIL");

        delivery(Optional.empty()).run();

        assertThat(row()).containsEntry("state", "WAITING").containsEntry("attempts", 0);
        Page page = signedIn().open("/settings/outbox").expect(200);
        assertThat(page.text()).contains("No mail is sent", "BATON_SMTP_URL", invited.at("/email"), "Waiting");
        assertThat(page.text()).doesNotContain("Try again now");
    }

    @Test
    void aServerThatIsAwayIsWaitedForAndThenTheMailArrivesOnce(CapturedOutput output) throws Exception {
        invite("Kim", "en", "MAIL");
        invite("Lea", "en", "MAIL");

        toNowhere().run();

        assertThat(states()).containsExactly("WAITING", "WAITING");
        assertThat(database.<List<Integer>>in(
                        admin.organisationId(),
                        owner -> owner.fetch("select attempts from outgoing_mail order by 1")
                                .getValues(0, Integer.class)))
                .as("one mail finds out that nobody is there")
                .containsExactly(0, 1);
        Page page = signedIn().open("/settings/outbox");
        assertThat(page.text()).contains("The mail server could not be reached.", "Try again now");
        assertThat(page.source() + output.getAll()).doesNotContain("hunter2");
        clock.advance(Duration.ofSeconds(61));
        delivery().run();
        delivery().run();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void afterADayItFailsAndIsTriedAgainWhenAsked() throws Exception {
        invite("Mia", "en", "MAIL");
        MailDelivery away = toNowhere();
        for (int attempt = 1; attempt <= 28; attempt++) {
            away.run();
            clock.advance(Duration.ofMinutes(61));
        }
        assertThat(row()).containsEntry("state", "FAILED").containsEntry("attempts", 28);
        delivery().run();
        assertThat(server.getReceivedMessages()).isEmpty();

        PageClient pages = signedIn();
        String again = "/settings/outbox/" + row().get("id") + "/again";
        Page page = pages.submit(pages.open("/settings/outbox"), again, Map.of());
        assertThat(page.text()).contains("The mail is tried again now.");
        delivery().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(pages.open("/settings/outbox").text()).contains("Sent").doesNotContain("Try again now");
    }

    @Test
    void aServerOnThisMachineMayHaveSignedItsCertificateItself() {
        GreenMail encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        encrypted.start();
        try {
            invite("Oda", "en", "MAIL");
            delivery(Optional.of(URI.create(
                            "smtps://127.0.0.1:" + encrypted.getSmtps().getPort() + "?from=leads@example.com")))
                    .run();
            assertThat(encrypted.getReceivedMessages()).hasSize(1);
        } finally {
            encrypted.stop();
        }
    }

    /** At least once: what the server took before the kill is sent once more, and is seen to be the same. */
    @Test
    void killedBeforeTheMarkItIsSentAgainUnderTheSameId() throws Exception {
        invite("Nia", "en", "MAIL");
        OutgoingMailTable table = baton.bean(OutgoingMailTable.class);
        DueMail claimed = baton.bean(Jobs.class)
                .acrossOrganisations(() -> table.claim(MailDelivery.LEASE))
                .orElseThrow();
        delivery().run();
        assertThat(server.getReceivedMessages()).as("claimed by another").isEmpty();
        clock.advance(MailDelivery.LEASE.plusSeconds(1));
        delivery().run();
        // The one thought dead was only slow: its failure no longer counts.
        baton.bean(Jobs.class).acrossOrganisations(() -> {
            table.markFailed(claimed, MailProblem.of(MailProblem.REFUSED));
            return true;
        });

        assertThat(states()).containsExactly("SENT");
        database.asSuperuser(superuser -> superuser.execute(
                "update outgoing_mail set state = 'WAITING', next_attempt_at = baton_now(), sent_at = null"));
        delivery().run();
        assertThat(Stream.of(server.getReceivedMessages()).map(OutboxTest::id))
                .hasSize(2)
                .containsOnly("<" + claimed.id() + "@localhost>");
    }

    /** A fault while writing is a problem of that mail: it waits and shows why, and the others go on. */
    @Test
    void aMailThatCannotBeWrittenWaitsAndTheOthersGoOn() {
        ApiAnswer una = invite("Una", "en", "MAIL");
        ApiAnswer vic = invite("Vic", "en", "MAIL");
        zoneOf(una, "No/Where");

        delivery().run();

        assertThat(Stream.of(server.getReceivedMessages()).map(OutboxTest::recipient))
                .containsExactly(vic.at("/email"));
        assertThat(states()).containsExactlyInAnyOrder("WAITING", "SENT");
        assertThat(signedIn().open("/settings/outbox").text())
                .contains("It could not be written here", "Try again now");
        delivery().run();
        assertThat(states()).as("not again at once").containsExactlyInAnyOrder("WAITING", "SENT");
        zoneOf(una, "Europe/London");
        clock.advance(Duration.ofSeconds(61));
        delivery().run();
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void severalServersSendEachMailOnce() {
        for (int i = 0; i < 8; i++) {
            invite("Pat" + i, "en", "MAIL");
        }
        Race.of(4).repeat(1).run((round, participant) -> {
            delivery().run();
            return true;
        });
        assertThat(Stream.of(server.getReceivedMessages()).map(OutboxTest::id))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }
}
