package io.baton.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status as it shall be.
 *
 * @param id null for a new one
 */
public record StatusEdit(
        @Nullable UUID id, @Nullable String name, @Nullable ConversionPoint conversionPoint) {}
