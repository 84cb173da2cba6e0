package io.baton.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Something to tell once, on the next page: what was done, or why not.
 *
 * @param key its text's key
 * @param arguments for the text
 * @param good true when it went well
 */
public record Notice(String key, List<Serializable> arguments, boolean good) implements Serializable {

    public static Notice done(String key, Object... arguments) {
        return new Notice(key, kept(arguments), true);
    }

    public static Notice refused(String key, Object... arguments) {
        return new Notice(key, kept(arguments), false);
    }

    /** Numbers stay numbers: texts choose words by them. */
    private static List<Serializable> kept(Object[] arguments) {
        return Arrays.stream(arguments)
                .<Serializable>map(argument -> argument instanceof Number number ? number : String.valueOf(argument))
                .toList();
    }
}
