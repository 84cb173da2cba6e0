package io.baton.lists;

import io.baton.shared.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed into a quick search. Words are folded as the tokens were; {@code L-10423} is a number; digits
 * with the signs of a phone between them are one phone, however it is written; what has an @ is the beginning of an
 * address.
 */
final class SearchTerms {

    /** More words than this narrow nothing that matters. */
    private static final int MOST_TERMS = 6;

    private static final int LONGEST_QUERY = 200;
    private static final int FEWEST_PHONE_DIGITS = 6;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LEAD_NUMBER = Pattern.compile("l-?(\\p{Nd}{1,18})");
    private static final Pattern PHONE_PART = Pattern.compile("[+(]*\\p{Nd}[\\p{Nd}()./‐‑–-]*|\\(\\p{Nd}+\\)");
    private static final String TRUNK_ZERO = "(0)";

    private final List<SearchTerm> terms = new ArrayList<>();
    private final List<String> phoneParts = new ArrayList<>();

    private SearchTerms() {}

    /** What is asked for: each must be there. Empty when nothing that was typed can be searched. */
    static List<SearchTerm> of(String q) {
        SearchTerms reader = new SearchTerms();
        String cut = q.length() <= LONGEST_QUERY ? q : q.substring(0, LONGEST_QUERY);
        for (String chunk : SPACE.split(cut.strip().toLowerCase(Locale.ROOT))) {
            reader.read(chunk);
        }
        reader.endPhone();
        return reader.terms.stream().distinct().limit(MOST_TERMS).toList();
    }

    private void read(String chunk) {
        if (PHONE_PART.matcher(chunk).matches()) {
            phoneParts.add(chunk);
            return;
        }
        endPhone();
        Matcher number = LEAD_NUMBER.matcher(chunk);
        if (number.matches()) {
            terms.add(SearchTerm.of("l-" + SearchText.digits(number.group(1))));
        } else if (chunk.indexOf('@') > 0) {
            terms.add(SearchTerm.of(SearchText.shorten(chunk)));
        } else {
            SearchText.words(chunk).forEach(word -> terms.add(SearchTerm.of(word)));
        }
    }

    /**
     * Digits that stood side by side are one phone when they are many or begin with +, and else numbers for themselves.
     */
    private void endPhone() {
        String typed = String.join("", phoneParts);
        if (SearchText.digits(typed).length() >= FEWEST_PHONE_DIGITS || typed.startsWith("+")) {
            terms.add(new SearchTerm(List.copyOf(phonePrefixes(typed))));
        } else {
            phoneParts.forEach(part -> terms.add(SearchTerm.of(SearchText.digits(part))));
        }
        phoneParts.clear();
    }

    /** Tokens hold a phone as dialled from abroad without 00, and as dialled within its country. */
    private static Set<String> phonePrefixes(String typed) {
        Set<String> prefixes = new LinkedHashSet<>();
        String digits = SearchText.digits(typed.replace(TRUNK_ZERO, ""));
        prefixes.add(digits);
        if (digits.startsWith("00")) {
            prefixes.add(digits.substring(2));
        } else if (!digits.startsWith("0")) {
            prefixes.add("0" + digits);
        }
        return prefixes;
    }
}
