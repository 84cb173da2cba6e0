package io.baton.notifications;

import java.util.List;
import java.util.regex.Pattern;

/** Lines by which common mail programs mark what is not the writer's own. Lines come with single spaces. */
final class MailMarks {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A bar is what some programs of the nineties quote by; initials before the sign are as old. */
    private static final Pattern QUOTED = Pattern.compile("(\\p{Alpha}{0,3}>|\\||»).*");

    private static final String WROTE =
            "wrote|writes|schrieb|geschrieben|a écrit|ha scritto|escribió|escreveu|schreef|skrev|napisał\\(a\\)|napsal\\(a\\)";

    /** On … wrote: · Am … schrieb …: · Ann &lt;ann@example.com&gt; schrieb am …: */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(-{2,} ?)?(on|at|am|le|il|el|op|em|den|dnia|dne) .{3,300}\\b(%1$s)\\b.{0,200}(:| -{2,})".formatted(WROTE)
                    + "|.{0,200}[<\\[(]?[^\\s<>]+@[^\\s<>]+[>\\])]? (%1$s)\\b.{0,120}:".formatted(WROTE)
                    + "|(zitat von|quoting) .{3,200}:"
                    + "|.{1,120} (%1$s) (am|on) \\d.{3,80}:".formatted(WROTE),
            ANY_CASE);

    /** The beginning of a mail that is answered or passed on, unmarked from there to the end. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "[-_=*]{2,} ?(original message|originalnachricht|ursprüngliche nachricht|original appointment|forwarded message"
                    + "|weitergeleitete nachricht|original-nachricht|original|message d'origine|reply message|replied message"
                    + "|begin forwarded message)( ?[-_=*]{2,})?.*"
                    + "|(begin forwarded message|anfang der weitergeleiteten nachricht|-{3,} ?reply above this line.*):?"
                    + "|[_]{8,}|[-=*]{20,}",
            ANY_CASE);

    private static final Pattern FROM =
            Pattern.compile("\\*{0,2}(from|von|de|da|van|från|fra)\\*{0,2} ?:\\*{0,2} .+", ANY_CASE);

    private static final Pattern HEADER = Pattern.compile(
            "\\*{0,2}(from|von|de|da|van|från|fra|sent|date|to|cc|subject|reply-to|gesendet|gesendet am|datum|an|kopie|betreff|envoyé"
                    + "|à|objet|sent by|organisation|priority|importance|antwort an)\\*{0,2} ?:\\*{0,2}( .*)?",
            ANY_CASE);

    /** Notes quotes without a sign below a line of its own kind. */
    private static final Pattern NOTES_ATTRIBUTION =
            Pattern.compile(".{1,120} ---\\d{2}[./]\\d{2}[./]\\d{4} \\d{2}:\\d{2}.*---.*", ANY_CASE);

    private static final Pattern SIGNATURE = Pattern.compile(
            "--|—|-- ?|_{2,7}"
                    + "|(sent|get|download) (from|with|by|via|using|outlook for) .{2,80}"
                    + "|get outlook for .*"
                    + "|(von|mit) mein(em|er) .{2,60} (gesendet|geschickt|verschickt)\\.?"
                    + "|(gesendet|versendet|verschickt|geschrieben) (von|mit|aus|über) .{2,120}"
                    + "|diese nachricht wurde (von|mit) .{2,120}"
                    + "|holen sie sich outlook .*|outlook für .{2,20} (beziehen|herunterladen|abrufen).*"
                    + "|envoyé de mon .*|this (e-?mail|message) (and any|is confidential|was sent|may contain).*"
                    + "|(mit freundlichen grüßen|freundliche grüße|viele grüße|beste grüße|liebe grüße|herzliche grüße|mfg|lg|vg|gruß)\\b.{0,40}"
                    + "|(kind|best|warm) regards\\b.{0,40}|regards\\b.{0,40}|best wishes\\b.{0,40}|cheers,|(yours )?sincerely\\b.{0,30}",
            ANY_CASE);

    private static final Pattern GREETING = Pattern.compile(
            "(hi|hello|hey|dear|good (morning|afternoon|evening|day)|hallo|guten (tag|morgen|abend)|moin|servus|grüezi"
                    + "|grüß gott|liebe[rs]?|sehr geehrte[rs]?)( [\\p{L}.-]+){0,4} ?[,!.:;–-]{0,2}",
            ANY_CASE);

    private static final Pattern WARNING = Pattern.compile(
            "[\\[*(]{0,3}(caution|warning|external( e-?mail| sender)?|achtung|vorsicht|externe e-?mail|extern)\\b ?[:!\\])*].{0,300}",
            ANY_CASE);

    private static final int MOST_HEADERS = 6;
    private static final int FEWEST_HEADERS = 3;

    private MailMarks() {}

    static boolean isQuoted(String line) {
        return QUOTED.matcher(line).matches();
    }

    static boolean isAttribution(String line) {
        return ATTRIBUTION.matcher(line).matches();
    }

    static boolean beginsASignature(String line) {
        return SIGNATURE.matcher(line).matches();
    }

    /** A line that only greets, and is no answer itself. */
    static boolean isGreeting(String line) {
        return GREETING.matcher(line).matches() && !AnswerWords.speakOfAnAnswer(line);
    }

    /** What the receiving mail server puts above mail from outside. */
    static boolean isWarningOfAServer(String line) {
        return WARNING.matcher(line).matches();
    }

    /** Whether another mail begins here: a line that says so, or several of its headers, of which one is “From:”. */
    static boolean beginsTheMailAnswered(List<String> lines, int at) {
        String line = lines.get(at);
        if (SEPARATOR.matcher(line).matches() || NOTES_ATTRIBUTION.matcher(line).matches()) {
            return true;
        }
        if (!HEADER.matcher(line).matches()) {
            return false;
        }
        List<String> headers = lines.stream()
                .skip(at)
                .filter(next -> !next.isEmpty())
                .limit(MOST_HEADERS)
                .filter(next -> HEADER.matcher(next).matches())
                .toList();
        return headers.size() >= FEWEST_HEADERS
                && headers.stream().anyMatch(next -> FROM.matcher(next).matches());
    }
}
