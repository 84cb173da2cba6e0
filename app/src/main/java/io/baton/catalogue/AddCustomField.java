package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds a custom field. Whoever may change settings and sees the office it shall belong to. Refused as wrong input: a
 * label or key another field of the organisation has, a group or office that is not there, a kind missing, choices
 * missing for a choice or given for anything else.
 *
 * @param allGroups whether every lead group asks for it; null where no groups are named
 * @param groupIds the lead groups that ask for it
 * @param officeId the office it belongs to; null, as well as the corporate office, for the whole organisation
 * @param sharedBelow whether the offices below have it too; null for yes
 * @param key null makes one of the label
 * @param position 1 for the first; null for the last
 */
public record AddCustomField(
        @Nullable Boolean allGroups,
        @Nullable List<@Nullable UUID> groupIds,
        @Nullable UUID officeId,
        @Nullable Boolean sharedBelow,
        @Nullable String key,
        @Nullable String label,
        @Nullable CustomFieldKind kind,
        @Nullable List<@Nullable String> choices,
        @Nullable Integer position)
        implements Command<CustomFieldView> {}
