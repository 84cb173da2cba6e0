package io.baton.access;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A user as one to whom leads may be given.
 *
 * @param mayHoldLeads whether packages and class allow it
 * @param seesContacts whether packages allow it, and with contacts opportunities
 * @param zone where the user is: the own one, or that of the office
 */
public record Holder(
        UUID id,
        String name,
        UUID officeId,
        String officeName,
        boolean active,
        boolean mayHoldLeads,
        boolean seesContacts,
        ZoneId zone) {}
