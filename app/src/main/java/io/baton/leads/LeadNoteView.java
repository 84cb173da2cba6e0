package io.baton.leads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on a lead.
 *
 * @param author the user who wrote it, or null when no user did
 */
public record LeadNoteView(
        UUID id, UUID leadId, Instant at, @Nullable Named author, String text) {}
