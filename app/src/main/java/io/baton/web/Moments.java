package io.baton.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How instants and dates are said to one user: in that user's language and zone. */
final class Moments {

    private static final Duration LONGEST_RELATIVE = Duration.ofDays(7);

    private final Texts texts;
    private final Clock clock;
    private final Locale locale;
    private final ZoneId zone;

    Moments(Texts texts, Clock clock, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.clock = clock;
        this.locale = locale;
        this.zone = zone;
    }

    /** Date and time in full, such as "22 November 2026, 14:05:10 GMT". */
    String exact(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(regional())
                .format(instant.atZone(zone));
    }

    /** Date and time for a table, such as "22 Nov 2026, 14:05". */
    String compact(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(regional())
                .format(instant.atZone(zone));
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(regional())
                .format(date);
    }

    /** "just now", "9 min ago", "14:05", "yesterday", "Fri", else the date. */
    String relative(Instant instant) {
        Duration ago = Duration.between(instant, clock.instant());
        if (ago.isNegative() || ago.compareTo(LONGEST_RELATIVE) >= 0) {
            return date(LocalDate.ofInstant(instant, zone));
        }
        if (ago.toMinutes() < 1) {
            return texts.get(locale, "time.justNow");
        }
        if (ago.toMinutes() < 60) {
            return texts.get(locale, "time.minutesAgo", ago.toMinutes());
        }
        return onDay(instant.atZone(zone), LocalDate.ofInstant(clock.instant(), zone));
    }

    private String onDay(ZonedDateTime then, LocalDate today) {
        if (then.toLocalDate().equals(today)) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(regional())
                    .format(then);
        }
        if (then.toLocalDate().plusDays(1).equals(today)) {
            return texts.get(locale, "time.yesterday");
        }
        return DateTimeFormatter.ofPattern("EEE", regional()).format(then);
    }

    /** Plain English means British formats here: day before month, 24 hours. */
    Locale regional() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
