package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assignee gives leads back to the unassigned list of the office, before or after accepting them. */
public record RejectLeads(List<UUID> leadIds, @Nullable String reason) implements Command<CustodyOutcome> {}
