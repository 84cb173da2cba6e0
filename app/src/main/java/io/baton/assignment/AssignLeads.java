package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/**
 * Offers leads to users: each lead to one of them, split evenly.
 *
 * @param confirmed whether a lead may go to a user who has rejected it before, where nobody else is left
 */
public record AssignLeads(List<UUID> leadIds, List<UUID> userIds, boolean confirmed)
        implements Command<CustodyOutcome> {}
