package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds a custom field to a lead group. Whoever may change settings. Refused as wrong input: a label or key another
 * field of the group has, a kind missing, choices missing for a choice or given for anything else.
 *
 * @param groupId null for the organisation's general group
 * @param key null makes one of the label
 * @param position 1 for the first; null for the last
 */
public record AddCustomField(
        @Nullable UUID groupId,
        @Nullable String key,
        @Nullable String label,
        @Nullable CustomFieldKind kind,
        @Nullable List<@Nullable String> choices,
        @Nullable Integer position)
        implements Command<CustomFieldView> {}
