package io.baton.tasks;

import java.util.Set;
import java.util.UUID;

/**
 * A task was done. Published in the transaction that did it.
 *
 * @param concerned who gave it and who had it to do
 */
public record TaskDone(UUID organisationId, UUID actorId, UUID taskId, Set<UUID> concerned) {}
