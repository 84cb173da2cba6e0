package io.baton.notifications;

import java.util.regex.Pattern;

/**
 * Why a mail was not sent, without anything secret.
 *
 * @param code its text is {@code notifications.problem.} and this
 * @param details what the mail server said to it, or empty
 */
public record MailProblem(String code, String details) {

    static final String UNREACHABLE = "UNREACHABLE";
    static final String SIGN_IN_REFUSED = "SIGN_IN_REFUSED";
    static final String REFUSED = "REFUSED";
    static final String NO_LONGER_NEEDED = "NO_LONGER_NEEDED";
    static final String NO_SERVICE = "NO_SERVICE";
    static final String NOT_WRITTEN = "NOT_WRITTEN";

    private static final int LONGEST = 300;

    /** Links and keys as they begin in all of Baton; a server that scans mail may quote one. */
    private static final Pattern SECRET = Pattern.compile("baton_[a-z]{2}_[A-Za-z0-9_-]+");

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\s]+");

    static MailProblem of(String code) {
        return new MailProblem(code, "");
    }

    /** With the words of a mail server, made fit to be kept and shown. */
    static MailProblem said(String code, String words) {
        String oneLine = NO_TEXT.matcher(SECRET.matcher(words).replaceAll("…"))
                .replaceAll(" ")
                .strip();
        return new MailProblem(code, oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "…");
    }

    static MailProblem read(String kept) {
        String[] parts = kept.split(" ", 2);
        return new MailProblem(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    String write() {
        return details.isEmpty() ? code : code + " " + details;
    }

    /** Whether the same would meet the next mail too. */
    boolean isOfTheServer() {
        return code.equals(UNREACHABLE) || code.equals(SIGN_IN_REFUSED);
    }
}
