package io.baton.notifications;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Message-IDs of mail out: made of the mail's id, so that all attempts have the same one, and of the key of a mail that
 * asks for an answer, so that nobody who was not written to can name it.
 */
final class MessageIds {

    /** What a reply refers to. */
    record Answerable(UUID mailId, String replyKey) {}

    private static final Pattern ANSWERABLE =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{32,64})@[^<>\\s]+>");

    private MessageIds() {}

    /** @param replyKey null for a mail that asks for no answer */
    static String write(UUID mailId, @Nullable String replyKey, String host) {
        return "<" + mailId + (replyKey == null ? "" : "." + replyKey) + "@" + host + ">";
    }

    /**
     * The last mail of ours that asks for an answer in {@code In-Reply-To} or {@code References}, whatever else is
     * there.
     */
    static Optional<Answerable> read(String header) {
        return ANSWERABLE
                .matcher(header)
                .results()
                .reduce((earlier, later) -> later)
                .map(MessageIds::answerable);
    }

    private static Answerable answerable(MatchResult found) {
        return new Answerable(UUID.fromString(found.group(1)), found.group(2));
    }
}
