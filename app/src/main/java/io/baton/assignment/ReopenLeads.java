package io.baton.assignment;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;

/** Puts closed leads back into the stage they were closed in. */
public record ReopenLeads(List<UUID> leadIds) implements Command<CustodyOutcome> {}
