package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.ContinualJob;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who gets mail when leads are assigned: under the conditions of the alert, and under none else. */
class AssignmentMailTest extends OfferMailStory {

    @Test
    void whoWantsItAndConfirmedTheAddressIsTold() throws Exception {
        String address = wantsMail(ann);
        UUID lead = lead("Müller <Söhne>", Map.of("source", "Fair"));

        assign(cora, List.of(lead), ann);
        delivery().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(recipient(mail)).isEqualTo(address);
        assertThat(mail.getSubject()).isEqualTo("Lead for you: Müller <Söhne> – Acme");
        assertThat(mail.getHeader("Reply-To")).isNull();
        assertThat(part(mail, 0))
                .contains("Hello Ann,", "Cora has assigned you a lead.", "Source: Fair", "?choice=accept")
                .doesNotContain("reply to this mail");
        assertThat(part(mail, 1)).contains("Müller &lt;Söhne&gt;").doesNotContain("<img", "<script", "<link");
        assertThat(MessageIds.read(id(mail)).orElseThrow())
                .extracting(MessageIds.Answerable::mailId, MessageIds.Answerable::replyKey)
                .containsExactly(row().get("id"), row().get("reply_key"));
        assertThat(row().toString()).doesNotContain("baton_an_");
    }

    @Test
    void noMailWhenOneAssignsOneself() {
        Person dana = given.coordinatorAdvisor("Dana");
        wantsMail(dana);

        assign(dana, List.of(lead("Adams")), dana);

        assertThat(states()).isEmpty();
    }

    @Test
    void noMailWithoutTheTick() {
        assign(cora, List.of(lead("Adams")), ann);
        assertThat(states()).as("off by default").isEmpty();

        alert(ann, false, "ann.outside@example.net", "baton_now()");
        assign(cora, List.of(lead("Brown")), ann);

        assertThat(states()).isEmpty();
    }

    @Test
    void noMailToAnAddressNobodyConfirmed() {
        alert(ann, true, "ann.outside@example.net", "null");

        assign(cora, List.of(lead("Adams")), ann);

        assertThat(states()).isEmpty();
    }

