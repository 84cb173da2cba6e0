package io.baton.calendars;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of work as somebody says it, by whole minutes of the wall clock.
 *
 * @param to midnight is the end of the day
 */
public record DayHours(
        @Nullable DayOfWeek day,
        @Nullable LocalTime from,
        @Nullable LocalTime to) {}
