package io.baton.calendars;

import io.baton.platform.Command;
import java.util.UUID;

/** Makes a holiday a day like others. */
public record DeleteHoliday(UUID holidayId) implements Command<HolidayView> {}
