package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends leads: an accepted one by its assignee, an unassigned one that is no lead by a coordinator. */
public record CloseLeads(
        List<UUID> leadIds, CloseOutcome outcome, @Nullable String reason) implements Command<CustodyOutcome> {}
