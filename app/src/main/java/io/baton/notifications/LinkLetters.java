package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.MailedLinkOutcome;
import io.baton.access.MakeMailedLink;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the letters that carry one link for one thing: choosing a password, or confirming an address. */
@Component
class LinkLetters {

    /** What a letter carries. */
    private record Made(String recipient, String path, Instant until) {}

    private final ActingUsers users;
    private final OutsideAlertTable alerts;
    private final Reads reads;
    private final CommandRunner commands;
    private final MailWords words;

    LinkLetters(ActingUsers users, OutsideAlertTable alerts, Reads reads, CommandRunner commands, MailWords words) {
        this.users = users;
        this.alerts = alerts;
        this.reads = reads;
        this.commands = commands;
        this.words = words;
    }

    Optional<Letter> write(DueMail mail) {
        return reads.inSnapshot(mail.organisationId(), () -> users.find(mail.organisationId(), mail.recipientId()))
                .flatMap(recipient -> made(mail, recipient).map(made -> letter(mail, recipient, made)));
    }

    private Optional<Made> made(DueMail mail, ActingUser recipient) {
        return switch (mail.template()) {
            case INVITATION -> password(recipient, Secret.make(SecretKind.INVITATION), "/invitation/");
            case PASSWORD_RESET -> password(recipient, Secret.make(SecretKind.PASSWORD_RESET), "/password-reset/");
            case ADDRESS -> address(recipient);
            case ASSIGNMENT, REMINDER, ANSWER_TOLD, ANSWER_HELP ->
                throw new IllegalArgumentException("it carries links to answer");
        };
    }

    private Optional<Made> password(ActingUser recipient, Secret secret, String path) {
        MailedLinkOutcome outcome =
                commands.run(Actor.system(recipient.organisationId()), new MakeMailedLink(recipient.id(), secret));
        return switch (outcome) {
            case MailedLinkOutcome.Made made ->
                Optional.of(new Made(recipient.email(), path + secret.reveal(), made.until()));
            case MailedLinkOutcome.NotNeeded notNeeded -> Optional.empty();
        };
    }

    /** To the address that is to be confirmed now; to none where the user has thought better of it. */
    private Optional<Made> address(ActingUser recipient) {
        Secret secret = Secret.make(SecretKind.ADDRESS);
        return reads.inSnapshot(
                        recipient.organisationId(), () -> alerts.find(recipient.organisationId(), recipient.id()))
                .filter(alert -> alert.byMail() && !alert.confirmed())
                .map(alert -> {
                    Instant until = commands.run(
                            Actor.system(recipient.organisationId()),
                            new MakeAddressLink(recipient.id(), alert.address(), secret));
                    return new Made(alert.address(), "/confirm-address/" + secret.reveal(), until);
                });
    }

    private Letter letter(DueMail mail, ActingUser recipient, Made made) {
        String key = "notifications.mail." + mail.template();
        Locale locale = mail.locale();
        LetterBody body = new LetterBody()
                .paragraph(words.text(locale, "notifications.mail.greeting", recipient.name()))
                .paragraph(words.text(locale, key + ".about", recipient.organisationName()))
                .buttons(new LetterBody.Link(words.text(locale, key + ".do"), words.address(made.path())))
                .paragraph(words.text(
                        locale, "notifications.mail.until", MailWords.said(made.until(), recipient.zone(), locale)))
                .paragraph(words.text(locale, key + ".mistake"));
        return new Letter(
                mail.id(),
                words.messageId(mail),
                made.recipient(),
                null,
                words.text(locale, key + ".subject", recipient.organisationName()),
                body.text(),
                body.html(locale),
                null);
    }
}
