package io.baton.tasks;

import java.util.Map;
import java.util.UUID;

/**
 * Tasks were given to others. Published in the transaction that did it.
 *
 * @param assigneeOf who is to do each task
 */
public record TasksGiven(UUID organisationId, UUID actorId, Map<UUID, UUID> assigneeOf) {}
