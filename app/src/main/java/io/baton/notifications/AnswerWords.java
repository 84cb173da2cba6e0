package io.baton.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which words answer an offer, in English and German. A line is an answer only when nothing else is in it: “accept my
 * apologies” is none, nor is “accept?” or “not accepted”.
 */
final class AnswerWords {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What may stand inside “nehme … an” and “lehne … ab”; “nicht” may not. */
    private static final String INSIDE =
            "(?: (?:ich|wir|den|das|die|ihn|sie|es|diesen|dieses|diese|lead|angebot|anfrage|hiermit|gerne?|sehr|leider|jetzt|bitte)){0,4} ";

    private static final String ACCEPT =
            "accept|accepted|accepting|akzeptiert|akzeptiere|akzeptieren|angenommen|annehmen|annehme|nehme?n?" + INSIDE
                    + "an";

    private static final String REJECT =
            "reject|rejected|rejecting|decline|declined|declining|abgelehnt|ablehnen|ablehne|ablehnung|lehne?n?"
                    + INSIDE + "ab";

    /** Words that change nothing about an answer they stand around. */
    private static final Set<String> MEAN_NOTHING = Set.copyOf(List.of((
            // English
            "i we hi hello hey dear baton team yes yep sure ok okay hereby gladly happily please thanks thank you "
                    + "many with pleasure it this the that lead offer enquiry one and just now be is have ll will "
                    + "must sorry unfortunately "
                    // German
                    + "ich wir hallo moin guten tag ja jawohl gern gerne hiermit bitte danke vielen dank sehr den die das "
                    + "diesen diese dieses ihn sie es lead angebot anfrage und wird werde möchte muss müssen will leider "
                    + "sofort jetzt hab habe ist")
            .split(" ")));

    private static final Pattern ACCEPTS = whole(ACCEPT);
    private static final Pattern REJECTS = whole(REJECT);

    /** Where an answer ends and further words begin. A comma does too; before a reason also a word for it. */
    private static final Pattern END = Pattern.compile("[.!:;,–—(]+|\\s-+\\s|\\s-{2,}|-+\\s");

    private static final Pattern REASON_BEGINS =
            Pattern.compile("\\b(because|since|as|due to|weil|da|wegen|aufgrund|begründung|grund|reason)\\b", ANY_CASE);

    /** What makes an acceptance less than one. */
    private static final Pattern DOUBT = whole(
            "not|no|never|none|cannot|can|could|would|should|but|if|only|unless|until|except|instead"
                    + "|wait|maybe|perhaps|probably|think|guess|suppose|or|actually|mean|meant|mistake|another|other|else|forward|whether|don|won|isn|doesn"
                    + "|didn|unable|able|joke|kidding|undo|cancel|stop|https?"
                    + "|nicht|nein|nie|dass|kein|keine|keinen|keiner|kann|könnte|würde|sollte|aber|wenn|falls|nur|sofern|außer|bis|statt|stattdessen"
                    + "|vielleicht|eventuell|wohl|glaube|denke|oder|doch|sondern|warte|moment|meine|meinte|versehen|andere|anderen|ob|stornieren|zurück");

    /** Further lines with one of these make an acceptance less than one. */
    private static final Pattern TAKES_BACK =
            whole("wait|mistake|meant|cancel|undo|joking|kidding|correction|doch nicht|versehen|versehentlich|meinte"
                    + "|stornieren|korrektur");

    private static final Pattern HAPPY = Pattern.compile("\\b(happy|glad|pleased) to\\b", ANY_CASE);

    /** “No, I decline.” No sign behind it would make it mean something else. */
    private static final Pattern NO = Pattern.compile("^(no|nope|nein)( thanks| thank you| danke)?[,.!;] ?", ANY_CASE);

    /** What right in front of an acceptance makes it none. */
    private static final Pattern DENIED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(not|never|cannot|can['’]?t|won['’]?t|don['’]?t|couldn['’]?t|unable|nor|nicht|keine?[nrs]?|nie)"
                    + "(?: [\\p{L}]+){0,3} $",
            ANY_CASE);

    private AnswerWords() {}

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])", ANY_CASE);
    }

    static boolean speakOfAnAnswer(String words) {
        return ACCEPTS.matcher(words).find() || REJECTS.matcher(words).find();
    }

    static boolean speakOfRejecting(String words) {
        return REJECTS.matcher(words).find();
    }

    /** Whether the line accepts: its first part nothing but that, and the rest not taking it back. */
    static boolean accept(String line) {
        // “Accept:” announces something, such as a link in our own mail.
        if (line.contains("?") || line.endsWith(":") || speakOfRejecting(line)) {
            return false;
        }
        Matcher found = ACCEPTS.matcher(line);
        if (!found.find()) {
            return false;
        }
        String[] parts = cut(line, found.end());
        return meanNothing(HAPPY.matcher(parts[0].substring(0, found.start())).replaceAll(""))
                && meanNothing(parts[0].substring(Math.min(found.end(), parts[0].length())))
                && !DOUBT.matcher(parts[1]).find();
    }

    /** Whether a line below an acceptance speaks against it. */
    static boolean takesBack(String line) {
        return speakOfRejecting(line) || TAKES_BACK.matcher(line).find() || deniesToAccept(line);
    }

    private static boolean deniesToAccept(String line) {
        Matcher accepts = ACCEPTS.matcher(line);
        return accepts.find()
                && DENIED.matcher(line.substring(0, accepts.start())).find();
    }

    /** Where the line rejects: the reason in it, or an empty one. Null where it does not. */
    static @Nullable String reject(String written) {
        String line = NO.matcher(written).replaceFirst("");
        Matcher found = REJECTS.matcher(line);
        if (!found.find()) {
            return null;
        }
        String[] parts = cutBeforeReason(line, found.end());
        boolean onlyThat = !parts[0].contains("?")
                && !ACCEPTS.matcher(parts[0]).find()
                && meanNothing(parts[0].substring(0, found.start()))
                && meanNothing(parts[0].substring(Math.min(found.end(), parts[0].length())));
        if (!onlyThat || !isReason(parts[1])) {
            return null;
        }
        return meanNothing(parts[1]) ? "" : parts[1];
    }

    /** A reason may say that one cannot accept; that one does accept, it may not. */
    private static boolean isReason(String words) {
        Matcher accepts = ACCEPTS.matcher(words);
        while (accepts.find()) {
            if (!DENIED.matcher(words.substring(0, accepts.start())).find()) {
                return false;
            }
        }
        return true;
    }

    private static String[] cut(String line, int from) {
        Matcher end = END.matcher(line);
        return end.find(from)
                ? new String[] {
                    line.substring(0, end.start()), line.substring(end.end()).strip()
                }
                : new String[] {line, ""};
    }

    private static String[] cutBeforeReason(String line, int from) {
        Matcher reason = REASON_BEGINS.matcher(line);
        Matcher end = END.matcher(line);
        boolean worded = reason.find(from);
        boolean ended = end.find(from);
        if (worded && (!ended || reason.start() < end.start())) {
            return new String[] {
                line.substring(0, reason.start()),
                line.substring(reason.start()).strip()
            };
        }
        return cut(line, from);
    }

    private static boolean meanNothing(String words) {
        return List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}?]+")).stream()
                .filter(word -> !word.isEmpty())
                .allMatch(MEAN_NOTHING::contains);
    }
}
