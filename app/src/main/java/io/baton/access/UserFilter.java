package io.baton.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which users a list shows.
 *
 * @param officeId only of this office, or null for all
 * @param active only the active, only the deactivated, or null for both
 * @param words words to find in name or address, or null
 */
public record UserFilter(
        @Nullable UUID officeId,
        @Nullable Boolean active,
        @Nullable String words) {

    public static final UserFilter ALL = new UserFilter(null, null, null);
}
