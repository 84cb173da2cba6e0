package io.baton.assignment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Nobody answered in time, and a coordinator is to decide. Published in the transaction that marked them.
 *
 * @param userOf to whom it is offered, per lead
 * @param officeOf the office that has it, per lead
 */
public record LeadsExpired(UUID organisationId, List<UUID> leadIds, Map<UUID, UUID> userOf, Map<UUID, UUID> officeOf) {}
