package io.baton.demo;

import io.baton.leads.ContactPoint;
import io.baton.leads.PostalAddress;
import io.baton.shared.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the invented people can be reached: not at all. Addresses are of the domains and numbers of the ranges that were
 * set aside for examples and fiction (RFC 2606; Ofcom; Bundesnetzagentur).
 *
 * @param number tells the leads apart
 */
record Reach(DemoOffice office, int number) {

    private static final int LONGEST = 30;

    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");
    private static final List<String> STREETS_BRITISH =
            List.of("Larkfield Row", "Old Tannery Yard", "Beckside", "Copperas Hill Close", "St Wilfra’s Terrace");
    private static final List<String> STREETS_GERMAN =
            List.of("Lärchenwinkel", "Am Alten Gaswerk", "Straße der Glühwürmchen", "Müggelzeile", "Zum Öltümpel");

    List<ContactPoint> emails(String name, Dice dice) {
        if (dice.percent(12)) {
            return List.of();
        }
        String plain = String.join(".", SearchText.words(name)).replaceAll("[^a-z0-9.]", "");
        String local =
                plain.replace(".", "").isEmpty() ? "lead" : plain.substring(0, Math.min(plain.length(), LONGEST));
        return List.of(new ContactPoint(local + "." + number + "@" + dice.one(DOMAINS), null));
    }

    List<ContactPoint> phones(Dice dice) {
        List<ContactPoint> phones = new ArrayList<>();
        if (dice.percent(80)) {
            phones.add(new ContactPoint(landline(), dice.percent(30) ? "home" : null));
        }
        if (dice.percent(45)) {
            phones.add(new ContactPoint(mobile(), "mobile"));
        }
        return phones;
    }

    List<PostalAddress> addresses(Dice dice) {
        boolean german = office == DemoOffice.BERLIN;
        int house = 1 + dice.below(90);
        String street = dice.one(german ? STREETS_GERMAN : STREETS_BRITISH);
        if (dice.percent(40)) {
            return List.of();
        }
        return List.of(new PostalAddress(
                german ? street + " " + house : house + " " + street, office.city(), null, null, office.country()));
    }

    /** People write numbers as they please. */
    private String landline() {
        String last = String.format(Locale.ROOT, "%03d", number % 1000);
        return switch (office) {
            case LONDON -> "+44 20 7946 0" + last;
            case LEEDS -> number % 2 == 0 ? "0113 496 0" + last : "(0113) 496-0" + last;
            case MANCHESTER -> "0161 4960" + last;
            case BERLIN -> number % 2 == 0 ? "+49 30 23125 " + last : "030 / 23125" + last;
        };
    }

    private String mobile() {
        return switch (office) {
            case LONDON, LEEDS, MANCHESTER -> String.format(Locale.ROOT, "07700 900%03d", number % 1000);
            case BERLIN -> String.format(Locale.ROOT, "0171 39200 %02d", number % 100);
        };
    }
}
