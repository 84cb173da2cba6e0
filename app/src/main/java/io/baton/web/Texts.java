package io.baton.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Texts by key, in the user's language. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key. Throws when there is none: a page without its words is a fault, not a blank. */
    public String get(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The text of a key, or that of the fallback key where the first has none. */
    public String getOr(Locale locale, String key, String fallbackKey, Object... arguments) {
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException e) {
            return messages.getMessage(fallbackKey, arguments, locale);
        }
    }
}
