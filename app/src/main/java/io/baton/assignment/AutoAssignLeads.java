package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Offers leads by record match: each to the user of the contact it belongs to. */
public record AutoAssignLeads(List<UUID> leadIds) implements Command<CustodyOutcome> {}
