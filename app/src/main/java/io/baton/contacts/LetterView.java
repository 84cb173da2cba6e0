package io.baton.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter as it was written. */
public record LetterView(
        UUID id,
        UUID contactId,
        String contactName,
        UUID templateId,
        String templateName,
        String subject,
        String body,
        @Nullable UUID originLeadId,
        UUID writtenBy,
        String writtenByName,
        Instant writtenAt) {}
