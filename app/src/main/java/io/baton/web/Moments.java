package io.baton.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** How instants and dates are said to one user: in that user's language and zone. */
final class Moments {

    private static final Duration LONGEST_RELATIVE = Duration.ofDays(7);

    /** Last evening is said in hours, also after midnight. */
    private static final Duration LONGEST_IN_HOURS = Duration.ofHours(6);

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

    String day(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, regional());
    }

    String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    /** "now", "9 min ago", "2 hr ago", "yesterday", "Fri", else the date; {@code time.js} goes on from there. */
    String relative(Instant instant) {
        Duration ago = Duration.between(instant, clock.instant());
        if (ago.isNegative() || ago.compareTo(LONGEST_RELATIVE) >= 0) {
            return date(LocalDate.ofInstant(instant, zone));
        }
        if (ago.toMinutes() < 1) {
            return texts.get(locale, "time.now");
        }
        if (ago.toHours() < 1) {
            return texts.get(locale, "time.minutesAgo", ago.toMinutes());
        }
        LocalDate day = LocalDate.ofInstant(instant, zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.equals(today) || ago.compareTo(LONGEST_IN_HOURS) < 0) {
            return texts.get(locale, "time.hoursAgo", ago.toHours());
        }
        return day.plusDays(1).equals(today)
                ? texts.get(locale, "time.yesterday")
                : DateTimeFormatter.ofPattern("EEE", regional()).format(day);
    }

    /** Plain English means British formats here: day before month, 24 hours. */
    Locale regional() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
