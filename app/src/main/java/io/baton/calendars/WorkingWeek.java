package io.baton.calendars;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When there is work in any week: per day its stretches, in order and apart from each other. Days without work are not
 * in it.
 */
public record WorkingWeek(Map<DayOfWeek, List<WorkingHours>> hours) {

    /** Where nobody has said otherwise: Monday to Friday, nine to five. */
    static final WorkingWeek USUAL = usual();

    public WorkingWeek {
        hours = Map.copyOf(hours);
    }

    public List<WorkingHours> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }

    /** As the audit keeps it, such as {@code MON 09:00-17:00, TUE 09:00-12:00}. */
    String text() {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> on(day).stream()
                        .map(each -> day.name().substring(0, 3) + " " + clock(each.opensAt()) + "-"
                                + clock(each.closesAt())))
                .collect(Collectors.joining(", "));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static WorkingWeek usual() {
        Map<DayOfWeek, List<WorkingHours>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            hours.put(day, List.of(new WorkingHours(9 * 60, 17 * 60)));
        }
        return new WorkingWeek(hours);
    }
}
