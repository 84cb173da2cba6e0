package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/**
 * The assignee takes leads on. Several at once only when they are of one type and one campaign.
 *
 * @param contactUserIds who else shall own the contacts that come of it; empty for the assignee alone
 */
public record AcceptLeads(List<UUID> leadIds, List<UUID> contactUserIds) implements Command<AcceptOutcome> {}
