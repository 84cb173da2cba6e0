package io.baton.catalogue;

import io.baton.platform.Command;
import org.jspecify.annotations.Nullable;

/**
 * Adds a lead group, which begins with the usual statuses.
 *
 * @param position 1 for the first; null for the last
 * @param duplicates what becomes of leads that repeat an earlier one; null links them
 */
public record CreateLeadGroup(
        @Nullable String name,
        @Nullable Integer position,
        @Nullable GivenDuplicateRule duplicates) implements Command<LeadGroupView> {}
