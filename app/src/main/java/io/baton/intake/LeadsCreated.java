package io.baton.intake;

import java.util.List;
import java.util.UUID;

/** The leads are there, in the order they were given. */
public record LeadsCreated(List<UUID> leadIds) implements CreateOutcome {}
