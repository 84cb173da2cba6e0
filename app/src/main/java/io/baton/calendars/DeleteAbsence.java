package io.baton.calendars;

import io.baton.platform.Command;
import java.util.UUID;

/** Takes back that somebody is away. */
public record DeleteAbsence(UUID absenceId) implements Command<AbsenceView> {}
