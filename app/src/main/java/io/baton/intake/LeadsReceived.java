package io.baton.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New leads are there. Published in the transaction that created them.
 *
 * @param actorId the user who brought them in, or null
 */
public record LeadsReceived(UUID organisationId, @Nullable UUID actorId, List<UUID> leadIds) {}
