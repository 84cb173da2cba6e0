package io.baton.tasks;

import java.util.Map;
import java.util.UUID;

/**
 * It is time to remind people of their tasks. Published once a reminder, in the transaction that notes it.
 *
 * @param assigneeOf who is to do each task
 */
public record TasksDue(UUID organisationId, Map<UUID, UUID> assigneeOf) {}
