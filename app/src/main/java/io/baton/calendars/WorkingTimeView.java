package io.baton.calendars;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The working hours that apply to an office or a user.
 *
 * @param name of the office or user
 * @param officeId of the office, or the user's
 * @param zone in which the hours are meant
 * @param own false where they come from elsewhere
 * @param fromOffice the name of the office they come from; null where they are own, or nobody has said any
 */
public record WorkingTimeView(
        HoursOwner owner,
        String name,
        UUID officeId,
        ZoneId zone,
        WorkingWeek week,
        boolean own,
        @Nullable String fromOffice) {}
