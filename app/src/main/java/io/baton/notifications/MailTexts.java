package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.assignment.OfferStanding;
import io.baton.assignment.OfferView;
import io.baton.leads.LeadType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: the words of the mail of assignments, and how they look. Reads in the transaction that is open. */
@Component
public class MailTexts {

    /**
     * The words of one language.
     *
     * @param own whether they are the organisation's, not Baton's
     */
    public record Words(MailText text, boolean own) {}

    /** A mail as it would arrive, about a lead nobody has. */
    public record Preview(String subject, String body) {}

    private final MailTextTable table;
    private final OfferWords words;
    private final Clock clock;

    MailTexts(MailTextTable table, OfferWords words, Clock clock) {
        this.table = table;
        this.words = words;
        this.clock = clock;
    }

    public Words get(UUID organisationId, Locale locale) {
        return table.find(organisationId, locale)
                .map(text -> new Words(text, true))
                .orElseGet(() -> new Words(words.standard(locale), false));
    }

    /** How a mail with these words would look to this user. */
    public Preview preview(ActingUser user, Locale locale, MailText text) {
        OfferWords.Reader reader = new OfferWords.Reader(user, locale, false, text);
        OfferedLead lead = invented(user, locale);
        LetterBody body = words.ofOne(reader, lead, Map.of(lead.offer().assignmentId(), Answers.PATH + "…"), false);
        return new Preview(words.subject(reader, lead), body.text());
    }

    private OfferedLead invented(ActingUser user, Locale locale) {
        Instant now = clock.instant();
        OfferView offer = new OfferView(
                new UUID(0, 1),
                new UUID(0, 2),
                user.id(),
                OfferStanding.OPEN,
                now,
                null,
                now,
                now.plus(Duration.ofHours(2)));
        return new OfferedLead(
                offer,
                10_001,
                words.text(locale, "sample.lead"),
                LeadType.CONTACT,
                null,
                words.text(locale, "sample.place"),
                words.text(locale, "sample.campaign"),
                words.text(locale, "sample.source"),
                words.text(locale, "sample.assigner"),
                List.of(),
                List.of());
    }
}
