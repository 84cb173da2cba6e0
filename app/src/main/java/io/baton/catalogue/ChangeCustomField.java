package io.baton.catalogue;

import io.baton.platform.Command;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes a custom field's label, choices or place, retires it or offers it again; null leaves a thing as it is. Its
 * kind and key never change. Values that leads have are kept, also of a retired field or a choice that is no longer
 * offered. Whoever may change settings; refused when the field was changed since the given version.
 */
public record ChangeCustomField(
        UUID fieldId,
        int version,
        @Nullable String label,
        @Nullable List<@Nullable String> choices,
        @Nullable Integer position,
        @Nullable Boolean active)
        implements Command<CustomFieldView> {}
