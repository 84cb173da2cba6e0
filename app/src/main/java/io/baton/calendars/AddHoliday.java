package io.baton.calendars;

import io.baton.platform.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes a day without work, of an office and all below it. */
public record AddHoliday(
        UUID officeId, @Nullable LocalDate day, @Nullable String name) implements Command<HolidayView> {}
