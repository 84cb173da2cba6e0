package io.baton.imports;

import io.baton.shared.SearchText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as files name them: by code, or by name in the languages files come in. */
final class Countries {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt");
    private static final Map<String, String> CODE_OF = codes();

    private Countries() {}

    /** ISO 3166 alpha-2, or empty where the text names no country. */
    static Optional<String> find(String text) {
        return Optional.ofNullable(CODE_OF.get(plain(text)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : LANGUAGES) {
                codes.put(plain(country.getDisplayCountry(Locale.of(language))), code);
            }
            codes.put(plain(country.getISO3Country()), code);
        }
        List.of("uk", "greatbritain", "england", "scotland", "wales", "northernireland", "grossbritannien", "gbuk")
                .forEach(name -> codes.put(name, "GB"));
        List.of("usa", "unitedstatesofamerica", "america", "uswest", "etatsunisdamerique")
                .forEach(name -> codes.put(name, "US"));
        List.of("uae", "vae").forEach(name -> codes.put(name, "AE"));
        List.of("brd", "bundesrepublikdeutschland").forEach(name -> codes.put(name, "DE"));
        codes.put("czechrepublic", "CZ");
        codes.put("holland", "NL");
        for (String code : Locale.getISOCountries()) {
            codes.put(plain(code), code);
        }
        return codes;
    }

    private static String plain(String text) {
        return SearchText.fold(text).replaceAll("[^\\p{L}]", "");
    }
}
