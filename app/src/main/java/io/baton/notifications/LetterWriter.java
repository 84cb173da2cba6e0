package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.MailedLinkOutcome;
import io.baton.access.MakeMailedLink;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.launch.Settings;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a mail at the moment it is sent, with a link of its own, in the recipient's language. */
@Component
class LetterWriter {

    private final ActingUsers users;
    private final Reads reads;
    private final CommandRunner commands;
    private final MessageSource messages;
    private final Settings settings;

    LetterWriter(ActingUsers users, Reads reads, CommandRunner commands, MessageSource messages, Settings settings) {
        this.users = users;
        this.reads = reads;
        this.commands = commands;
        this.messages = messages;
        this.settings = settings;
    }

    /** The letter to the address the recipient has now, or empty where nobody needs it any more. */
    Optional<Letter> write(DueMail mail) {
        return switch (mail.template()) {
            case INVITATION, PASSWORD_RESET -> aboutPassword(mail);
            case ASSIGNMENT -> Optional.empty();
        };
    }

    private Optional<Letter> aboutPassword(DueMail mail) {
        return reads.inSnapshot(mail.organisationId(), () -> users.find(mail.organisationId(), mail.recipientId()))
                .flatMap(recipient -> write(mail, recipient));
    }

    private Optional<Letter> write(DueMail mail, ActingUser recipient) {
        Secret secret = Secret.make(kind(mail.template()));
        MailedLinkOutcome outcome =
                commands.run(Actor.system(mail.organisationId()), new MakeMailedLink(recipient.id(), secret));
        return switch (outcome) {
            case MailedLinkOutcome.Made made -> Optional.of(letter(mail, recipient, secret, made.until()));
            case MailedLinkOutcome.NotNeeded notNeeded -> Optional.empty();
        };
    }

    private Letter letter(DueMail mail, ActingUser recipient, Secret secret, Instant until) {
        String link = settings.publicUrl() + path(mail.template()) + secret.reveal();
        String key = "notifications.mail." + mail.template();
        Locale locale = mail.locale();
        String greeting = text(locale, "notifications.mail.greeting", recipient.name());
        String about = text(locale, key + ".about", recipient.organisationName());
        String doing = text(locale, key + ".do");
        String end = text(locale, "notifications.mail.until", said(until, recipient, locale));
        String mistake = text(locale, key + ".mistake");
        return new Letter(
                mail.id(),
                MessageIds.write(
                        mail.id(), mail.replyKey(), settings.publicUrl().getHost()),
                recipient.email(),
                text(locale, key + ".subject", recipient.organisationName()),
                String.join("\n\n", greeting, about, doing + ":\n" + link, end, mistake) + "\n",
                html(locale, greeting, about, link, doing, end, mistake));
    }

    private static String html(
            Locale locale, String greeting, String about, String link, String doing, String end, String mistake) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"></head><body>
                <p>%s</p>
                <p>%s</p>
                <p><a href="%s"><strong>%s</strong></a></p>
                <p>%s</p>
                <p>%s</p>
                </body></html>
                """.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(greeting),
                        HtmlUtils.htmlEscape(about),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(doing),
                        HtmlUtils.htmlEscape(end),
                        HtmlUtils.htmlEscape(mistake));
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static String said(Instant until, ActingUser recipient, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                .format(until.atZone(recipient.zone()));
    }

    private static SecretKind kind(MailTemplate template) {
        return switch (template) {
            case INVITATION -> SecretKind.INVITATION;
            case PASSWORD_RESET -> SecretKind.PASSWORD_RESET;
            case ASSIGNMENT -> throw new IllegalArgumentException("no password is chosen by it");
        };
    }

    /** Where the pages of the links are. */
    private static String path(MailTemplate template) {
        return switch (template) {
            case INVITATION -> "/invitation/";
            case PASSWORD_RESET -> "/password-reset/";
            case ASSIGNMENT -> throw new IllegalArgumentException("no password is chosen by it");
        };
    }
}
