package io.baton.web;

import java.util.Locale;

/** The one or two letters that stand for a person. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
