package io.baton.campaigns;

import io.baton.shared.FieldProblem;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lead revocation period of a campaign: how long an offer waits for an answer, from one second to 366 days. Days
 * and time are not the same: of the clock of working hours, a day is a working day, whatever its hours.
 *
 * @param days counted first
 * @param time whole seconds, counted after the days
 * @param reminders how long before its end whoever has the offer is reminded, by the same clock, the longest first
 */
public record RevocationPeriod(
        int days, Duration time, RevocationClock clock, RevocationMode mode, List<Duration> reminders) {

    /** So many reminders at most: more would be noise. */
    public static final int MOST_REMINDERS = 5;

    private static final String REMINDERS = "revocation.reminders";
    private static final int MOST_DAYS = 366;
    private static final Duration MOST = Duration.ofDays(MOST_DAYS);
    private static final Pattern ISO = Pattern.compile("P(?:(\\d{1,3})W)?(?:(\\d{1,4})D)?(T[0-9HMS]+)?");

    public RevocationPeriod {
        // an answer that an earlier version kept is silent about them
        reminders = Objects.requireNonNullElse(reminders, List.<Duration>of()).stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** One of which nobody is reminded. */
    public RevocationPeriod(int days, Duration time, RevocationClock clock, RevocationMode mode) {
        this(days, time, clock, mode, List.of());
    }

    /** The period as ISO 8601 says it, such as {@code P2D}, {@code PT48H} or {@code P1DT2H}. */
    public String after() {
        String clockTime = time.isZero() ? "" : time.toString().substring("P".length());
        return "P" + (days == 0 ? "" : days + "D") + clockTime;
    }

    /**
     * Reads a period as it came in. What is wrong with it is added to the problems, by the names of the contract.
     *
     * @param reminders ISO 8601 durations of time, as {@code PT30M}; null: none
     * @return null where something is wrong
     */
    public static @Nullable RevocationPeriod read(
            @Nullable String after,
            @Nullable RevocationClock clock,
            @Nullable RevocationMode mode,
            @Nullable List<String> reminders,
            List<FieldProblem> problems) {
        requireThere("revocation.after", after, problems);
        requireThere("revocation.clock", clock, problems);
        requireThere("revocation.mode", mode, problems);
        if (after == null || clock == null || mode == null) {
            return null;
        }
        Matcher iso = ISO.matcher(after.strip());
        try {
            if (iso.matches() && iso.end() > 1) {
                Duration time = iso.group(3) == null ? Duration.ZERO : Duration.parse("P" + iso.group(3));
                RevocationPeriod period = new RevocationPeriod(
                        7 * number(iso.group(1)) + number(iso.group(2)),
                        time,
                        clock,
                        mode,
                        readReminders(reminders, problems));
                problems.addAll(period.check());
                return period;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // told like what does not look like a period at all
        }
        problems.add(
                FieldProblem.malformed("revocation.after", "an ISO 8601 duration of days and time, as PT48H or P2D"));
        return null;
    }

    /** All of it in a line, as the audit keeps it; empty where offers wait without end. */
    public static String text(@Nullable RevocationPeriod period) {
        if (period == null) {
            return "";
        }
        String terms = period.after() + " " + period.clock() + " " + period.mode();
        return period.reminders().isEmpty() ? terms : terms + " " + period.reminders();
    }

    /** Whether a campaign can have it. */
    public static boolean isPossible(RevocationPeriod period) {
        return period.check().isEmpty();
    }

    /** What is wrong with the period, if anything. */
    List<FieldProblem> check() {
        if (days == 0 && time.compareTo(Duration.ofSeconds(1)) < 0) {
            return List.of(new FieldProblem("revocation.after", "TOO_SHORT", "must be one second or more"));
        }
        if (days > MOST_DAYS || time.plusDays(days).compareTo(MOST) > 0) {
            return List.of(new FieldProblem("revocation.after", "TOO_LONG", "must be at most 366 days"));
        }
        return checkReminders();
    }

    private List<FieldProblem> checkReminders() {
        if (reminders.size() > MOST_REMINDERS) {
            return List.of(new FieldProblem(REMINDERS, "TOO_MANY", "must have at most " + MOST_REMINDERS + " entries"));
        }
        if (reminders.stream().anyMatch(before -> before.compareTo(Duration.ofSeconds(1)) < 0)) {
            return List.of(new FieldProblem(REMINDERS, "TOO_SHORT", "must be one second or more before the end"));
        }
        boolean tooLong = reminders.stream().anyMatch(before -> before.compareTo(longestReminder()) >= 0);
        return tooLong
                ? List.of(new FieldProblem(REMINDERS, "TOO_LONG", "must be less than the period itself"))
                : List.of();
    }

    /** A working day is no number of hours: how many are in it is seen when the offer is made. */
    private Duration longestReminder() {
        return clock == RevocationClock.ALWAYS || days == 0 ? time.plusDays(days) : MOST;
    }

    private static List<Duration> readReminders(@Nullable List<String> reminders, List<FieldProblem> problems) {
        List<Duration> read = new ArrayList<>();
        for (String reminder : reminders == null ? List.<String>of() : reminders) {
            // JSON may hold a null where a text is meant
            String text = String.valueOf(reminder).strip();
            try {
                if (!text.matches("PT[0-9HMS]+")) {
                    throw new DateTimeParseException("no time", text, 0);
                }
                read.add(Duration.parse(text));
            } catch (DateTimeParseException | ArithmeticException e) {
                problems.add(FieldProblem.malformed(REMINDERS, "ISO 8601 durations of time, as PT1H or PT30M"));
            }
        }
        return read;
    }

    private static void requireThere(String field, @Nullable Object value, List<FieldProblem> problems) {
        if (value == null) {
            problems.add(FieldProblem.required(field));
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
