package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes a lead group's name, place or duplicate rule, takes it out of use or into use again; null leaves a thing as
 * it is.
 *
 * @param version the group's version the change was made on
 * @param position 1 for the first
 * @param duplicates the whole rule anew
 */
public record ChangeLeadGroup(
        UUID groupId,
        int version,
        @Nullable String name,
        @Nullable Integer position,
        @Nullable Boolean active,
        @Nullable GivenDuplicateRule duplicates)
        implements Command<LeadGroupView> {}
