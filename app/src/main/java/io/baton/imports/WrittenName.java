package io.baton.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person as a file tells it, with one space between words and nothing invisible.
 *
 * @param firstName null where none is told
 * @param lastName null where none is told
 */
record WrittenName(@Nullable String firstName, @Nullable String lastName) {

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]+");

    static WrittenName of(@Nullable String firstName, @Nullable String lastName) {
        return new WrittenName(plain(firstName), plain(lastName));
    }

    /** A full name is split at its last word; a single word is the last name. */
    static WrittenName whole(@Nullable String fullName) {
        String name = plain(fullName);
        if (name == null) {
            return new WrittenName(null, null);
        }
        int gap = name.lastIndexOf(' ');
        return gap < 0 ? new WrittenName(null, name) : new WrittenName(name.substring(0, gap), name.substring(gap + 1));
    }

    private static @Nullable String plain(@Nullable String typed) {
        if (typed == null
                || INVISIBLE
                        .matcher(GAPS.matcher(typed).replaceAll(""))
                        .replaceAll("")
                        .isEmpty()) {
            return null;
        }
        return GAPS.matcher(typed).replaceAll(" ").strip();
    }
}
