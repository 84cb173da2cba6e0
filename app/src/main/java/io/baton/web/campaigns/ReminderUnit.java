package io.baton.web.campaigns;

import java.time.Duration;

/** In what a reminder is typed. */
public enum ReminderUnit {
    MINUTES,
    HOURS,
    /** Only where a reminder is no number of minutes; it cannot be chosen otherwise. */
    SECONDS;

    /** The largest unit of which the time is a whole number. */
    static ReminderUnit of(Duration time) {
        if (time.toSeconds() % Duration.ofHours(1).toSeconds() == 0) {
            return HOURS;
        }
        return time.toSecondsPart() == 0 ? MINUTES : SECONDS;
    }

    Duration of(int count) {
        return switch (this) {
            case MINUTES -> Duration.ofMinutes(count);
            case HOURS -> Duration.ofHours(count);
            case SECONDS -> Duration.ofSeconds(count);
        };
    }

    long count(Duration time) {
        return switch (this) {
            case MINUTES -> time.toMinutes();
            case HOURS -> time.toHours();
            case SECONDS -> time.toSeconds();
        };
    }
}
