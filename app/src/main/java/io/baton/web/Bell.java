package io.baton.web;

import org.jspecify.annotations.Nullable;

/**
 * The bell at the top of every page.
 *
 * @param unopened how many alerts the user has not opened; 100 means more than 99
 */
public record Bell(int unopened) {

    private static final int MOST_SAID = 99;

    /** The number, or null where there is nothing to say. */
    public @Nullable String number() {
        if (unopened == 0) {
            return null;
        }
        return unopened > MOST_SAID ? MOST_SAID + "+" : Integer.toString(unopened);
    }
}
