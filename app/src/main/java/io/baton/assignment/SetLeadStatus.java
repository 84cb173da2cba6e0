package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** The assignee says how far accepted leads have come. */
public record SetLeadStatus(List<UUID> leadIds, UUID statusId) implements Command<CustodyOutcome> {}
