package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Jobs;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Soak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An offer is answered by the link in its mail: looking changes nothing, one press does, and all are told the truth.
 */
class AnswerPageTest extends OfferMailStory {

    private final PageClient stranger = baton.pages();

    @BeforeEach
    void want() {
        wantsMail(ann);
    }

    @Test
    void aPressAcceptsWithoutSigningIn() throws Exception {
        UUID lead = lead("Müller", Map.of("phones", List.of(Map.of("value", "+49 30 901820"))));
        String path = answerPage(lead);

        Page page = stranger.get(path + "?choice=accept").expect(200);
        assertThat(page.text()).contains("Müller", "Accept", "Reject").doesNotContain("901820");
        Page done = press(path, "ACCEPT");

        assertThat(done.text()).contains("The lead is yours", "You have accepted the lead.", "901820");
        assertThat(done.document().select("a[href^=tel:]").attr("href")).isEqualTo("tel:+4930901820");
        assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
        assertThat(stranger.cookies()).as("it opens no session").isEmpty();
        assertThat(stranger.get("/leads/" + lead).redirect().orElseThrow()).contains("/sign-in");
        assertThat(baton.pages().signIn(cora).open("/leads/" + lead).text()).contains("by answering the mail");
    }

    @Test
    void nothingOfItTravelsOn() throws Exception {
        Page page = stranger.get(answerPage(lead("Adams")));

        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.document().select("form")).hasSize(1);
    }

    @Test
    void aPressRejectsWithTheReason() throws Exception {
        UUID lead = lead("Adams");
        String path = answerPage(lead);

        Page page = stranger.get(path + "?choice=reject");
        assertThat(page.document().select("button.btn-primary").val()).isEqualTo("REJECT");
        Page done = stranger.post(path, Map.of("answer", "REJECT", "reason", "Outside my area"))
                .expect(200);

        assertThat(done.text()).contains("You rejected this lead").doesNotContain("Adams");
        assertThat(standing(lead)).isEqualTo("UNASSIGNED");
        assertThat(baton.pages().signIn(cora).open("/leads/" + lead).text()).contains("Outside my area");
    }

    @Test
    void aSecondPressIsToldTheTruth() throws Exception {
        UUID lead = lead("Adams");
        String path = answerPage(lead);
        press(path, "ACCEPT");

        assertThat(press(path, "ACCEPT").text()).contains("The lead is yours", "You accepted this lead on");
        assertThat(press(path, "REJECT").text()).contains("The lead is yours", "You accepted this lead on");
        assertThat(standing(lead)).isEqualTo("ACCEPTED Ann");
        clock.advance(Duration.ofHours(2));
        assertThat(press(path, "ACCEPT").document().select("a[href^=tel:]")).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsSaid() throws Exception {
        UUID lead = lead("Adams");
        String path = answerPage(lead);

        stranger.post(path, Map.of("answer", "REJECT", "reason", "x".repeat(1001)))
                .expect(422);
        stranger.post(path, Map.of("answer", "MAYBE")).expect(400);
        stranger.post(path, Map.of()).expect(400);

        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void whoeverHasItNoMoreIsToldSoAndNothingOfTheLead() throws Exception {
        Person ben = given.advisor("Ben");
        UUID revoked = lead("Adams");
        String pathOfRevoked = answerPage(revoked);
        UUID reassigned = lead("Brown");
        String pathOfReassigned = answerPage(reassigned);
        UUID forwarded = lead("Clark");
        String pathOfForwarded = answerPage(forwarded);
        command(cora, "revoke", List.of(revoked), Map.of());
        command(cora, "revoke", List.of(reassigned), Map.of("reassignTo", List.of(ben.id())));
        command(ann, "forward", List.of(forwarded), Map.of("userId", ben.id()));

        assertOver(pathOfRevoked, "The lead was taken back", "Adams");
        assertOver(pathOfReassigned, "The lead was given to somebody else", "Brown");
        assertOver(pathOfForwarded, "You forwarded this lead", "Clark");
        assertThat(standing(reassigned)).isEqualTo("ASSIGNED Ben");
    }

    private void assertOver(String path, String said, String name) {
        for (Page page : List.of(stranger.get(path), press(path, "ACCEPT"))) {
            assertThat(page.expect(410).text()).contains(said).doesNotContain(name, "Ben");
        }
    }

    @Test
    void afterTheDeadlineItSaysSo() throws Exception {
        UUID campaign = UUID.fromString(api.as(admin)
                .post("/campaigns")
                .body(Map.of(
                        "name",
                        "Spring",
                        "revocation",
                        Map.of("after", "PT1H", "clock", "ALWAYS", "mode", "AUTOMATIC")))
                .send()
                .expect(201)
                .at("/id"));
        UUID lead = lead("Adams", Map.of("campaignId", campaign));
        String path = answerPage(lead);
        assertThat(part(server.getReceivedMessages()[0], 0)).contains("Campaign: Spring", "Answer by: ");
        assertThat(stranger.get(path).document().select(".b-clock")).hasSize(1);

        clock.advance(Duration.ofHours(2));

        assertOver(path, "The time to answer is over", "Adams");
        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void anOlderMailDoesNotAnswerANewerOffer() throws Exception {
        UUID lead = lead("Adams");
        String older = answerPage(lead);
        command(cora, "revoke", List.of(lead), Map.of());
        String newer = answerPage(lead);

        assertOver(older, "You were assigned this lead again", "Adams");
        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
        assertThat(press(newer, "ACCEPT").text()).contains("The lead is yours");
    }

    @Test
    void aLinkOfSomebodyDeactivatedLeadsNowhere() throws Exception {
        UUID lead = lead("Adams");
        String path = answerPage(lead);
        api.as(admin)
                .patch("/users/" + ann.id())
                .body(Map.of("active", false))
                .send()
                .expect(200);

        stranger.get(path).expect(404);
        press(path, "ACCEPT").expect(404);

        assertThat(standing(lead)).doesNotContain("ACCEPTED");
    }

    @Test
    void aLinkThatIsTooOldSaysSoAndIsForgottenLater() throws Exception {
        UUID lead = lead("Adams");
        String path = answerPage(lead);
        clock.advance(Duration.ofDays(91));
        assertThat(press(path, "ACCEPT").expect(410).text()).contains("This link is too old");
        assertThat(stranger.get(path).expect(410).text()).doesNotContain("Adams");

        clock.advance(Duration.ofDays(30));
        baton.bean(OldMailedLinks.class).run();

        stranger.get(path).expect(404);
        assertThat(standing(lead)).isEqualTo("ASSIGNED Ann");
    }

    @Test
    void guessingIsBounded() {
        PageClient guesser = baton.pages();
        int refused = 0;
        for (int i = 0; i < 70; i++) {
            Page page = guesser.get(
                    "/answer/baton_an_" + String.valueOf(i).repeat(43).substring(0, 43));
            assertThat(page.status()).isIn(404, 429);
            refused += page.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void linksOfOneOrganisationSayNothingOfAnother() throws Exception {
        String path = answerPage(lead("Adams"));
        Person other = given.organisation("Other").administrator();

        assertThat(baton.pages().signIn(other).get(path).expect(200).text())
                .as("who is signed in plays no part")
                .contains("Adams", "Acme")
                .doesNotContain("Other");
    }

    @Test
    void scannersThatOpenEveryLinkChangeNothing() throws Exception {
        int offers = Soak.times(20, 1_000);
        List<UUID> leads = new ArrayList<>();
        for (int done = 0; done < offers; done += 10) {
            List<UUID> ten = leads(10);
            assign(cora, ten, ann);
            leads.addAll(ten);
        }
        delivery().run();
        List<String> paths = new ArrayList<>();
        for (var mail : server.getReceivedMessages()) {
            paths.addAll(answerPages(mail));
        }
        assertThat(paths).hasSize(offers);
        String before = fingerprint();

        for (String path : paths) {
            stranger.send("HEAD", path + "?choice=accept", Map.of(), new byte[0])
                    .expect(200);
            stranger.get(path + "?choice=accept").expect(200);
            stranger.get(path + "?choice=reject").expect(200);
        }

        assertThat(fingerprint()).isEqualTo(before);
        for (String path : paths) {
            assertThat(press(path, "ACCEPT").text()).contains("You have accepted the lead.");
            assertThat(press(path, "ACCEPT").text()).contains("You accepted this lead on");
        }
        assertThat(leads).allSatisfy(lead -> assertThat(standing(lead)).isEqualTo("ACCEPTED Ann"));
    }

    @Test
    void aDoubleClickIsOneAnswerAndBothAreToldTheTruth() throws Exception {
        List<String> paths = new ArrayList<>();
        List<UUID> leads = new ArrayList<>();
        int rounds = Soak.times(20, 200);
        for (int i = 0; i < rounds; i++) {
            leads.add(lead("Twice " + i));
            paths.add(answerPage(leads.getLast()));
        }
        List<Race.Round<String, String>> done = Race.of(2)
                .repeat(rounds)
                .prepare(paths::get)
                .run((path, participant) -> baton.pages()
                        .post(path, Map.of("answer", "ACCEPT"))
                        .expect(200)
                        .text());

        for (Race.Round<String, String> round : done) {
            assertThat(round.answers()).allSatisfy(text -> assertThat(text).contains("The lead is yours"));
            assertThat(round.answers().stream().filter(text -> text.contains("You have accepted the lead.")))
                    .hasSize(1);
        }
        assertThat(database.<Integer>in(
                        ann.organisationId(),
                        rows -> rows.fetchSingle("select count(*) from lead_event where type = 'ACCEPTED'")
                                .get(0, Integer.class)))
                .isEqualTo(rounds);
    }

    @Test
    void manyMailsThatWaitedForTheServerArriveOnceEach() {
        int count = Soak.times(40, 1_000);
        for (int done = 0; done < count; done += 10) {
            assign(cora, leads(10), ann);
        }
        for (int tries = 0; tries < 3; tries++) {
            awayThenLater();
        }
        assertThat(states()).hasSize(count).containsOnly("WAITING");

        delivery().run();
        delivery().run();

        assertThat(Stream.of(server.getReceivedMessages()).map(MailStory::id))
                .hasSize(count)
                .doesNotHaveDuplicates();
        assertThat(states()).containsOnly("SENT");
    }

    private void awayThenLater() {
        try {
            toNowhere().run();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        clock.advance(Duration.ofMinutes(16));
    }

    /** Baton dies after the server's 250: here at the mark, which the database does not take. */
    @Test
    void killedAfterTheServerTookItNothingIsLostAndBothLinksWork() throws Exception {
        UUID lead = lead("Adams");
        assign(cora, List.of(lead), ann);
        database.asSuperuser(superuser -> superuser.execute("""
                create function die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
                create trigger die before update on outgoing_mail for each row when (new.state = 'SENT')
                    execute function die();
                """));
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> delivery().run())
                    .hasMessageContaining("killed");
        } finally {
            database.asSuperuser(
                    superuser -> superuser.execute("drop trigger die on outgoing_mail; drop function die"));
        }
        delivery().run();
        assertThat(server.getReceivedMessages()).as("still claimed").hasSize(1);
        clock.advance(MailDelivery.LEASE.plusSeconds(1));

        delivery().run();

        assertThat(Stream.of(server.getReceivedMessages()).map(MailStory::id)).hasSize(2);
        assertThat(id(server.getReceivedMessages()[0])).isEqualTo(id(server.getReceivedMessages()[1]));
        assertThat(baton.bean(Jobs.class)
                        .acrossOrganisations(() -> MessageIds.read(id(server.getReceivedMessages()[0]))
                                .flatMap(found -> baton.bean(OutgoingMailTable.class)
                                        .findAnswerable(found.mailId(), found.replyKey()))))
                .get()
                .extracting(AnswerableMail::recipientId, AnswerableMail::recipient)
                .containsExactly(ann.id(), "ann.outside@example.net");
        String first = answerPages(server.getReceivedMessages()[0]).getFirst();
        String second = answerPages(server.getReceivedMessages()[1]).getFirst();
        assertThat(first).isNotEqualTo(second);
        assertThat(press(first, "ACCEPT").text()).contains("You have accepted the lead.");
        assertThat(press(second, "REJECT").text()).contains("You accepted this lead on");
    }

    private Page press(String path, String answer) {
        return stranger.post(path, Map.of("answer", answer));
    }
}
