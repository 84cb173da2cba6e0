package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes a custom field's label, choices or place, where it is asked for, retires it or offers it again; null leaves a
 * thing as it is. Its kind and key never change. Values that leads have are kept, also of a retired field, a choice
 * that is no longer offered, or a group or office that no longer asks. Whoever may change settings and sees the office
 * it belongs to (403 otherwise); refused when the field was changed since the given version.
 *
 * @param officeId the corporate office for the whole organisation
 */
public record ChangeCustomField(
        UUID fieldId,
        int version,
        @Nullable String label,
        @Nullable List<@Nullable String> choices,
        @Nullable Integer position,
        @Nullable Boolean active,
        @Nullable Boolean allGroups,
        @Nullable List<@Nullable UUID> groupIds,
        @Nullable UUID officeId,
        @Nullable Boolean sharedBelow)
        implements Command<CustomFieldView> {

    /** Only its place among the others. */
    public static ChangeCustomField place(UUID fieldId, int version, int position) {
        return new ChangeCustomField(fieldId, version, null, null, position, null, null, null, null, null);
    }

    /** Only whether it is offered. */
    public static ChangeCustomField active(UUID fieldId, int version, boolean active) {
        return new ChangeCustomField(fieldId, version, null, null, null, active, null, null, null, null);
    }
}
