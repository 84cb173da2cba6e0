package io.baton.access;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit.
 *
 * @param actorId who did it, or null for the system or somebody unknown
 * @param subjectName the present name of the user or office it was done to; other subjects name themselves in the
 *     details
 * @param details what was said of it; a changed field is a map of {@code from} and {@code to}
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        String type,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String channel,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        @Nullable String subjectName,
        @Nullable String address,
        Map<String, Object> details) {}
