package io.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads were given back by their assignees. Published in the transaction that did it.
 *
 * @param actorId who did it
 * @param userOf the user concerned, per lead
 * @param officeOf the office that had it then, per lead
 */
public record LeadsRejected(
        UUID organisationId,
        @Nullable UUID actorId,
        List<UUID> leadIds,
        Map<UUID, UUID> userOf,
        Map<UUID, UUID> officeOf) {}
