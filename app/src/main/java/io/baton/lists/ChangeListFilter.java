package io.baton.lists;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renames a saved filter, has it select other leads, or both; null leaves a thing as it is.
 *
 * @param version the one the change is based on
 */
public record ChangeListFilter(
        UUID filterId,
        int version,
        @Nullable String name,
        @Nullable LeadSelection selection) implements Command<SavedFilterView> {}
