package io.baton.demo;

import io.baton.campaigns.RevocationClock;
import io.baton.campaigns.RevocationMode;
import io.baton.campaigns.RevocationPeriod;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaigns that run in the demonstration, with terms of every kind. */
enum DemoCampaign {
    PENSIONS("en", "Spring pension review", period(2, 0, RevocationClock.WORKING_HOURS, RevocationMode.MANUAL)),
    CORN_HALL("en", "Fair at the Corn Hall", period(0, 30, RevocationClock.ALWAYS, RevocationMode.MANUAL)),
    GUIDE("en", "Guide “Five years to go”", period(7, 0, RevocationClock.ALWAYS, RevocationMode.AUTOMATIC)),
    PARENTS("en", "New parents", null),
    BERLIN("de", "Erstberatung Berlin", period(7, 0, RevocationClock.WORKING_HOURS, RevocationMode.AUTOMATIC)),
    GLEISDREIECK("de", "Messe am Gleisdreieck", period(0, 30, RevocationClock.ALWAYS, RevocationMode.MANUAL)),
    RATGEBER("de", "Ratgeber „Noch fünf Jahre“", period(2, 0, RevocationClock.WORKING_HOURS, RevocationMode.MANUAL));

    private final String locale;
    private final String title;
    private final @Nullable RevocationPeriod revocation;

    /** Nobody answers later than four days in the demonstration: Baton may take back only what waits longer. */
    DemoCampaign(String locale, String title, @Nullable RevocationPeriod revocation) {
        this.locale = locale;
        this.title = title;
        this.revocation = revocation;
    }

    String locale() {
        return locale;
    }

    String title() {
        return title;
    }

    @Nullable
    RevocationPeriod revocation() {
        return revocation;
    }

    private static RevocationPeriod period(int days, int hours, RevocationClock clock, RevocationMode mode) {
        return new RevocationPeriod(
                days, Duration.ofHours(hours), clock, mode, List.of(Duration.ofHours(4), Duration.ofHours(1)));
    }
}
