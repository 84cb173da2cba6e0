package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/**
 * Sets the statuses of a lead group: these, in this order. One that is not among them is retired: leads keep it, but it
 * is no longer offered. Whoever may change settings; refused when the group was changed since the given version, when
 * two have one name, or when no status is left for RECEIVED or for ACCEPTED, which every lead passes.
 */
public record ChangeStatuses(UUID groupId, int version, List<StatusEdit> statuses) implements Command<StatusesView> {}
