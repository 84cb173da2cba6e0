package io.baton.web;

import java.io.Serializable;
import java.util.List;

/**
 * Something to tell once, on the next page: what was done, or why not.
 *
 * @param key its text's key
 * @param arguments for the text
 * @param good true when it went well
 */
public record Notice(String key, List<String> arguments, boolean good) implements Serializable {

    public static Notice done(String key, Object... arguments) {
        return new Notice(key, strings(arguments), true);
    }

    public static Notice refused(String key, Object... arguments) {
        return new Notice(key, strings(arguments), false);
    }

    private static List<String> strings(Object[] arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
