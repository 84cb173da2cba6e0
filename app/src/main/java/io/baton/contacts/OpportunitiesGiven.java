package io.baton.contacts;

import java.util.Map;
import java.util.UUID;

/**
 * Opportunities were given to others. Published in the transaction that did it.
 *
 * @param ownerOf to whom each belongs now
 */
public record OpportunitiesGiven(UUID organisationId, UUID actorId, Map<UUID, UUID> ownerOf) {}
