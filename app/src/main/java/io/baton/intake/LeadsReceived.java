package io.baton.intake;

import io.baton.platform.Channel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New leads are there. Published in the transaction that created them.
 *
 * @param actorId the user who brought them in, or null
 * @param channel the way they came
 * @param officeOf the office that has it, per lead
 */
public record LeadsReceived(
        UUID organisationId, @Nullable UUID actorId, Channel channel, List<UUID> leadIds, Map<UUID, UUID> officeOf) {}
