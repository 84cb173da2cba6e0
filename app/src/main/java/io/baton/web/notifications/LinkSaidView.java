package io.baton.web.notifications;

/** What is said where a link has nothing to show. */
public record LinkSaidView(String heading, String text) {

    /** @param key of the texts: {@code .title} and {@code .text} below it */
    static LinkSaidView of(String key) {
        return new LinkSaidView(key + ".title", key + ".text");
    }
}
