package io.baton.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, as far as rules ask: decoded, without its attachments.
 *
 * @param headers all of them, top to bottom, by their names in small letters
 * @param from the addresses it says it is from; one, where all is well
 * @param contentTypes of all its parts, with their parameters, in small letters
 * @param text what it says as plain text, or null
 * @param html what it says as HTML, or null
 */
record ReceivedMail(
        Map<String, List<String>> headers,
        List<String> from,
        String subject,
        Set<String> contentTypes,
        @Nullable String text,
        @Nullable String html) {

    private static final int LONGEST_ID = 500;

    ReceivedMail {
        headers = Map.copyOf(headers);
        from = List.copyOf(from);
        contentTypes = Set.copyOf(contentTypes);
    }

    /** The values of a header, top to bottom. */
    List<String> all(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), List.of());
    }

    Optional<String> first(String header) {
        return all(header).stream().findFirst();
    }

    boolean has(String header) {
        return !all(header).isEmpty();
    }

    /** Its Message-ID as it stands there, without what surrounds it, or empty. */
    String messageId() {
        String id = first("message-id").orElse("").strip();
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
    }

    /** The only address it is from, or null where there are none or several. */
    @Nullable
    String onlySender() {
        return from.size() == 1 && all("from").size() == 1 ? from.getFirst() : null;
    }

    /** Never its words: this may land in a log. */
    @Override
    public String toString() {
        return "ReceivedMail[" + messageId() + "]";
    }
}
