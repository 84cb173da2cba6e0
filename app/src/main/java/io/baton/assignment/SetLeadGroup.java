package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Puts leads that are not accepted into another lead group. */
public record SetLeadGroup(List<UUID> leadIds, UUID groupId) implements Command<CustodyOutcome> {}
