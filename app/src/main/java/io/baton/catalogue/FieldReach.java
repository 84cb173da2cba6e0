package io.baton.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a custom field is asked for: in which lead groups, and in which offices. */
record FieldReach(
        boolean allGroups, List<UUID> groupIds, @Nullable UUID officeId, boolean sharedBelow) {}
