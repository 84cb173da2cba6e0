package io.baton.calendars;

import java.time.LocalDate;
import java.util.UUID;

/** A day without work, of an office and all below it. */
public record HolidayView(UUID id, UUID officeId, String officeName, LocalDate day, String name) {}
