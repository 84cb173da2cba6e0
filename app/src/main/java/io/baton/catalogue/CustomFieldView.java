package io.baton.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * A custom field of a lead group.
 *
 * @param key its name in the API's {@code custom}; never changes
 * @param choices what can be chosen, in order; empty unless the kind is CHOICE
 * @param position 1 for the first
 * @param active false when it was retired: leads keep their values, but it is no longer offered
 */
public record CustomFieldView(
        UUID id,
        UUID groupId,
        String key,
        String label,
        CustomFieldKind kind,
        List<String> choices,
        int position,
        boolean active,
        int version) {

    /** The same field with other facts: its next version, where they differ. */
    CustomFieldView changedTo(String newLabel, List<String> newChoices, boolean newActive) {
        boolean same = newLabel.equals(label) && newChoices.equals(choices) && newActive == active;
        return same
                ? this
                : new CustomFieldView(id, groupId, key, newLabel, kind, newChoices, position, newActive, version + 1);
    }
}
