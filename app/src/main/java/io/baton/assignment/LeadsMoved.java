package io.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads came to other offices: dispatched, recalled, forwarded or returned. Published in the transaction that did it.
 *
 * @param actorId who did it
 * @param how by which command
 * @param fromOfficeOf the office that had it before, per lead
 * @param toOfficeOf the office that has it now, per lead
 */
public record LeadsMoved(
        UUID organisationId,
        @Nullable UUID actorId,
        OfficeMove how,
        List<UUID> leadIds,
        Map<UUID, UUID> fromOfficeOf,
        Map<UUID, UUID> toOfficeOf) {}
