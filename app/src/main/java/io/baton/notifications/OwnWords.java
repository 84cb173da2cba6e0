package io.baton.notifications;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person wrote in a reply: without the mail that is answered, the signature and the greeting. Where it cannot be
 * told apart, less is taken for own, never more.
 *
 * <p>Own is what stands above the first quotation. Only where nothing does, it is what follows the last quoted line
 * after an empty one: a line between quoted ones may be the broken end of one of them.
 */
final class OwnWords {

    /** Nobody sees them, and they would make words unlike. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{034F}\\x{FE00}-\\x{FE0F}]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\x0B\\f]+");

    private static final int LINES_OF_AN_ATTRIBUTION = 4;
    private static final int LONGEST_ATTRIBUTION = 500;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 2_000;

    private OwnWords() {}

    /** The own lines, the first with words; each with single spaces, without those around it. */
    static List<String> of(String text) {
        List<String> lines = untilTheMailAnswered(clean(text));
        List<String> above = said(lines.stream().takeWhile(line -> !MailMarks.isQuoted(line)));
        return above.isEmpty() ? said(below(lines)) : above;
    }

    private static List<String> clean(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC)
                .lines()
                // A tab or an odd space is one; what stands in front tells nothing.
                .limit(MOST_LINES)
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE))
                .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
                .toList();
    }

    /** Leaves out attributions such as “On …, … wrote:”, and all that follows an unmarked beginning of another mail. */
    private static List<String> untilTheMailAnswered(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int attribution = lengthOfAttribution(lines, at);
            if (attribution > 0) {
                at += attribution;
                if (!quotedNext(lines, at)) {
                    return kept;
                }
                // Also where a program quotes nothing, what was above stays above.
                kept.add(">");
            } else if (MailMarks.beginsTheMailAnswered(lines, at)) {
                return kept;
            } else {
                kept.add(lines.get(at));
                at++;
            }
        }
        return kept;
    }

    private static int lengthOfAttribution(List<String> lines, int at) {
        StringBuilder joined = new StringBuilder();
        for (int length = 1; length <= LINES_OF_AN_ATTRIBUTION && at + length <= lines.size(); length++) {
            String line = lines.get(at + length - 1);
            if (line.isEmpty() || MailMarks.isQuoted(line) || joined.length() + line.length() > LONGEST_ATTRIBUTION) {
                return 0;
            }
            joined.append(length == 1 ? "" : " ").append(line);
            if (MailMarks.isAttribution(joined.toString())) {
                return length;
            }
        }
        return 0;
    }

    private static boolean quotedNext(List<String> lines, int from) {
        return lines.stream()
                .skip(from)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .filter(MailMarks::isQuoted)
                .isPresent();
    }

    private static Stream<String> below(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !MailMarks.isQuoted(lines.get(last))) {
            last--;
        }
        List<String> after = lines.subList(last + 1, lines.size());
        return after.isEmpty() || !after.getFirst().isEmpty() ? Stream.of() : after.stream();
    }

    private static List<String> said(Stream<String> lines) {
        List<String> said = new ArrayList<>();
        for (String line : lines.toList()) {
            if (MailMarks.beginsASignature(line)) {
                return said;
            }
            boolean opening = said.isEmpty()
                    && (line.isEmpty() || MailMarks.isGreeting(line) || MailMarks.isWarningOfAServer(line));
            if (!opening) {
                said.add(line);
            }
        }
        return said;
    }
}
