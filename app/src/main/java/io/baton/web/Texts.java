package io.baton.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Texts by key, in the user's language. */
@Component
public class Texts {

    private final MessageSource messages;

    /** Texts without arguments as they were found: a page has hundreds of them. */
    private final Map<Locale, Map<String, String>> found = new ConcurrentHashMap<>();

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key. Throws when there is none: a page without its words is a fault, not a blank. */
    public String get(Locale locale, String key, Object... arguments) {
        if (arguments.length > 0) {
            return messages.getMessage(key, arguments, locale);
        }
        Map<String, String> ofLanguage = found.computeIfAbsent(locale, language -> new ConcurrentHashMap<>());
        String known = ofLanguage.get(key);
        if (known != null) {
            return known;
        }
        String text = messages.getMessage(key, arguments, locale);
        ofLanguage.put(key, text);
        return text;
    }

    /** The text of a key, or that of the fallback key where the first has none. */
    public String getOr(Locale locale, String key, String fallbackKey, Object... arguments) {
        try {
            return get(locale, key, arguments);
        } catch (NoSuchMessageException e) {
            return get(locale, fallbackKey, arguments);
        }
    }
}
