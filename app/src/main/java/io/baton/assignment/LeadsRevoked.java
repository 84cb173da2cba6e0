package io.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads were taken back from their assignees. Published in the transaction that did it.
 *
 * @param actorId who did it; null: the clock, because nobody answered in time
 * @param userOf the user concerned, per lead
 * @param officeOf the office that had it then, per lead
 */
public record LeadsRevoked(
        UUID organisationId,
        @Nullable UUID actorId,
        List<UUID> leadIds,
        Map<UUID, UUID> userOf,
        Map<UUID, UUID> officeOf) {}
