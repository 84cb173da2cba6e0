package io.baton.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit a list shows.
 *
 * @param type only of this type, or null for all
 * @param personId only what this user did or what was done to this user, or null
 */
public record AuditFilter(@Nullable String type, @Nullable UUID personId) {

    public static final AuditFilter ALL = new AuditFilter(null, null);
}
