package io.baton.web.help;

/**
 * One topic in one language.
 *
 * @param title its heading
 * @param html the rest, rendered from our own resource
 */
public record HelpArticle(HelpTopic topic, String title, String html) {}
