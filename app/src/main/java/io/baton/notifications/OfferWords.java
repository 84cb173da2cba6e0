package io.baton.notifications;

import io.baton.access.ActingUser;
import io.baton.assignment.OfferView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What letters say of offers. Of the person no more than helps to decide: how to reach them is on the page only. */
@Component
class OfferWords {

    /**
     * Whom it is said to.
     *
     * @param reminded whether that is said to have been told before
     * @param text the words the organisation chose, or Baton's
     */
    record Reader(ActingUser user, Locale locale, boolean reminded, MailText text) {}

    private static final String KEY = "notifications.mail.ASSIGNMENT.";
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\s]+");

    private final MailWords mail;

    OfferWords(MailWords mail) {
        this.mail = mail;
    }

    MailWords mail() {
        return mail;
    }

    /** Baton's own words, with their placeholders. */
    MailText standard(Locale locale) {
        return new MailText(text(locale, "subject", "{lead}", "{organisation}"), text(locale, "about", "{assigner}"));
    }

    /** Baton's own words that remind. */
    MailText reminding(Locale locale) {
        return new MailText(
                text(locale, "reminder.subject", "{lead}", "{organisation}"),
                text(locale, "reminder.about", "{assigner}", "{deadline}"));
    }

    String subject(Reader reader, OfferedLead lead) {
        return NO_TEXT.matcher(MailText.fill(reader.text().subject(), values(reader, lead)))
                .replaceAll(" ")
                .strip();
    }

    String subjectOfMany(Reader reader, int count) {
        return text(
                reader,
                reader.reminded() ? "reminder.subjectOfMany" : "subjectOfMany",
                count,
                reader.user().organisationName());
    }

    /**
     * @param pathOf the page to answer on, by the assignment
     * @param repliesAreRead whether answers by reply are read
     */
    LetterBody ofOne(Reader reader, OfferedLead lead, Map<UUID, String> pathOf, boolean repliesAreRead) {
        String path = path(pathOf, lead);
        LetterBody body = new LetterBody()
                .paragraph(mail.text(
                        reader.locale(),
                        "notifications.mail.greeting",
                        reader.user().name()))
                .paragraph(MailText.fill(reader.text().intro(), values(reader, lead)))
                .facts(facts(reader, lead))
                .buttons(
                        new LetterBody.Link(text(reader, "accept"), mail.address(path + "?choice=accept")),
                        new LetterBody.Link(text(reader, "reject"), mail.address(path + "?choice=reject")))
                .paragraph(text(reader, "press"));
        if (repliesAreRead) {
            body.paragraph(text(reader, "reply"));
        }
        return end(reader, body);
    }

    /**
     * @param pathOf the page to answer on, by the assignment
     * @param more how many there are besides
     */
    LetterBody ofMany(Reader reader, List<OfferedLead> leads, Map<UUID, String> pathOf, int more) {
        LetterBody body = new LetterBody()
                .paragraph(mail.text(
                        reader.locale(),
                        "notifications.mail.greeting",
                        reader.user().name()))
                .paragraph(
                        reader.reminded()
                                ? text(reader, "reminder.aboutMany", leads.size() + more)
                                : text(reader, "aboutMany", assigner(reader, leads.getFirst()), leads.size() + more))
                .buttons(new LetterBody.Link(text(reader, "list"), mail.address("/leads?view=UNACCEPTED")))
                .paragraph(text(reader, "press"));
        for (OfferedLead lead : leads) {
            body.line(
                    line(reader, lead), new LetterBody.Link(text(reader, "answer"), mail.address(path(pathOf, lead))));
        }
        if (more > 0) {
            body.paragraph(text(reader, "more", more));
        }
        return end(reader, body);
    }

    private static String path(Map<UUID, String> pathOf, OfferedLead lead) {
        return Objects.requireNonNull(pathOf.get(lead.offer().assignmentId()), "each has its link");
    }

    private LetterBody end(Reader reader, LetterBody body) {
        return body.paragraph(text(reader, "yours"))
                .paragraph(text(reader, "why", mail.address("/profile/outside-alerts")));
    }

    private List<LetterBody.Fact> facts(Reader reader, OfferedLead lead) {
        return List.of(
                fact(reader, "lead", lead.name() + " (L-" + lead.number() + ")"),
                fact(reader, "type", mail.text(reader.locale(), "LeadType." + lead.type())),
                fact(reader, "company", lead.company()),
                fact(reader, "place", lead.place()),
                fact(reader, "campaign", lead.campaign()),
                fact(reader, "source", lead.source()),
                fact(reader, "deadline", deadline(reader, lead.offer())));
    }

    private LetterBody.Fact fact(Reader reader, String name, @Nullable String value) {
        return new LetterBody.Fact(text(reader, "fact." + name), value);
    }

    private String line(Reader reader, OfferedLead lead) {
        String deadline = deadline(reader, lead.offer());
        return Stream.of(
                        lead.name() + " (L-" + lead.number() + ")",
                        lead.campaign(),
                        deadline == null ? null : text(reader, "by", deadline))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** In the reader's zone, which is named: who reads on the way may be elsewhere. */
    private static @Nullable String deadline(Reader reader, OfferView offer) {
        Instant at = offer.deadline();
        return at == null
                ? null
                : MailWords.said(at, reader.user().zone(), reader.locale()) + " ("
                        + reader.user().zone().getId() + ")";
    }

    private String assigner(Reader reader, OfferedLead lead) {
        String name = lead.assigner();
        return name == null ? text(reader, "baton") : name;
    }

    private Map<String, String> values(Reader reader, OfferedLead lead) {
        String deadline = deadline(reader, lead.offer());
        return Map.of(
                "lead", lead.name(),
                "campaign", lead.campaign() == null ? text(reader, "noCampaign") : lead.campaign(),
                "assigner", assigner(reader, lead),
                "deadline", deadline == null ? text(reader, "noDeadline") : deadline,
                "name", reader.user().name(),
                "organisation", reader.user().organisationName());
    }

    private String text(Reader reader, String key, Object... arguments) {
        return text(reader.locale(), key, arguments);
    }

    String text(Locale locale, String key, Object... arguments) {
        return mail.text(locale, KEY + key, arguments);
    }
}
