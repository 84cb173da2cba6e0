package io.baton.calendars;

import io.baton.platform.Command;
import java.util.List;

/**
 * Says when there is work in any week, as a whole.
 *
 * @param hours none: the hours of the office, or of the one above it, are to apply
 */
public record SetWorkingHours(HoursOwner owner, List<DayHours> hours) implements Command<WorkingTimeView> {}
