package io.baton.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server that reads the mailbox is killed in the middle of many replies: another goes on where it stopped, each
 * reply acts once, and each person is told once.
 */
@Timeout(600)
class RepliesSurviveKillsIT {

    private static final int OFFERS = 40;
    private static final String MAILBOX = "leads@example.com";
    private static final String ANNS = "ann.outside@example.net";

    private final GreenMail mail = new GreenMail(
                    new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
                    })
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @BeforeEach
    void begin() {
        mail.start();
        mail.setUser(MAILBOX, MAILBOX, "secret");
    }

    @AfterEach
    void end() {
        mail.stop();
    }

    @Test
    void whatTheKilledServerHadNotReadIsReadByTheOtherAndNothingTwice(@TempDir Path temporary) throws Exception {
        try (TwoServers servers = TwoServers.start(temporary, mailSettings())) {
            List<MimeMessage> offers = mailedOffers(servers);
            servers.second().stop();
            for (int place = 0; place < OFFERS; place++) {
                deliver(reply(offers.get(place), place % 2 == 0 ? "accept" : "reject: not my region"));
            }
            Eventually.isTrue("the first is in the middle of it", () -> handled(servers) >= OFFERS / 8);
            servers.first().kill();
            long left = OFFERS - handled(servers);
            assertThat(left).as("replies that the killed one left").isPositive();

            servers.second().goOn();
            Eventually.isTrue("the second has read the rest", () -> handled(servers) == OFFERS);
            servers.startFirstAgain();
            endLeasesOnMails(servers);
            Eventually.isTrue(
                    "everybody is told", () -> answersTold().distinct().count() == OFFERS);
            Eventually.isTrue(
                    "no mail is left to send",
                    () -> servers.count("select count(*) from outgoing_mail where state = 'WAITING'") == 0);

            assertThat(servers.column(
                            "select outcome || ' ' || count(*) from incoming_mail group by outcome order by 1"))
                    .containsExactly("ACCEPTED " + OFFERS / 2, "REJECTED " + OFFERS / 2);
            assertThat(servers.eventsOfType("ACCEPTED")).isEqualTo(OFFERS / 2);
            assertThat(servers.eventsOfType("REJECTED")).isEqualTo(OFFERS / 2);
            assertThat(servers.column("select stage || ' ' || count(*) from lead group by stage order by 1"))
                    .containsExactly("ACCEPTED " + OFFERS / 2, "UNASSIGNED " + OFFERS / 2);
            assertThat(servers.count("select count(*) from contact_lead")).isEqualTo(OFFERS / 2);
            assertThat(answersTold().distinct()).as("told once each").hasSize(OFFERS);
        }
    }

    private Map<String, String> mailSettings() {
        return Map.of(
                "BATON_SMTP_URL",
                "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=" + MAILBOX,
                "BATON_IMAP_URL",
                "imap://leads%40example.com:secret@127.0.0.1:" + mail.getImap().getPort() + "/INBOX");
    }

    /** Each in a command of its own, so that each has a mail of its own. */
    private List<MimeMessage> mailedOffers(TwoServers servers) throws Exception {
        String ann = servers.advisor("Ann");
        servers.column("insert into outside_alert (organisation_id, user_id, by_mail, address, confirmed_at)"
                + " select organisation_id, id, true, '" + ANNS + "', baton_now() from user_account where id = '" + ann
                + "' returning user_id");
        for (String lead : servers.leads(OFFERS, servers.campaign(Duration.ofDays(1)))) {
            servers.post("/leads/assign", Map.of("leadIds", List.of(lead), "userIds", List.of(ann)));
        }
        Eventually.isTrue("each offer is mailed", () -> toAnn().count() == OFFERS);
        return toAnn().toList();
    }

    private Stream<MimeMessage> toAnn() {
        return Stream.of(mail.getReceivedMessages()).filter(message -> ANNS.equals(recipient(message)));
    }

    /** The ids of the mails that tell what a reply did: one that came twice has the same id. */
    private Stream<String> answersTold() {
        return toAnn().filter(message -> header(message, "Auto-Submitted").equals("auto-replied"))
                .map(message -> header(message, "Message-ID"));
    }

    /** What the killed server was about to send is sent when its lease ends: time moved, not waited for. */
    private static void endLeasesOnMails(TwoServers servers) throws Exception {
        servers.column("update outgoing_mail set next_attempt_at = baton_now()"
                + " where state = 'WAITING' and next_attempt_at > baton_now() returning id");
    }

    private static long handled(TwoServers servers) throws Exception {
        return servers.count("select count(*) from incoming_mail");
    }

    private void deliver(MimeMessage reply) {
        mail.getUserManager().getUser(MAILBOX).deliver(reply);
    }

    /** As a mail program writes it, quoting what it answers. */
    private static MimeMessage reply(MimeMessage to, String words) throws Exception {
        MimeMessage reply = new MimeMessage(Session.getInstance(new Properties()));
        reply.setFrom(new InternetAddress(ANNS));
        reply.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(MAILBOX));
        reply.setSubject("Re: " + to.getSubject(), "UTF-8");
        reply.setHeader("In-Reply-To", to.getMessageID());
        List<String> lines = new ArrayList<>(List.of(words, "", "On 26 Nov 2026, at 15:05, Baton wrote:"));
        ((MimeMultipart) to.getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .lines()
                .map(line -> "> " + line)
                .forEach(lines::add);
        reply.setText(String.join("\r\n", lines), "UTF-8");
        reply.saveChanges();
        return reply;
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            String value = message.getHeader(name, null);
            return value == null ? "" : value;
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
