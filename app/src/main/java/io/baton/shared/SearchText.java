package io.baton.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How names, numbers and addresses become what a search compares: lower case, without accents, split into words. */
public final class SearchText {

    /** Longest token that is kept; the rest of a longer word is not searched. */
    public static final int LONGEST_TOKEN = 60;

    /** Longest key of a text, in characters. */
    public static final int LONGEST_KEY = 100;

    /** No word has it, so that no search for words finds beginnings. */
    private static final String BEGINNING_MARK = "=";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchText() {}

    /** Lower case, compatibility-decomposed, without marks; ß as ss, ø as o, ł as l, đ as d. Blank for null. */
    public static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return plain.replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace("æ", "ae");
    }

    /** The folded words of a text, in order, without repeats. */
    public static List<String> words(@Nullable String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : NOT_WORD.split(fold(text))) {
            if (!word.isEmpty()) {
                words.add(shorten(word));
            }
        }
        return new ArrayList<>(words);
    }

    /** Cuts a token to the length that is kept, never through a surrogate pair. */
    public static String shorten(String token) {
        if (token.length() <= LONGEST_TOKEN) {
            return token;
        }
        int end = Character.isHighSurrogate(token.charAt(LONGEST_TOKEN - 1)) ? LONGEST_TOKEN - 1 : LONGEST_TOKEN;
        return token.substring(0, end);
    }

    /**
     * A text as lists compare it: folded, and cut to what an index takes, so that texts that are equal so far count as
     * equal.
     */
    public static String key(String text) {
        String folded = fold(text);
        int length = folded.codePointCount(0, folded.length());
        return length <= LONGEST_KEY ? folded : folded.substring(0, folded.offsetByCodePoints(0, LONGEST_KEY));
    }

    /**
     * The token of all words that begin with the same two letters as this one, as {@code baton_search_tokens} in the
     * database makes it; null for what is shorter, and for numbers, which have none.
     */
    public static @Nullable String beginning(String word) {
        char first = word.isEmpty() ? '0' : word.charAt(0);
        boolean isNumber = (first >= '0' && first <= '9') || word.startsWith("l-");
        if (isNumber || word.codePointCount(0, word.length()) < 2) {
            return null;
        }
        return BEGINNING_MARK + word.substring(0, word.offsetByCodePoints(0, 2));
    }

    /** Only the digits of a text; empty when there are none. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .forEach(codePoint -> digits.append(Character.digit(codePoint, 10)));
        return digits.toString();
    }

    /** The smallest text that is larger than every text starting with this one, in code point order. */
    public static String afterPrefix(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }
}
