package io.baton.calendars;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A stretch of days on which somebody is away.
 *
 * @param firstDay in the user's own zone, as is the last
 * @param lastDay the last day away, or the first where it is but one
 */
public record AbsenceView(
        UUID id,
        UUID userId,
        String userName,
        UUID officeId,
        String officeName,
        LocalDate firstDay,
        LocalDate lastDay) {}
