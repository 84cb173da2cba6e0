package io.baton.contacts;

import io.baton.shared.SearchText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a contact is called and where it stands in a list by name.
 *
 * @param display first name and last name, or the business name
 * @param sort folded: last name and first name, or the business name
 */
record ContactNames(String display, String sort) {

    static ContactNames of(ContactFacts facts) {
        if (facts.type() == ContactType.BUSINESS) {
            String name = joined(facts.businessName(), null);
            return new ContactNames(name, oneLine(SearchText.fold(name)));
        }
        return new ContactNames(
                joined(facts.firstName(), facts.lastName()),
                oneLine(SearchText.fold(joined(facts.lastName(), facts.firstName()))));
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first == null ? "" : first, second == null ? "" : second)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
