package io.baton.contacts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills in the placeholders of a template. */
final class LetterFill {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 20_000;

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** Who writes, from where and when. */
    record Writer(String user, String office, String organisation, LocalDate today, Locale locale) {}

    private LetterFill() {}

    /** What stands in braces and is no placeholder. */
    static Set<String> unknownIn(String text) {
        Set<String> unknown = new TreeSet<>();
        BRACES.matcher(text).results().map(found -> found.group(1)).forEach(unknown::add);
        LetterTemplate.PLACEHOLDERS.forEach(unknown::remove);
        return unknown;
    }

    /** The text with its placeholders filled in; what was filled in is not looked at again. */
    static String fill(String text, ContactFacts contact, Writer writer) {
        Map<String, String> values = values(contact, writer);
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())))
                .strip();
    }

    private static Map<String, String> values(ContactFacts contact, Writer writer) {
        return Map.of(
                "name", ContactNames.of(contact).display(),
                "greeting", orEmpty(contact.greeting()),
                "firstName", orEmpty(contact.firstName()),
                "lastName", orEmpty(contact.lastName()),
                "company", orEmpty(contact.company() == null ? contact.businessName() : contact.company()),
                "address",
                        contact.addresses().isEmpty()
                                ? ""
                                : lines(contact.addresses().getFirst()),
                "date",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(writer.locale())
                                .format(writer.today()),
                "user", writer.user(),
                "office", writer.office(),
                "organisation", writer.organisation());
    }

    private static String lines(ContactAddress address) {
        String place = joined(" ", address.postcode(), address.city());
        return joined("\n", address.street(), place, address.region(), address.country());
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
