package io.baton.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that follows from accepting a lead.
 *
 * @param causeId what has it written: for each lead once; null for a choice somebody made just now
 */
public record FollowUpLetter(
        UUID leadId,
        UUID contactId,
        UUID templateId,
        @Nullable UUID causeId) {}
