package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** The corporate office takes back what it sent out, while nobody has been given it there. */
public record RecallLeads(List<UUID> leadIds) implements Command<CustodyOutcome> {}
