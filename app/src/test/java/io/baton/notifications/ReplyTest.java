package io.baton.notifications;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Jobs;
import io.baton.platform.PlatformSettings;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import jakarta.mail.Flags;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An offer is answered by replying to its mail: once, by the right person, or not at all. */
class ReplyTest extends ReplyStory {

    @Test
    void acceptedByReplyItIsAcceptedAndThePersonIsTold() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage offer = mailedOffer(lead);

        replies(offer, "accept");
        read();

        assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
        assertThat(outcomes()).containsExactly("ACCEPTED");
        assertThat(countOf("select count(*) from contact_lead where lead_id = ?", lead))
                .isEqualTo(1);
        assertThat(countOf(
                        "select count(*) from lead_event where lead_id = ? and type = 'ACCEPTED' and channel = 'MAIL'",
                        lead))
                .isEqualTo(1);
        assertThat(subjectsSent()).hasSize(2).last().isEqualTo("Your answer: Müller");
        MimeMessage told = mailsTo(annsAddress).getLast();
        assertThat(part(told, 0)).contains("You have accepted Müller", "http://localhost:8080/leads/" + lead);
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(told.getHeader("In-Reply-To"))
                .isEqualTo(mailsTo(MAILBOX).getFirst().getHeader("Message-ID"));
        assertThat(mailsTo(MAILBOX).getFirst().isSet(Flags.Flag.SEEN)).isTrue();
        assertThat(state().isShared()).isFalse();
        assertThat(signedIn().open("/settings/outbox/replies").text())
                .contains("Ann", annsAddress, "Accepted", "The person was told by mail.");
    }

    @Test
    void rejectedInGermanItIsBackWithItsReason() throws Exception {
        UUID lead = lead("Müller");

        replies(mailedOffer(lead), "Ablehnen: falsches Gebiet\r\n\r\nViele Grüße\r\nAnn");

        assertThat(standing(lead)).isEqualTo("UNASSIGNED");
        assertThat(outcomes()).containsExactly("REJECTED");
        assertThat(database.<String>in(
                        admin.organisationId(),
                        rows -> rows.fetchSingle("select reason from assignment where lead_id = ?", lead)
                                .get(0, String.class)))
                .isEqualTo("falsches Gebiet");
    }

    /** As the mail library of Python writes an id that is longer than a line, which RFC 2047 forbids. */
    @Test
    void whatAMailProgramEncodedInItsReferencesIsKnown() throws Exception {
        UUID lead = lead("Adams");
        MimeMessage offer = mailedOffer(lead);
        MimeMessage reply = reply(offer, annsAddress, "accept");
        String id = id(offer).replace("<", "=3C").replace(">", "=3E").replace("@", "=40");
        String encoded = "=?utf-8?q?" + id.substring(0, 50) + "?=\r\n =?utf-8?q?" + id.substring(50) + "?=";
        reply.setHeader("In-Reply-To", encoded);
        reply.setHeader("References", encoded);
        deliver(reply);
        read();

        assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
    }

    @Test
    void tooLateOneIsToldHowItStands() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage offer = mailedOffer(lead);
        command(cora, "revoke", List.of(lead), Map.of());

        replies(offer, "accept");

        assertThat(standing(lead)).isEqualTo("UNASSIGNED");
        assertThat(outcomes()).containsExactly("TOO_LATE TAKEN_BACK");
        subjectsSent();
        assertThat(part(mailsTo(annsAddress).getLast(), 0)).contains("came too late", "was taken back on");
    }

    @Test
    void whatIsUnclearGetsHelpOnceAndTheHelpCanBeAnswered() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage offer = mailedOffer(lead);

        replies(offer, "ok");
        replies(offer, "who is this?");
        replies(offer, "");

        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
        assertThat(outcomes()).containsOnly("UNCLEAR").hasSize(3);
        assertThat(subjectsSent()).hasSize(2).last().isEqualTo("How to answer: Müller");
        replies(mailsTo(annsAddress).getLast(), "");
        assertThat(standing(lead)).as("its own words are no answer").isEqualTo("ASSIGNED Ann");
        replies(mailsTo(annsAddress).getLast(), "accept");
        assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
    }

    /** Mail names people, so it is not kept for ever; what it led to stands in the history of the lead. */
    @Test
    void oldMailAndItsRepliesAreDeletedButNotWhatMayStillBeAnswered() throws Exception {
        UUID answered = lead("Müller");
        replies(mailedOffer(answered), "reject: wrong area");
        UUID open = lead("Schmidt");
        MimeMessage offer = mailedOffer(open);
        subjectsSent();
        OldMail job = baton.bean(OldMail.class);
        clock.advance(OldMail.KEPT_FOR.minusHours(1));
        job.run();
        assertThat(outcomes()).hasSize(1);

        invite("Jo", "en", "MAIL");
        clock.advance(Duration.ofHours(2));
        job.run();

        assertThat(outcomes()).isEmpty();
        assertThat(database.<List<String>>in(
                        admin.organisationId(),
                        rows -> rows.fetch("select template || ' ' || state from outgoing_mail order by created_at")
                                .getValues(0, String.class)))
                .containsExactly("ASSIGNMENT SENT", "INVITATION WAITING");
        replies(offer, "accept");
        assertThat(standing(open)).isEqualTo("ACCEPTED Ann");
    }

    @Test
    void nobodyElseAnswersAndNobodyElseIsAnswered() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage offer = mailedOffer(lead);

        deliver(reply(offer, "mallory@example.net", "accept"));
        MimeMessage forged = reply(offer, annsAddress, "accept");
        forged.setHeader("Authentication-Results", "mx.example.com; dmarc=fail header.from=example.net");
        deliver(forged);
        MimeMessage two = reply(offer, annsAddress, "accept");
        two.addFrom(new InternetAddress[] {new InternetAddress("mallory@example.net")});
        deliver(two);
        MimeMessage guessed = reply(offer, annsAddress, "accept");
        String wrong = id(offer).replaceFirst("\\.[0-9a-f]{32}", "." + "0".repeat(32));
        guessed.setHeader("In-Reply-To", wrong);
        guessed.setHeader("References", wrong);
        deliver(guessed);
        read();

        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
        assertThat(outcomes())
                .containsExactly("NOT_TRUSTED OTHER_SENDER", "NOT_TRUSTED SENDER_FORGED", "NOT_TRUSTED SENDER_UNCLEAR");
        assertThat(subjectsSent()).hasSize(1);
        assertThat(mailsTo("mallory@example.net")).isEmpty();
    }

    @Test
    void machinesNeitherActNorAreAnswered() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage away = reply(mailedOffer(lead), annsAddress, "accept");
        away.setHeader("Auto-Submitted", "auto-replied");
        deliver(away);
        read();

        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
        assertThat(outcomes()).containsExactly("AUTOMATIC auto-submitted");
        assertThat(subjectsSent()).hasSize(1);
    }

    @Test
    void batonDoesNotTalkToItselfNorForeverToARobot() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage offer = mailedOffer(lead);
        replies(offer, "accept");
        subjectsSent();
        MimeMessage told = mailsTo(annsAddress).getLast();
        deliver(told);
        read();
        assertThat(outcomes()).containsExactly("ACCEPTED");

        for (int i = 0; i < 6; i++) {
            replies(told, "accept");
            subjectsSent();
        }

        assertThat(countOf("select count(*) from outgoing_mail where template = 'ANSWER_TOLD'"))
                .isEqualTo(3);
        assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
    }

    @Test
    void twoServersAtOneMailboxActOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            UUID lead = lead("Müller " + round);
            deliver(reply(mailedOffer(lead), annsAddress, "accept"));
            Race.of(3).repeat(1).run((again, participant) -> {
                await("read", () -> assertThat(read()).isTrue());
                return true;
            });
            assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
            assertThat(countOf("select count(*) from lead_event where lead_id = ? and type = 'ACCEPTED'", lead))
                    .isEqualTo(1);
        }
        assertThat(outcomes()).containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED");
        assertThat(countOf("select count(*) from outgoing_mail where template = 'ANSWER_TOLD'"))
                .isEqualTo(3);
        assertThat(state().isShared()).as("a server of ours is no stranger").isFalse();
    }

    @Test
    void killedAnywhereItActsOnce() throws Exception {
        UUID lead = lead("Müller");
        deliver(reply(mailedOffer(lead), annsAddress, "accept"));
        read();

        // Killed after the effect, before it was written what came of it; then, before the message was marked.
        for (String lost : List.of(
                "delete from incoming_mail; delete from outgoing_mail where template = 'ANSWER_TOLD';"
                        + " update mailbox set read_until = 0",
                "update mailbox set read_until = 0")) {
            database.asSuperuser(superuser -> superuser.execute(lost));
            read();
        }

        assertThat(outcomes()).containsExactly("ACCEPTED");
        assertThat(countOf("select count(*) from lead_event where lead_id = ? and type = 'ACCEPTED'", lead))
                .isEqualTo(1);
        assertThat(countOf("select count(*) from outgoing_mail where template = 'ANSWER_TOLD'"))
                .isEqualTo(1);
    }

    @Test
    void theSameReplyDeliveredTwiceActsOnce() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage reply = reply(mailedOffer(lead), annsAddress, "reject: no time");
        deliver(reply);
        deliver(reply);
        read();
        command(cora, "assign", List.of(lead), Map.of("userIds", List.of(ann.id()), "confirmed", true));
        deliver(reply);
        read();

        assertThat(outcomes()).containsExactly("REJECTED");
        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void whatIsNoReplyOrWasOpenedBySomebodyElseWarns() throws Exception {
        MimeMessage offer = mailedOffer(lead("Müller"));
        MimeMessage news = reply(offer, "news@example.net", "accept");
        news.removeHeader("In-Reply-To");
        news.removeHeader("References");
        deliver(news);
        MimeMessage opened = reply(offer, annsAddress, "accept");
        opened.setFlag(Flags.Flag.SEEN, true);
        deliver(opened);
        MimeMessage foreign = reply(offer, annsAddress, "accept");
        String elsewhere =
                id(offer).replaceFirst("[0-9a-f]{8}", "00000000").replace("@localhost", "@baton.example.org");
        foreign.setHeader("In-Reply-To", elsewhere);
        foreign.setHeader("References", elsewhere);
        deliver(foreign);
        read();
        read();

        assertThat(outcomes()).as("a reply counts, whoever opened it").containsExactly("ACCEPTED");
        assertThat(state())
                .extracting(MailboxView::unrelated, MailboxView::openedElsewhere, MailboxView::ofAnother)
                .containsExactly(1, 1, 1);
        clock.advance(Duration.ofDays(8));
        assertThat(state().isShared()).isFalse();
    }

    @Test
    void repliesAreSeenInTheirOrganisationOnly() throws Exception {
        replies(mailedOffer(lead("Müller")), "accept");
        Person other = given.organisation("Other").administrator();
        PageClient pages = baton.pages();
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", other.email(), "password", Person.PASSWORD));
        assertThat(pages.open("/settings/outbox/replies").expect(200).text())
                .contains("No replies yet")
                .doesNotContain("Müller");
        PageClient advisor = baton.pages();
        advisor.submit(advisor.open("/sign-in"), "/sign-in", Map.of("email", ann.email(), "password", Person.PASSWORD));
        advisor.open("/settings/outbox/replies").expect(403);
    }

    @Test
    void whoWatchesReadsAtOnceAndComesBackWhenTheServerDoes() throws Exception {
        UUID lead = lead("Müller");
        MimeMessage offer = mailedOffer(lead);
        MailboxWatch watch = new MailboxWatch(
                mailbox(),
                visit(),
                baton.bean(MailboxTable.class),
                baton.bean(Jobs.class),
                new PlatformSettings(16, true));
        watch.start();
        try {
            await("it is read", () -> assertThat(state().readAt()).isNotNull());
            deliver(reply(offer, annsAddress, "accept"));
            await("it acts", () -> assertThat(standing(lead)).isEqualTo("ACCEPTED Ann"));

            server.getImap().stopService(5_000);
            await(
                    "it is seen to be away",
                    () -> assertThat(state().problem())
                            .asString()
                            .contains(MailProblem.UNREACHABLE)
                            .doesNotContain("secret"));
        } finally {
            watch.stop();
        }
        assertThat(watch.isRunning()).isFalse();
    }
}
