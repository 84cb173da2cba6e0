package io.baton.access;

import io.baton.shared.FieldProblem;
import io.baton.shared.SearchText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which passwords are good enough. Length is what counts: 12 to 200 characters; none that everybody tries first; not
 * the own e-mail address, name or organisation. No rules about kinds of characters: they make passwords worse.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Set<String> common;

    PasswordRules(Set<String> common) {
        this.common = common;
    }

    /** What is wrong with the password, if anything. {@code ownWords}: what others know of this user. */
    Optional<FieldProblem> problemOf(String field, String password, Collection<String> ownWords) {
        int length = password.codePointCount(0, password.length());
        if (password.isEmpty()) {
            return Optional.of(FieldProblem.required(field));
        }
        if (length < SHORTEST) {
            return problem(field, "TOO_SHORT", "must have at least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return Optional.of(FieldProblem.tooLong(field, LONGEST));
        }
        if (isCommon(password)) {
            return problem(field, "TOO_COMMON", "is one of the passwords that are tried first");
        }
        if (isOwnWord(password, ownWords)) {
            return problem(field, "OWN_WORD", "must not be the e-mail address, the name or the organisation");
        }
        return Optional.empty();
    }

    private boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return common.contains(lower) || isOneCharacter(lower) || isSequence(lower);
    }

    private static boolean isOneCharacter(String text) {
        return text.chars().distinct().count() == 1;
    }

    /** Every character is the next of the one before, as in 34567890 or abcdef; 0 follows 9. */
    private static boolean isSequence(String text) {
        for (int i = 1; i < text.length(); i++) {
            boolean next = text.charAt(i) - text.charAt(i - 1) == 1;
            boolean wraps = text.charAt(i) == '0' && text.charAt(i - 1) == '9';
            if (!next && !wraps) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOwnWord(String password, Collection<String> ownWords) {
        String plain = plain(password);
        return ownWords.stream()
                .flatMap(word -> List.of(word, localPart(word)).stream())
                .map(PasswordRules::plain)
                .anyMatch(word -> !word.isEmpty() && plain.equals(word));
    }

    private static String localPart(String word) {
        int at = word.indexOf('@');
        return at < 0 ? word : word.substring(0, at);
    }

    private static String plain(String text) {
        return String.join("", SearchText.words(text));
    }

    private static Optional<FieldProblem> problem(String field, String code, String message) {
        return Optional.of(new FieldProblem(field, code, message));
    }
}
