package io.baton.bench;

import io.baton.shared.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.datafaker.Faker;

/** Names of many countries, as leads have them; the same in every run. */
final class NamePool {

    private static final long SEED = 20261122;
    private static final int TRIES = 2_500;
    private static final List<String> LANGUAGES =
            List.of("de", "en-GB", "vi", "ar", "pl", "fr", "es", "tr", "sv", "it");

    /** Names that lists have to do right, and searches of the benchmark look for. */
    private static final List<String> KNOWN =
            List.of("Müller", "Schmidt", "Nguyễn", "O’Neil", "حداد", "Kowalski", "Öztürk", "Sánchez");

    private NamePool() {}

    static List<String> first() {
        return names(faker -> faker.name().firstName(), List.of("Anna", "Zoë", "أمل", "Łukasz", "Søren"));
    }

    static List<String> last() {
        return names(faker -> faker.name().lastName(), KNOWN);
    }

    private static List<String> names(Function<Faker, String> name, List<String> known) {
        Set<String> names = new LinkedHashSet<>(known);
        for (String language : LANGUAGES) {
            Faker faker = new Faker(Locale.forLanguageTag(language), new Random(SEED));
            for (int i = 0; i < TRIES; i++) {
                String made = name.apply(faker);
                if (!SearchText.words(made).isEmpty()) {
                    names.add(made);
                }
            }
        }
        // The first of the pool are the commonest: no country may have them all.
        List<String> mixed = new ArrayList<>(names).subList(known.size(), names.size());
        java.util.Collections.shuffle(mixed, new Random(SEED));
        List<String> all = new ArrayList<>(known);
        all.addAll(mixed);
        return all;
    }
}
