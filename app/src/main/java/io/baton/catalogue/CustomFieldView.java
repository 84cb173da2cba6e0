package io.baton.catalogue;

import io.baton.access.ActingUser;
import io.baton.access.OfficeView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A custom field.
 *
 * @param allGroups whether it is asked for in every lead group, also in later ones
 * @param groupIds the lead groups it is asked for in, where those are not all; empty otherwise
 * @param officeId the office it belongs to, or null for one of the whole organisation
 * @param sharedBelow whether the offices below that one have it too
 * @param key its name in the API's {@code custom}; never changes
 * @param choices what can be chosen, in order; empty unless the kind is CHOICE
 * @param position 1 for the first
 * @param active false when it was retired: leads keep their values, but it is no longer offered
 */
public record CustomFieldView(
        UUID id,
        boolean allGroups,
        List<UUID> groupIds,
        @Nullable UUID officeId,
        boolean sharedBelow,
        String key,
        String label,
        CustomFieldKind kind,
        List<String> choices,
        int position,
        boolean active,
        int version) {

    public CustomFieldView {
        groupIds = List.copyOf(groupIds);
        choices = List.copyOf(choices);
    }

    /** A field of everybody's, in every group. */
    public static CustomFieldView everywhere(
            UUID id, String key, String label, CustomFieldKind kind, List<String> choices) {
        return new CustomFieldView(id, true, List.of(), null, true, key, label, kind, choices, 1, true, 1);
    }

    /** Whether it is asked for in this lead group. */
    public boolean isIn(UUID groupId) {
        return allGroups || groupIds.contains(groupId);
    }

    /**
     * Whether an office has it.
     *
     * @param upwards the office, the one above it, and so on
     */
    boolean reaches(List<OfficeView> upwards) {
        return officeId == null
                || upwards.stream()
                        .limit(sharedBelow ? upwards.size() : 1)
                        .anyMatch(office -> office.id().equals(officeId));
    }

    /** The same field with more that can be chosen. */
    public CustomFieldView withChoices(List<String> newChoices) {
        return new CustomFieldView(
                id,
                allGroups,
                groupIds,
                officeId,
                sharedBelow,
                key,
                label,
                kind,
                newChoices,
                position,
                active,
                version);
    }

    /** The same field, the version as it is given. */
    CustomFieldView at(FieldReach reach, String newLabel, List<String> newChoices, boolean newActive, int newVersion) {
        return new CustomFieldView(
                id,
                reach.allGroups(),
                reach.groupIds(),
                reach.officeId(),
                reach.sharedBelow(),
                key,
                newLabel,
                kind,
                newChoices,
                position,
                newActive,
                newVersion);
    }

    /** The same field with other facts: its next version, where they differ. */
    CustomFieldView changedTo(FieldReach reach, String newLabel, List<String> newChoices, boolean newActive) {
        CustomFieldView same = at(reach, newLabel, newChoices, newActive, version);
        return same.equals(this) ? this : at(reach, newLabel, newChoices, newActive, version + 1);
    }

    FieldReach reach() {
        return new FieldReach(allGroups, groupIds, officeId, sharedBelow);
    }

    /** Whether a user who may change settings may change this: it belongs to an office which that user sees. */
    public boolean isChangedBy(ActingUser user) {
        return user.visibleOffices().contains(officeId == null ? user.corporateOfficeId() : officeId);
    }
}
