package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.launch.Settings;
import io.baton.platform.Jobs;
import io.baton.platform.Reads;
import io.baton.testing.ApiAnswer;
import io.baton.testing.PageClient;
import io.baton.testing.Person;
import io.baton.testing.Story;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Words for stories about mail: a mail server that is there, away, or not set, and who is written to. */
abstract class MailStory extends Story {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[a-z-]+/(baton_[a-z]{2}_[\\w-]+))");

    final GreenMail server = new GreenMail(
                    new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
                    })
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    final Person admin = given.organisation().administrator();

    @BeforeEach
    void begin() {
        database.asSuperuser(superuser -> superuser.execute("delete from incoming_mail; delete from outgoing_mail"));
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    MailDelivery delivery(Optional<URI> smtp) {
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
                new MailServer(settings, baton.bean(MailServiceTable.class), baton.bean(Reads.class), clock),
                baton.bean(LetterWriter.class),
                baton.bean(OutgoingMailTable.class),
                baton.bean(MailSenders.class),
                baton.bean(Reads.class),
                baton.bean(Jobs.class));
    }

    MailDelivery delivery() {
        return delivery(
                Optional.of(URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=leads@example.com")));
    }

    MailDelivery toNowhere() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return delivery(Optional.of(URI.create("smtp://u:hunter2@127.0.0.1:" + free.getLocalPort())));
        }
    }

    ApiAnswer invite(String name, String locale, String way) {
        String email = name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@example.com";
        return api.as(admin)
                .post("/users")
                .body(Map.of("name", name, "email", email, "type", "ADVISOR", "locale", locale, "invitation", way))
                .send()
                .expect(201);
    }

    Map<String, Object> row() {
        return database.in(
                admin.organisationId(),
                owner -> owner.fetchSingle("select * from outgoing_mail").intoMap());
    }

    List<String> states() {
        return database.in(
                admin.organisationId(),
                owner -> owner.fetch("select state from outgoing_mail").getValues(0, String.class));
    }

    static String part(MimeMessage message, int number) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(number)
                .getContent()
                .toString();
    }

    static Matcher link(MimeMessage message) throws Exception {
        Matcher found = LINK.matcher(part(message, 0));
        assertThat(found.find()).as(part(message, 0)).isTrue();
        return found;
    }

    PageClient signedIn() {
        PageClient client = baton.pages();
        client.submit(client.open("/sign-in"), "/sign-in", Map.of("email", admin.email(), "password", Person.PASSWORD));
        return client;
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    void zoneOf(ApiAnswer user, String zone) {
        database.asSuperuser(superuser ->
                superuser.execute("update user_account set zone = ? where id = ?::uuid", zone, user.at("/id")));
    }

    static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
