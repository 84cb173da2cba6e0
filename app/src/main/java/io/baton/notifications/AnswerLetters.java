package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.access.ActingUsers;
import io.baton.assignment.Assignments;
import io.baton.assignment.OfferView;
import io.baton.leads.LeadCustody;
import io.baton.leads.LeadInCustody;
import io.baton.platform.Reads;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes the letters that answer a reply: what came of it, or how to answer. What they say of the offer is true when
 * they are sent. No line of them is an answer itself, should a mail program quote it unmarked.
 */
@Component
class AnswerLetters {

    /** What a letter is written of. */
    private record Facts(ToldReply reply, ActingUser reader, String address, OfferView offer, LeadInCustody lead) {}

    private final ActingUsers users;
    private final Assignments assignments;
    private final LeadCustody leads;
    private final IncomingMailTable incoming;
    private final AnswerMailTable mails;
    private final Reads reads;
    private final MailWords words;
    private final Optional<String> replyTo;

    AnswerLetters(
            ActingUsers users,
            Assignments assignments,
            LeadCustody leads,
            IncomingMailTable incoming,
            AnswerMailTable mails,
            Reads reads,
            MailWords words,
            ReplyMailbox mailbox) {
        this.users = users;
        this.assignments = assignments;
        this.leads = leads;
        this.incoming = incoming;
        this.mails = mails;
        this.reads = reads;
        this.words = words;
        this.replyTo = mailbox.address();
    }

    /** Empty where nobody needs it: the user is gone, or help comes after the offer was answered. */
    Optional<Letter> write(DueMail mail) {
        return reads.inSnapshot(mail.organisationId(), () -> facts(mail))
                .filter(facts -> mail.template() == MailTemplate.ANSWER_TOLD
                        || facts.offer().isOpen())
                .map(facts -> letter(mail, facts));
    }

    private Optional<Facts> facts(DueMail mail) {
        UUID organisation = mail.organisationId();
        UUID assignment = mail.assignmentId();
        if (assignment == null) {
            return Optional.empty();
        }
        return incoming.findTold(organisation, mail.id())
                .flatMap(reply -> users.find(organisation, mail.recipientId())
                        .flatMap(user -> assignments
                                .findOffer(organisation, assignment)
                                .flatMap(offer -> lead(organisation, offer)
                                        .map(lead -> new Facts(
                                                reply,
                                                user,
                                                mails.recipientOf(organisation, mail.id()),
                                                offer,
                                                lead)))));
    }

    private Optional<LeadInCustody> lead(UUID organisation, OfferView offer) {
        Map<UUID, LeadInCustody> found = leads.read(organisation, List.of(offer.leadId()));
        return Optional.ofNullable(found.get(offer.leadId()));
    }

    private Letter letter(DueMail mail, Facts facts) {
        Locale locale = mail.locale();
        String name = facts.lead().displayName() + " (L-" + facts.lead().number() + ")";
        boolean told = mail.template() == MailTemplate.ANSWER_TOLD;
        LetterBody body = new LetterBody()
                .paragraph(text(locale, "greeting", facts.reader().name()))
                .paragraph(told ? told(locale, facts, name) : text(locale, "ANSWER_HELP.about", name))
                .paragraph(
                        told
                                ? text(
                                        locale,
                                        "ANSWER_TOLD.see",
                                        words.address("/leads/" + facts.lead().id()))
                                : text(locale, "ANSWER_HELP.do"));
        return new Letter(
                mail.id(),
                words.messageId(mail),
                facts.address(),
                replyTo.orElse(null),
                text(locale, mail.template() + ".subject", facts.lead().displayName()),
                body.text(),
                body.html(locale),
                facts.reply().messageId());
    }

    private String told(Locale locale, Facts facts, String name) {
        return switch (facts.reply().outcome()) {
            case ACCEPTED, REJECTED, NOT_POSSIBLE ->
                text(locale, "ANSWER_TOLD." + facts.reply().outcome(), name);
            case TOO_LATE ->
                text(
                        locale,
                        "ANSWER_TOLD.over." + facts.offer().standing(),
                        name,
                        MailWords.said(facts.offer().since(), facts.reader().zone(), locale));
            case UNCLEAR, AUTOMATIC, NOT_TRUSTED, NOT_HANDLED ->
                throw new IllegalArgumentException(
                        "nobody is told of " + facts.reply().outcome());
        };
    }

    private String text(Locale locale, String key, Object... arguments) {
        return words.text(locale, "notifications.mail." + key, arguments);
    }
}
