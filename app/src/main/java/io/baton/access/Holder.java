package io.baton.access;

import java.util.UUID;

/**
 * A user as one to whom leads may be given.
 *
 * @param mayHoldLeads whether packages and class allow it
 */
public record Holder(UUID id, String name, UUID officeId, String officeName, boolean active, boolean mayHoldLeads) {}
