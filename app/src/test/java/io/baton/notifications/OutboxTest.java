package io.baton.notifications;

import static io.baton.testing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.launch.Settings;
import io.baton.platform.Jobs;
import io.baton.testing.ApiAnswer;
import io.baton.testing.Page;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Race;
import io.baton.testing.Story;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutboxTest extends Story {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[a-z-]+/(baton_[a-z]{2}_[\\w-]+))");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    private final Person admin = given.organisation().administrator();

    @BeforeEach
    void begin() {
        database.asSuperuser(superuser -> superuser.execute("delete from outgoing_mail"));
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private MailDelivery delivery(Optional<URI> smtp) {
        Settings none = Settings.defaults();
        Settings settings = new Settings(
                none.port(),
                none.dataFolder(),
                none.publicUrl(),
                smtp,
                none.imapUrl(),
                none.adminEmail(),
                none.adminPassword(),
                none.organisation(),
                none.trustedProxies(),
                none.managementPort(),
                none.demo());
        return new MailDelivery(
                new MailServer(settings, clock),
                baton.bean(LetterWriter.class),
                baton.bean(OutgoingMailTable.class),
                baton.bean(Jobs.class));
    }

    private MailDelivery delivery() {
        return delivery(
                Optional.of(URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=leads@example.com")));
    }

    private MailDelivery toNowhere() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return delivery(Optional.of(URI.create("smtp://u:hunter2@127.0.0.1:" + free.getLocalPort())));
        }
    }

    private ApiAnswer invite(String name, String locale, String way) {
        String email = name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.com";
        return api.as(admin)
                .post("/users")
                .body(Map.of("name", name, "email", email, "type", "ADVISOR", "locale", locale, "invitation", way))
                .send()
                .expect(201);
    }

    private Map<String, Object> row() {
        return database.in(
                admin.organisationId(),
                owner -> owner.fetchSingle("select * from outgoing_mail").intoMap());
    }

    private List<String> states() {
        return database.in(
                admin.organisationId(),
                owner -> owner.fetch("select state from outgoing_mail").getValues(0, String.class));
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    private static Matcher link(MimeMessage message) throws Exception {
        Matcher found = LINK.matcher(part(message, 0));
        assertThat(found.find()).as(part(message, 0)).isTrue();
        return found;
    }

    private PageClient signedIn() {
        PageClient client = baton.pages();
        client.submit(client.open("/sign-in"), "/sign-in", Map.of("email", admin.email(), "password", Person.PASSWORD));
        return client;
    }

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

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
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

    private void zoneOf(ApiAnswer user, String zone) {
        database.asSuperuser(superuser ->
                superuser.execute("update user_account set zone = ? where id = ?::uuid", zone, user.at("/id")));
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
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

    @Test
    void theOutboxIsForThoseWhoManageUsersAndOfTheirOrganisationOnly() {
        invite("Quin", "en", "MAIL");
        Person other = given.organisation("Other").administrator();
        UUID id = (UUID) row().get("id");
        PageClient pages = baton.pages();
        pages.submit(pages.open("/sign-in"), "/sign-in", Map.of("email", other.email(), "password", Person.PASSWORD));
        Page page = pages.open("/settings/outbox").expect(200);
        assertThat(page.text()).contains("No mail yet").doesNotContain("Quin");
        String csrf = page.document().select("input[name=_csrf]").val();
        pages.post("/settings/outbox/" + id + "/again", Map.of("_csrf", csrf)).expect(404);
        PageClient advisor = baton.pages();
        advisor.submit(
                advisor.open("/sign-in"),
                "/sign-in",
                Map.of("email", given.advisor("Ray").email(), "password", Person.PASSWORD));
        advisor.open("/settings/outbox").expect(403);
    }

    @Test
    void thePageGoesOnWhereItStopped() {
        invite("Sue", "en", "MAIL");
        database.in(admin.organisationId(), owner -> owner.execute("""
                        insert into outgoing_mail (organisation_id, id, template, recipient_id, recipient, locale, state)
                        select organisation_id, gen_random_uuid(), template, recipient_id, 'old' || n || '@example.com',
                            locale, 'SENT' from outgoing_mail, generate_series(1, 60) n
                        """));
        PageClient pages = signedIn();
        Page first = pages.open("/settings/outbox");
        Page second = pages.open(first.document().select("a[rel=next]").attr("href"));
        assertThat(first.document().select("tbody tr")).hasSize(50);
        assertThat(second.document().select("tbody tr")).hasSize(11);
        assertThat(second.document().select("a[rel=next]")).isEmpty();
    }
}