    @Test
    void mailWaitsWithoutAMailService() throws Exception {
        wantsMail(ann);
        assign(cora, List.of(lead("Adams")), ann);

        delivery(Optional.empty()).run();

        assertThat(states()).containsExactly("WAITING");
        assertThat(signedIn().open("/settings/outbox").text()).contains("No mail is sent", "Lead", "Waiting");
        delivery().run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoForwardsOrReassignsItTellsTheNextOne() throws Exception {
        Person ben = given.advisor("Ben");
        String address = wantsMail(ben);
        UUID forwarded = lead("Adams");
        UUID reassigned = lead("Brown");
        assign(cora, List.of(forwarded, reassigned), ann);

        command(ann, "forward", List.of(forwarded), Map.of("userId", ben.id()));
        command(cora, "revoke", List.of(reassigned), Map.of("reassignTo", List.of(ben.id())));
        delivery().run();

        assertThat(Stream.of(server.getReceivedMessages()).map(MailStory::recipient))
                .containsExactly(address, address);
        assertThat(part(server.getReceivedMessages()[0], 0)).contains("Ann has assigned you a lead.", "Adams");
    }

    @Test
    void whatIsOfferedNoMoreWhenItIsSentNeedsNoMail() {
        wantsMail(ann);
        UUID lead = lead("Adams");
        assign(cora, List.of(lead), ann);
        command(cora, "revoke", List.of(lead), Map.of());

        delivery().run();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(row()).containsEntry("state", "FAILED").containsEntry("problem", "NO_LONGER_NEEDED");
    }

    @Test
    void whoThoughtBetterOfItGetsNone() {
        wantsMail(ann);
        assign(cora, List.of(lead("Adams")), ann);
        database.in(ann.organisationId(), rows -> rows.execute("update outside_alert set by_mail = false"));

        delivery().run();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(row()).containsEntry("problem", "NO_LONGER_NEEDED");
    }

    @Test
    void manyLeadsAtOnceAreOneMailWithALinkEach() throws Exception {
        wantsMail(ann);
        List<UUID> leads = leads(61);

        assign(cora, leads, ann);
        delivery().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("61 leads for you – Acme");
        assertThat(answerPages(mail)).hasSize(50);
        assertThat(part(mail, 0)).contains("11 more leads are in the list.", "/leads?view=UNACCEPTED");
        baton.pages().get(answerPages(mail).get(49)).expect(200);
    }

    @Test
    void aBulkOverManyUsersIsStagedByOneStatement() {
        List<Person> people =
                Stream.of("Abe", "Bea", "Cid", "Dot", "Eve").map(given::advisor).toList();
        people.forEach(this::wantsMail);
        database.asSuperuser(superuser -> superuser.execute("""
                create table staged (rows integer);
                create function count_staged() returns trigger language plpgsql security definer as $$
                begin insert into staged select count(*) from added; return null; end $$;
                create trigger count_staged after insert on outgoing_mail
                    referencing new table as added for each statement execute function count_staged();
                """));
        try {
            assign(cora, leads(25), people.toArray(Person[]::new));

            assertThat(database.<List<Integer>>asSuperuser(superuser ->
                            superuser.fetch("select rows from staged").getValues(0, Integer.class)))
                    .containsExactly(25);
        } finally {
            database.asSuperuser(superuser -> superuser.execute(
                    "drop trigger count_staged on outgoing_mail; drop function count_staged; drop table staged"));
        }
    }

    /** The reminder asks for the answer as the first mail did, and is silent once there is one. */
    @Test
    void whoHasNotAnsweredIsRemindedByMailAndCanAnswerFromIt() throws Exception {
        wantsMail(ann);
        UUID answered = lead("Adams");
        UUID waits = lead("Brown");
        setCampaign(List.of(answered, waits), "PT4H", "PT1H");
        assign(cora, List.of(answered, waits), ann);
        delivery().run();
        clock.advance(Duration.ofMinutes(190));
        remind();
        command(ann, "accept", List.of(answered), Map.of());
        delivery().run();

        assertThat(server.getReceivedMessages()).hasSize(3);
        MimeMessage reminder = server.getReceivedMessages()[2];
        assertThat(reminder.getSubject()).isEqualTo("Answer soon: Brown – Acme");
        assertThat(part(reminder, 0))
                .contains("A lead that Cora assigned you waits for your answer until", "?choice=accept");
    }

    @Test
    void whoTookALeadOneselfIsRemindedInBatonAlone() {
        Person dana = given.coordinatorAdvisor("Dana");
        wantsMail(dana);
        UUID lead = lead("Adams");
        setCampaign(List.of(lead), "PT4H", "PT1H");
        assign(dana, List.of(lead), dana);
        clock.advance(Duration.ofMinutes(190));
        remind();

        assertThat(states()).isEmpty();
        assertThat(api.as(dana)
                        .get("/alerts")
                        .send()
                        .expect(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(alert -> alert.at("/kind").asString()))
                .contains("REMINDED");
    }

    private void setCampaign(List<UUID> leads, String after, String reminder) {
        String campaign = api.as(cora)
                .post("/campaigns")
                .body(Map.of(
                        "name",
                        "Spring",
                        "revocation",
                        Map.of("after", after, "clock", "ALWAYS", "mode", "MANUAL", "reminders", List.of(reminder))))
                .send()
                .expect(201)
                .at("/id");
        command(cora, "campaign", leads, Map.of("campaignId", campaign));
    }

    private void remind() {
        baton.beans(ContinualJob.class).stream()
                .filter(job -> job.name().equals("reminders"))
                .forEach(ContinualJob::run);
    }

    @Test
    void anAddressIsConfirmedByAPressBehindTheMailedLink() throws Exception {
        PageClient pages = baton.pages().signIn(ann);
        Page profile = pages.open("/profile");
        assertThat(profile.document().select("#address").val()).isEqualTo(ann.email());

        Page saved = pages.submit(
                profile, "/profile/outside-alerts", Map.of("byMail", "true", "address", "Ann.Private@Example.net"));

        assertThat(saved.text()).contains("This address is not confirmed yet", "ann.private@example.net");
        delivery().run();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(recipient(mail)).isEqualTo("ann.private@example.net");
        String path = link(mail).group(1);
        assertThat(path).startsWith("/confirm-address/baton_ad_");
        PageClient stranger = baton.pages();
        String before = fingerprint();
        Page page = stranger.get(path).expect(200);
        stranger.send("HEAD", path, Map.of(), new byte[0]).expect(200);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(stranger.submit(page, path, Map.of()).text()).contains("The address is confirmed");
        assertThat(pages.open("/profile/outside-alerts").text()).contains("This address is confirmed.");

        assign(cora, List.of(lead("Adams")), ann);
        assertThat(states()).containsExactlyInAnyOrder("SENT", "WAITING");
    }

    @Test
    void anotherAddressIsToBeConfirmedAnewAndTheOldLinkConfirmsNothing() throws Exception {
        PageClient pages = baton.pages().signIn(ann);
        choose(pages, "first@example.net");
        delivery().run();
        String path = link(server.getReceivedMessages()[0]).group(1);

        choose(pages, "second@example.net");

        baton.pages().get(path).expect(404);
        baton.pages().post(path, Map.of()).expect(404);
        assertThat(pages.open("/profile/outside-alerts").text()).contains("not confirmed yet", "second@example.net");
    }

    @Test
    void nobodysMailboxIsFloodedByLinks() {
        PageClient pages = baton.pages().signIn(ann);
        for (int i = 0; i < 5; i++) {
            choose(pages, "victim" + i + "@example.net");
            delivery().run();
        }

        assertThat(choose(pages, "victim5@example.net").text()).contains("five links were sent within the hour");
        delivery().run();
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test
    void whatIsNoAddressIsSaid() {
        PageClient pages = baton.pages().signIn(ann);
        for (String typed : List.of("", "ann", "ann@exämple.net", "a@b.example\nBcc: x@y.example")) {
            pages.postWithToken("/profile/outside-alerts", Map.of("byMail", "true", "address", typed))
                    .expect(422);
        }
    }

    private static Page choose(PageClient pages, String address) {
        return pages.submit(
                pages.open("/profile/outside-alerts"),
                "/profile/outside-alerts",
                Map.of("byMail", "true", "address", address));
    }
}
