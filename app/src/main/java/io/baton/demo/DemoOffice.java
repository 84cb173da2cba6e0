package io.baton.demo;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The offices, each after the one above it. */
enum DemoOffice {
    LONDON("London", null, "Europe/London", "GB", 60),
    LEEDS("Leeds", LONDON, "Europe/London", "GB", 95),
    MANCHESTER("Manchester", LEEDS, "Europe/London", "GB", 60),
    BERLIN("Berlin", LONDON, "Europe/Berlin", "DE", 95);

    private final String city;
    private final @Nullable DemoOffice above;
    private final ZoneId zone;
    private final String country;
    private final int leads;

    DemoOffice(String city, @Nullable DemoOffice above, String zone, String country, int leads) {
        this.city = city;
        this.above = above;
        this.zone = ZoneId.of(zone);
        this.country = country;
        this.leads = leads;
    }

    String city() {
        return city;
    }

    /** Null for the corporate office. */
    @Nullable
    DemoOffice above() {
        return above;
    }

    ZoneId zone() {
        return zone;
    }

    String country() {
        return country;
    }

    /** How many leads came to it in the weeks the demonstration tells. */
    int leads() {
        return leads;
    }

    String locale() {
        return this == BERLIN ? "de" : "en";
    }
}
