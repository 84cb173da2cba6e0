package io.baton.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.launch.Settings;
import io.baton.platform.Jobs;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.BeforeEach;

/** Words for stories about replies: a mailbox, who writes to it, and Baton reading it. */
abstract class ReplyStory extends OfferMailStory {

    static final String MAILBOX = "leads@example.com";

    /** Where Ann wants her mail. */
    String annsAddress = "";

    @BeforeEach
    void openMailbox() {
        server.setUser(MAILBOX, MAILBOX, "secret");
        annsAddress = wantsMail(ann);
        database.asSuperuser(superuser -> superuser.execute("delete from mailbox"));
    }

    ImapAddress imap() {
        return ImapAddress.read(URI.create("imap://leads%40example.com:secret@127.0.0.1:"
                + server.getImap().getPort() + "/INBOX"));
    }

    ReplyMailbox mailbox() {
        Settings none = Settings.defaults();
        return new ReplyMailbox(new Settings(
                none.port(),
                none.dataFolder(),
                none.publicUrl(),
                none.smtpUrl(),
                Optional.of(URI.create("imap://leads%40example.com:secret@127.0.0.1:"
                        + server.getImap().getPort() + "/INBOX")),
                none.adminEmail(),
                none.adminPassword(),
                none.organisation(),
                none.trustedProxies(),
                none.managementPort(),
                none.demo()));
    }

    /** As another server has it: nothing of it is shared but the database. */
    MailboxVisit visit() {
        return new MailboxVisit(
                baton.bean(ReceivedMailReader.class),
                baton.bean(ReplyDesk.class),
                baton.bean(OutgoingMailTable.class),
                baton.bean(MailboxTable.class),
                baton.bean(Jobs.class),
                mailbox());
    }

    /** Baton reads its mailbox once. */
    boolean read() throws Exception {
        try (Store store = MailboxWatch.connect(imap())) {
            IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            return visit().read(imap(), folder);
        }
    }

    /** Offers a lead to Ann; answers the mail she got. */
    MimeMessage mailedOffer(UUID lead) {
        assign(cora, List.of(lead), ann);
        delivery().run();
        return mailsTo(annsAddress).getLast();
    }

    List<MimeMessage> mailsTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    /** What Ann is sent next. */
    List<String> subjectsSent() throws Exception {
        delivery().run();
        List<String> subjects = new java.util.ArrayList<>();
        for (MimeMessage mail : mailsTo(annsAddress)) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    /** A reply as a mail program writes it, quoting the mail it answers. */
    MimeMessage reply(MimeMessage to, String from, String words) throws Exception {
        MimeMessage reply = new MimeMessage(Session.getInstance(new Properties()));
        reply.setFrom(new InternetAddress(from));
        reply.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(MAILBOX));
        reply.setSubject("Re: " + to.getSubject(), "UTF-8");
        reply.setHeader("In-Reply-To", id(to));
        reply.setHeader("References", id(to));
        String quoted = part(to, 0).lines().map(line -> "> " + line + "\r\n").reduce("", String::concat);
        reply.setText(
                words + "\r\n\r\nOn 26 Nov 2026, at 15:05, Baton <leads@example.com> wrote:\r\n" + quoted, "UTF-8");
        reply.saveChanges();
        return reply;
    }

    void deliver(MimeMessage mail) {
        server.getUserManager().getUser(MAILBOX).deliver(mail);
    }

    void replies(MimeMessage to, String words) throws Exception {
        deliver(reply(to, annsAddress, words));
        assertThat(read()).isTrue();
    }

    List<String> outcomes() {
        return database.in(
                admin.organisationId(),
                rows -> rows
                        .fetch("select outcome || ' ' || reason from incoming_mail order by received_at, id")
                        .getValues(0, String.class)
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    int countOf(String query, Object... arguments) {
        return database.asSuperuser(rows -> rows.fetchSingle(query, arguments).get(0, Integer.class));
    }

    MailboxView state() {
        return baton.bean(Jobs.class)
                .acrossOrganisations(() -> baton.bean(MailboxTable.class).find(imap().name()))
                // Nobody has looked yet.
                .orElseGet(() -> new MailboxView(null, null, null, 0, 0, 0, null));
    }
}
