package io.baton.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody said how these leads really ended. */
public record LeadsValidated(UUID organisationId, @Nullable UUID actorId, List<UUID> leadIds) {}
