package io.baton.imports;

import io.baton.shared.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What files write for yes and no, and the choice that means it. */
final class YesNo {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "ja", "j", "wahr", "oui", "si", "sim", "tak", "on", "✓", "☑");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "nein", "falsch", "non", "nao", "nie", "off", "☐", "-");
    private static final Set<String> NEVER =
            Set.of("never", "no", "none", "nonsmoker", "non-smoker", "nie", "nein", "nichtraucher", "keiner", "jamais");

    private YesNo() {}

    /** Whether it says yes or no, or empty where it says neither. */
    static Optional<Boolean> read(String text) {
        String plain = SearchText.fold(text);
        if (YES.contains(plain)) {
            return Optional.of(true);
        }
        return NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** The choice that is written so, whatever the case; for a no, the one choice that says never. */
    static Optional<String> choice(String text, List<String> choices) {
        String plain = SearchText.fold(text);
        return choices.stream()
                .filter(choice -> SearchText.fold(choice).equals(plain))
                .findFirst()
                .or(() -> read(text).filter(yes -> !yes).flatMap(no -> never(choices)));
    }

    private static Optional<String> never(List<String> choices) {
        List<String> found = choices.stream()
                .filter(choice -> NEVER.contains(SearchText.fold(choice)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
