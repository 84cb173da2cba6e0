package io.baton.contacts;

import io.baton.access.ActingUser;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written.
 *
 * @param changedAt when its words were last changed by whoever wrote it, or null
 */
public record LetterView(
        UUID id,
        int version,
        UUID contactId,
        String contactName,
        UUID templateId,
        String templateName,
        String subject,
        String body,
        @Nullable UUID originLeadId,
        UUID writtenBy,
        String writtenByName,
        Instant writtenAt,
        @Nullable Instant changedAt) {

    /** Whether this user wrote it, and so may change it. */
    public boolean isBy(ActingUser user) {
        return writtenBy.equals(user.id());
    }
}
