package io.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The time to answer these offers is nearly over. Published in the transaction that noted so.
 *
 * @param userOf to whom it is offered, per lead
 * @param takenOneself those of the leads that their assignees took themselves
 */
public record AssigneesReminded(
        UUID organisationId, List<UUID> leadIds, Map<UUID, UUID> userOf, Set<UUID> takenOneself) {}
