package io.baton.webforms;

import java.util.Map;
import java.util.regex.Pattern;

/** What speaks against something that was typed. Knows only the text. */
final class Suspicions {

    private static final int MOST_LINKS = 2;
    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)\\S");

    private Suspicions() {}

    /** Nobody is called by an address of the web, and few enquiries have more than two. */
    static boolean hasLinks(Map<String, String> content) {
        return content.entrySet().stream()
                .anyMatch(field -> StandardField.find(field.getKey())
                                .filter(StandardField::isName)
                                .isPresent()
                        ? LINK.matcher(field.getValue()).find()
                        : links(field.getValue()) > MOST_LINKS);
    }

    private static long links(String text) {
        return LINK.matcher(text).results().count();
    }
}
