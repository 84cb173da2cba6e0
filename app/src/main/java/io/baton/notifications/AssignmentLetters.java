package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.access.Secret;
import io.baton.access.SecretKind;
import io.baton.platform.Actor;
import io.baton.platform.CommandRunner;
import io.baton.platform.Reads;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes the letters that tell of offers, each with links of its own to answer it. What they say is true when they are
 * sent: of offers that are open no more they are silent, and where none is open there is no letter.
 */
@Component
class AssignmentLetters {

    /** Who is written to, where, and what of. */
    private record Facts(ActingUser recipient, String address, MailText text, List<OfferedLead> open) {}

    private final ActingUsers users;
    private final OutsideAlertTable alerts;
    private final OfferedLeads offered;
    private final Reads reads;
    private final CommandRunner commands;
    private final OfferWords words;
    private final MailTexts texts;
    private final ObjectProvider<Mailbox> mailbox;

    AssignmentLetters(
            ActingUsers users,
            OutsideAlertTable alerts,
            OfferedLeads offered,
            Reads reads,
            CommandRunner commands,
            OfferWords words,
            MailTexts texts,
            ObjectProvider<Mailbox> mailbox) {
        this.users = users;
        this.alerts = alerts;
        this.offered = offered;
        this.reads = reads;
        this.commands = commands;
        this.words = words;
        this.texts = texts;
        this.mailbox = mailbox;
    }

    Optional<Letter> write(DueMail mail) {
        MailOfOffers about = MailOfOffers.of(mail);
        return facts(mail, about.assignmentIds()).map(facts -> letter(mail, about, facts));
    }

    /** Empty where nobody needs the letter: the wish, the user or all of the offers are gone. */
    private Optional<Facts> facts(DueMail mail, List<UUID> assignmentIds) {
        UUID organisation = mail.organisationId();
        return reads.inSnapshot(
                organisation,
                () -> alerts.listWanting(organisation, List.of(mail.recipientId())).stream()
                        .findFirst()
                        .flatMap(wanting -> users.find(organisation, mail.recipientId())
                                .map(user -> new Facts(
                                        user,
                                        wanting.address(),
                                        said(mail),
                                        offered.list(organisation, user.id(), assignmentIds).stream()
                                                .filter(lead -> lead.offer().isOpen())
                                                .toList())))
                        .filter(facts -> !facts.open().isEmpty()));
    }

    private MailText said(DueMail mail) {
        return mail.template() == MailTemplate.REMINDER
                ? words.reminding(mail.locale())
                : texts.get(mail.organisationId(), mail.locale()).text();
    }

    private Letter letter(DueMail mail, MailOfOffers about, Facts facts) {
        Map<UUID, String> pathOf = makeLinks(facts);
        Locale locale = mail.locale();
        OfferWords.Reader reader = new OfferWords.Reader(
                facts.recipient(), locale, mail.template() == MailTemplate.REMINDER, facts.text());
        Optional<String> replyTo = mailbox.stream()
                .flatMap(box -> box.address().stream())
                .filter(Predicate.not(String::isBlank))
                .findFirst();
        boolean single = mail.assignmentId() != null;
        OfferedLead first = facts.open().getFirst();
        LetterBody body = single
                ? words.ofOne(reader, first, pathOf, replyTo.isPresent())
                : words.ofMany(
                        reader,
                        facts.open(),
                        pathOf,
                        about.count() - about.assignmentIds().size());
        return new Letter(
                mail.id(),
                words.mail().messageId(mail),
                facts.address(),
                single ? replyTo.orElse(null) : null,
                single ? words.subject(reader, first) : words.subjectOfMany(reader, about.count()),
                body.text(),
                body.html(locale),
                null);
    }

    /** Fresh ones for this attempt: the page behind each, by the assignment. */
    private Map<UUID, String> makeLinks(Facts facts) {
        Map<UUID, Secret> secretOf = new HashMap<>();
        facts.open().forEach(lead -> secretOf.put(lead.offer().assignmentId(), Secret.make(SecretKind.ANSWER)));
        commands.run(
                Actor.system(facts.recipient().organisationId()),
                new MakeAnswerLinks(facts.recipient().id(), secretOf));
        Map<UUID, String> pathOf = new HashMap<>();
        secretOf.forEach((assignment, secret) -> pathOf.put(assignment, Answers.PATH + secret.reveal()));
        return pathOf;
    }
}
