package io.baton.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on a contact.
 *
 * @param authorName null where the system wrote it
 * @param leadNoteId the lead's note it was taken over from, or null
 */
public record ContactNoteView(
        UUID id,
        Instant at,
        @Nullable UUID authorId,
        @Nullable String authorName,
        String text,
        @Nullable UUID leadNoteId) {}
