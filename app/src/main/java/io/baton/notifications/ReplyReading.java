package io.baton.notifications;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a reply decides: its first own line does, if it is an answer and nothing but that. What follows a
 * rejection is its reason. What further lines say otherwise, a question, both words, another version of the same mail
 * that says the opposite, or just “yes”, is unclear: Baton had rather ask than act wrongly.
 */
final class ReplyReading {

    /** As much as a reason may have. */
    private static final int LONGEST_REASON = 1_000;

    /** Programs break lines at 72 to 78 characters, between words. */
    private static final int BROKEN_FROM = 55;

    private static final int FEWEST_WORDS = 3;

    /** Signs of emphasis. */
    private static final Pattern AROUND = Pattern.compile("^[\\s*_]+|[\\s*_]+$");

    private ReplyReading() {}

    static ReplyDecision read(ReceivedMail mail) {
        @Nullable ReplyDecision plain = mail.text() == null ? null : readUnlessBlank(mail.text());
        @Nullable ReplyDecision html = mail.html() == null ? null : readUnlessBlank(HtmlText.read(mail.html()));
        if (plain == null) {
            return html == null ? new ReplyDecision.Unclear() : html;
        }
        return contradict(plain, html) ? new ReplyDecision.Unclear() : plain;
    }

    private static @Nullable ReplyDecision readUnlessBlank(String text) {
        return text.isBlank() ? null : read(OwnWords.of(text));
    }

    private static boolean contradict(ReplyDecision plain, @Nullable ReplyDecision html) {
        return (plain instanceof ReplyDecision.Accept && html instanceof ReplyDecision.Reject)
                || (plain instanceof ReplyDecision.Reject && html instanceof ReplyDecision.Accept);
    }

    private static ReplyDecision read(List<String> own) {
        if (own.isEmpty()) {
            return new ReplyDecision.Unclear();
        }
        String first = own.getFirst();
        List<String> further = own.subList(1, own.size());
        String reason = AnswerWords.reject(first);
        if (reason != null) {
            return further.stream().anyMatch(AnswerWords::accept)
                    ? new ReplyDecision.Unclear()
                    : new ReplyDecision.Reject(
                            reason.isEmpty() ? nextParagraph(further) : goOn(first, reason, further));
        }
        return AnswerWords.accept(first) && further.stream().noneMatch(AnswerWords::takesBack)
                ? new ReplyDecision.Accept()
                : new ReplyDecision.Unclear();
    }

    /** A long line was broken by the program: the next one belongs to it. */
    private static String goOn(String first, String reason, List<String> further) {
        StringBuilder all = new StringBuilder(reason);
        String before = first;
        for (String line : further) {
            if (line.isEmpty() || before.length() < BROKEN_FROM) {
                break;
            }
            all.append(' ').append(line);
            before = line;
        }
        return shortened(all.toString());
    }

    /** What is written below a bare “reject”, unless it is just a name or a word of thanks. */
    private static String nextParagraph(List<String> further) {
        String paragraph = further.stream()
                .dropWhile(String::isEmpty)
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return paragraph.split(" ").length < FEWEST_WORDS ? "" : shortened(paragraph);
    }

    private static String shortened(String reason) {
        String bare = AROUND.matcher(reason).replaceAll("");
        return bare.length() <= LONGEST_REASON ? bare : bare.substring(0, LONGEST_REASON);
    }
}
