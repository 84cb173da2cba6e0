package io.baton.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mail may be from whom it says. What the receiving mail server found out stands in
 * {@code Authentication-Results} (RFC 8601); anybody may write such a header, so that only the topmost one is believed,
 * or, where its name is set, the topmost one of that server. They can only speak against a mail: what speaks for it is
 * the key it answers.
 */
final class SenderProof {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]{0,500}\\)");
    private static final Pattern RESULT = Pattern.compile("\\b(dmarc|spf|dkim)\\s*=\\s*([a-z]+)");

    private SenderProof() {}

    /** @param server the name the receiving server signs by, or null where none is set */
    static boolean speaksAgainst(ReceivedMail mail, @Nullable String server) {
        return believed(mail.all("authentication-results"), server)
                .map(header -> COMMENT.matcher(header.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .filter(SenderProof::failed)
                .isPresent();
    }

    private static Optional<String> believed(List<String> headers, @Nullable String server) {
        return headers.stream()
                .filter(header -> server == null || serverOf(header).equalsIgnoreCase(server))
                .findFirst();
    }

    private static String serverOf(String header) {
        return header.strip().split("[;\\s]", 2)[0];
    }

    /** DMARC decides where it was looked at; without it, that nothing passed and something failed. */
    private static boolean failed(String header) {
        String dmarc = "";
        boolean passed = false;
        boolean failed = false;
        Matcher results = RESULT.matcher(header);
        while (results.find()) {
            String result = results.group(2);
            if (results.group(1).equals("dmarc")) {
                dmarc = result;
            } else {
                passed |= result.equals("pass");
                failed |= result.contains("fail");
            }
        }
        return dmarc.equals("fail") || (!dmarc.equals("pass") && failed && !passed);
    }
}
