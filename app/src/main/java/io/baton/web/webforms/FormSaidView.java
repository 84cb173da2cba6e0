package io.baton.web.webforms;

import org.jspecify.annotations.Nullable;

/**
 * Something said to a stranger instead of a form.
 *
 * @param heading the key of its heading
 * @param text the key of what is said
 * @param ownText what the office says instead, or null
 */
public record FormSaidView(
        String heading, String text, @Nullable String ownText) {}
