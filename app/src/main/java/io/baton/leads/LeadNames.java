package io.baton.leads;

import io.baton.shared.SearchText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a lead is called, sorted and found: all from its facts. */
final class LeadNames {

    /** Compatibility forms can grow eighteenfold when folded; an index row cannot. */
    private static final int LONGEST_SORT_NAME = 200;

    private static final Pattern JOINTS = Pattern.compile("['’‘`´‐‑-]");

    private LeadNames() {}

    /** "Zoë Müller", or the name of the business. */
    static String display(LeadDraft draft) {
        return draft.type() == LeadType.BUSINESS
                ? Objects.requireNonNullElse(draft.businessName(), "")
                : joined(draft.firstName(), draft.lastName());
    }

    /** Folded, last name first, so that people stand where one looks for them. */
    static String sort(LeadDraft draft) {
        String name = draft.type() == LeadType.BUSINESS
                ? SearchText.fold(draft.businessName())
                : joined(SearchText.fold(draft.lastName()), SearchText.fold(draft.firstName()));
        return name.length() <= LONGEST_SORT_NAME ? name : cut(name);
    }

    /** What a search by prefix finds it under, without repeats. */
    static Set<String> tokens(LeadDraft draft, long number) {
        Set<String> tokens = new LinkedHashSet<>();
        Stream.of(draft.lastName(), draft.firstName(), draft.businessName(), draft.company())
                .filter(Objects::nonNull)
                .forEach(name -> addWords(name, tokens));
        tokens.add(Long.toString(number));
        tokens.add("l-" + number);
        draft.emails().forEach(email -> addEmail(email, tokens));
        draft.phones().forEach(phone -> addPhone(phone, tokens));
        return tokens;
    }

    /** The tokens in one text, each after a space: that a text contains " mul" says a token starts with "mul". */
    static String searchText(Set<String> tokens) {
        return " " + String.join(" ", tokens);
    }

    private static void addWords(String name, Set<String> tokens) {
        tokens.addAll(SearchText.words(name));
        // O'Neil is also looked for as oneil, Anna-Lena as annalena.
        if (JOINTS.matcher(name).find()) {
            tokens.addAll(SearchText.words(JOINTS.matcher(name).replaceAll("")));
        }
    }

    private static void addEmail(ContactPoint email, Set<String> tokens) {
        String address = email.normalised();
        if (address != null) {
            tokens.add(SearchText.shorten(address));
            tokens.add(SearchText.shorten(address.substring(address.lastIndexOf('@') + 1)));
        }
        tokens.addAll(SearchText.words(email.value()));
    }

    private static void addPhone(ContactPoint phone, Set<String> tokens) {
        if (phone.normalised() != null) {
            tokens.addAll(io.baton.shared.PhoneNumbers.searchDigits(phone.normalised()));
        }
        String typed = SearchText.shorten(SearchText.digits(phone.value()));
        if (!typed.isEmpty()) {
            tokens.add(typed);
        }
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return String.join(" ", List.of(Objects.requireNonNullElse(one, ""), Objects.requireNonNullElse(other, "")))
                .strip();
    }

    private static String cut(String name) {
        int end = Character.isHighSurrogate(name.charAt(LONGEST_SORT_NAME - 1))
                ? LONGEST_SORT_NAME - 1
                : LONGEST_SORT_NAME;
        return name.substring(0, end);
    }
}
