package io.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads that were offered to somebody were forwarded. Published in the transaction that did it.
 *
 * @param actorId who did it
 * @param userOf the user to whom it was offered before, per lead
 */
public record LeadsPassedOn(UUID organisationId, @Nullable UUID actorId, List<UUID> leadIds, Map<UUID, UUID> userOf) {}
