package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** The corporate office sends unassigned leads to offices: each lead to one of them, split evenly. */
public record DispatchLeads(List<UUID> leadIds, List<UUID> officeIds) implements Command<CustodyOutcome> {}
