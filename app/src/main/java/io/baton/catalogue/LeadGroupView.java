package io.baton.catalogue;

import java.util.UUID;

/**
 * A lead group: the template of its leads.
 *
 * @param position 1 for the first
 * @param active false when it was taken out of use: its leads stay, but no new ones come into it
 * @param general whether leads come into it for which nobody names a group
 * @param duplicates what becomes of its leads that repeat an earlier one
 * @param version grows with every change of the group or of its statuses
 */
public record LeadGroupView(
        UUID id, String name, int position, boolean active, boolean general, DuplicateRule duplicates, int version) {

    /** The same group with other facts: its next version, where they differ. */
    LeadGroupView changedTo(String newName, boolean newActive, DuplicateRule newDuplicates) {
        boolean same = newName.equals(name) && newActive == active && newDuplicates.equals(duplicates);
        return same ? this : new LeadGroupView(id, newName, position, newActive, general, newDuplicates, version + 1);
    }
}
