package io.baton.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it is to be.
 *
 * @param id null for a new one
 */
public record StageEdit(
        @Nullable UUID id, @Nullable String name, @Nullable StageKind kind) {}
