package io.baton.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.baton.shared.SearchText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is found by, and what a search looks for: both in the same form, so that one is the other's prefix.
 */
final class ContactTokens {

    private static final int MOST_WORDS = 8;
    private static final Pattern PHONE = Pattern.compile("[+(]?[\\d\\s()/.-]*\\d[\\d\\s()/.-]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ContactTokens() {}

    /** Words of the names, e-mail addresses whole and in words, phone numbers as typed, with and without country. */
    static Set<String> of(ContactFacts facts) {
        Set<String> tokens = new LinkedHashSet<>();
        Stream.of(facts.lastName(), facts.firstName(), facts.businessName(), facts.company())
                .forEach(name -> tokens.addAll(SearchText.words(name)));
        facts.emails().forEach(email -> {
            tokens.add(SearchText.shorten(SearchText.fold(email.value())));
            tokens.addAll(SearchText.words(email.value()));
        });
        facts.phones().forEach(phone -> addPhone(phone, tokens));
        tokens.removeIf(String::isEmpty);
        return tokens;
    }

    private static void addPhone(ContactReach phone, Set<String> tokens) {
        tokens.add(SearchText.shorten(SearchText.digits(phone.value())));
        if (phone.normalised() == null) {
            return;
        }
        tokens.add(SearchText.digits(phone.normalised()));
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String national = numbers.format(numbers.parse(phone.normalised(), null), PhoneNumberFormat.NATIONAL);
            tokens.add(SearchText.digits(national));
        } catch (NumberParseException e) {
            // no number of any country: found by its digits
        }
    }

    /** Digits as the tokens of a number have them, whether they were dialled with + or with 00. */
    private static String international(String digits) {
        return digits.startsWith("00") ? digits.substring(2) : digits;
    }

    /** All tokens in one text, each after a space: what the hits of a common word are checked against. */
    static String searchText(Set<String> tokens) {
        return " " + String.join(" ", tokens);
    }

    /** The beginnings of words a search looks for; a contact must have them all. Empty when nothing is looked for. */
    static List<String> lookedFor(@Nullable String text) {
        String typed = text == null ? "" : text.replace('\0', ' ').strip();
        if (PHONE.matcher(typed).matches()) {
            return List.of(SearchText.shorten(international(SearchText.digits(typed.replace("(0)", "")))));
        }
        return SPACES.splitAsStream(typed)
                .flatMap(term -> term.indexOf('@') > 0
                        ? Stream.of(SearchText.shorten(SearchText.fold(term)))
                        : SearchText.words(term).stream())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
