package io.baton.assignment;

import io.baton.platform.Command;
import java.util.UUID;

/**
 * Merges a duplicate into another lead of the same person or firm.
 *
 * @param winnerId the lead that stays
 * @param loserId the duplicate, which is closed
 */
public record MergeLeads(UUID winnerId, UUID loserId) implements Command<MergeOutcome> {}
