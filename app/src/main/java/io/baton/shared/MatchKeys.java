package io.baton.shared;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of matching, for leads and contacts alike. Two records are the same when they share an e-mail; or a
 * phone and the last name; or, for persons, the name and the birth date; or, for businesses, the name and a postcode.
 *
 * <p>Each of these is one key, a text, so that two records match exactly when they share a key: databases find the
 * matches of a thousand records by equality, and nobody needs to compare anything else.
 */
public final class MatchKeys {

    /** Names are compared by their first so many characters: an index row has its limit. */
    private static final int LONGEST_NAME = 120;

    private static final String BETWEEN = "|";

    // O'Neil is ONeil; the lengthening stroke of Arabic is no letter of its own.
    private static final Pattern WITHIN_WORDS = Pattern.compile("['’‘`´ʼ\\u0640]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private MatchKeys() {}

    /** The keys of a record, without repeats, the surest first. None when too little is known of it. */
    public static Set<String> of(MatchSubject subject) {
        Set<String> keys = new LinkedHashSet<>();
        subject.emails().forEach(email -> keys.add(key(MatchReason.EMAIL, email)));
        String lastName = name(subject.lastName());
        if (!lastName.isEmpty()) {
            subject.phones().forEach(phone -> keys.add(key(MatchReason.PHONE_AND_NAME, phone, lastName)));
        }
        if (subject.business()) {
            addBusiness(subject, keys);
        } else if (!lastName.isEmpty() && subject.birthDate() != null) {
            keys.add(key(
                    MatchReason.NAME_AND_BIRTH_DATE,
                    lastName,
                    name(subject.firstName()),
                    subject.birthDate().toString()));
        }
        return keys;
    }

    private static void addBusiness(MatchSubject subject, Set<String> keys) {
        String businessName = name(subject.businessName());
        if (businessName.isEmpty()) {
            return;
        }
        for (String typed : subject.postcodes()) {
            String postcode = NOT_WORD.matcher(SearchText.fold(typed)).replaceAll("");
            if (!postcode.isEmpty()) {
                keys.add(key(MatchReason.NAME_AND_POSTCODE, businessName, postcode));
            }
        }
    }

    /** A name as it is compared: folded, its words with one space between them, and nothing else. */
    static String name(@Nullable String typed) {
        String joined = WITHIN_WORDS.matcher(SearchText.fold(typed)).replaceAll("");
        return cut(NOT_WORD.matcher(joined).replaceAll(" ").strip());
    }

    private static String key(MatchReason reason, String... parts) {
        return reason.letter() + String.join(BETWEEN, parts);
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end);
    }
}
