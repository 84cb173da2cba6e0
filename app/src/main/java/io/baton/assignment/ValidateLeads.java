package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says how closed leads really ended. What their assignees claimed stays beside it.
 *
 * @param outcome WON or LOST, or null to confirm what is claimed of each
 */
public record ValidateLeads(List<UUID> leadIds, @Nullable CloseOutcome outcome) implements Command<CustodyOutcome> {}
