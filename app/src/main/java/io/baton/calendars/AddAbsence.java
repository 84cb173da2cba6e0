package io.baton.calendars;

import io.baton.platform.Command;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes that somebody is away.
 *
 * @param userId who; null for the acting user
 * @param lastDay null for the first day alone
 */
public record AddAbsence(
        @Nullable UUID userId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) implements Command<AbsenceView> {}
