package io.baton.notifications;

import io.baton.launch.Settings;
import io.baton.platform.Reads;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server of this installation: the one its environment names, else the one its operator set
 * on a page.
 */
@Component
class MailServer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Together well below the time for which a mail is claimed. */
    private static final int CONNECTING_MILLIS = 10_000;

    private static final int ANSWERING_MILLIS = 30_000;

    private final Optional<SmtpAddress> environment;
    private final MailServiceTable table;
    private final Reads reads;
    private final String host;
    private final Clock clock;

    MailServer(Settings settings, MailServiceTable table, Reads reads, Clock clock) {
        this.environment = settings.smtpUrl().map(url -> SmtpAddress.read(url, settings.publicUrl()));
        this.table = table;
        this.reads = reads;
        this.host = settings.publicUrl().getHost();
        this.clock = clock;
    }

    boolean isSetByEnvironment() {
        return environment.isPresent();
    }

    /** Where mail leaves now; empty where it waits. */
    Optional<SmtpAddress> address() {
        return environment.isPresent() ? environment : reads.beforeOrganisationIsKnown(table::find);
    }

    /**
     * Hands the letter to the server; answers why not, when it did not take it.
     *
     * @param organisation who the mail is from, where its organisation says so
     */
    Optional<MailProblem> send(Letter letter, SmtpAddress server, Optional<MailSender> organisation) {
        JavaMailSenderImpl sender = sender(server);
        try {
            sender.send(message(sender.createMimeMessage(), letter, server, organisation));
            return Optional.empty();
        } catch (MessagingException | UnsupportedEncodingException | MailException e) {
            return Optional.of(problem(e, server));
        }
    }

    private JavaMailSenderImpl sender(SmtpAddress server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        String protocol = server.encrypted() ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setUsername(server.user());
        sender.setPassword(server.password());
        sender.setDefaultEncoding(UTF_8);
        String prefix = "mail." + protocol;
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty(prefix + ".auth", String.valueOf(server.user() != null));
        properties.setProperty(prefix + ".starttls.enable", "true");
        properties.setProperty(prefix + ".starttls.required", String.valueOf(server.mustEncrypt()));
        MailCertificate.require(properties, prefix, server.host(), server.isOnThisMachine());
        properties.setProperty(prefix + ".localhost", host);
        // What comes back goes to the installation's own, whoever a mail is from.
        properties.setProperty(prefix + ".from", server.from());
        properties.setProperty(prefix + ".connectiontimeout", String.valueOf(CONNECTING_MILLIS));
        properties.setProperty(prefix + ".timeout", String.valueOf(ANSWERING_MILLIS));
        properties.setProperty(prefix + ".writetimeout", String.valueOf(ANSWERING_MILLIS));
        return sender;
    }

    private MimeMessage message(
            MimeMessage message, Letter letter, SmtpAddress server, Optional<MailSender> organisation)
            throws MessagingException, UnsupportedEncodingException {
        String from = organisation
                .filter(own -> server.anySender())
                .map(MailSender::address)
                .orElse(server.from());
        String name = organisation.map(MailSender::name).orElse(null);
        message.setFrom(name == null ? new InternetAddress(from, true) : new InternetAddress(from, name, UTF_8));
        // Answers that Baton reads go to its mailbox, all others to people.
        Optional<String> replyTo = Optional.ofNullable(letter.replyTo())
                .or(() -> organisation.map(MailSender::address).filter(own -> !own.equals(from)));
        if (replyTo.isPresent()) {
            message.setReplyTo(InternetAddress.parse(replyTo.get()));
        }
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        // Stays as it is: Spring's sender keeps an id that was set.
        message.setHeader("Message-ID", letter.messageId());
        // No out-of-office answers, please: nobody reads them.
        message.setHeader("Auto-Submitted", letter.answers() == null ? "auto-generated" : "auto-replied");
        if (letter.answers() != null && !letter.answers().isEmpty()) {
            message.setHeader("In-Reply-To", letter.answers());
            message.setHeader("References", letter.answers());
        }
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(letter.text(), "plain"));
        parts.addBodyPart(part(letter.html(), "html"));
        message.setContent(parts);
        return message;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static MailProblem problem(Exception exception, SmtpAddress server) {
        String words = withoutPassword(words(exception), server);
        if (exception instanceof MailAuthenticationException) {
            return MailProblem.said(MailProblem.SIGN_IN_REFUSED, words);
        }
        // A refused letter has its reason beside it; a cause of the whole says that there was no connection.
        return exception instanceof MailSendException send && send.getCause() != null
                ? MailProblem.said(MailProblem.UNREACHABLE, words)
                : MailProblem.said(MailProblem.REFUSED, words);
    }

    /** What went wrong, in the words of the innermost who knows. */
    private static String words(Exception exception) {
        Throwable inner = exception instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : exception;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    }

    private static String withoutPassword(String words, SmtpAddress server) {
        return server.password() == null || server.password().isEmpty() ? words : words.replace(server.password(), "…");
    }
}
