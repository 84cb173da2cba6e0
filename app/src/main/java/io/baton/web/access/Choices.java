package io.baton.web.access;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What forms of people and offices let one choose from. */
final class Choices {

    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    private static final List<Choice> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || AREAS.contains(zone.split("/", 2)[0]))
            .sorted()
            .map(zone -> new Choice(zone, zone.replace('_', ' ')))
            .toList();

    private Choices() {}

    static List<Choice> zones() {
        return ZONES;
    }

    /** All countries by their names in a language. */
    static List<Choice> countries(Locale language) {
        Collator order = Collator.getInstance(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(language)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }
}
