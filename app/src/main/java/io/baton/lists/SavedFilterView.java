package io.baton.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A selection of leads somebody saved under a name.
 *
 * @param query the selection, written down
 * @param officeId the office that shares it with everybody of its own and of the offices below, or null for one's own
 * @param changeable whether the user may rename, replace and delete it
 */
public record SavedFilterView(
        UUID id,
        String name,
        String query,
        @Nullable UUID officeId,
        @Nullable String office,
        boolean changeable,
        int version) {

    /** What it selects. */
    public LeadSelection selection() {
        return LeadSelection.read(query);
    }
}
