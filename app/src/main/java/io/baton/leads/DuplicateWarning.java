package io.baton.leads;

import io.baton.shared.MatchReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leads that seem to be the same person or firm as one being typed.
 *
 * @param leads those the user sees, newest first
 * @param elsewhere whether there are also some the user does not see; nothing more is told of them
 */
public record DuplicateWarning(List<Duplicate> leads, boolean elsewhere) {

    public boolean isEmpty() {
        return leads.isEmpty() && !elsewhere;
    }

    /** One of them. */
    public record Duplicate(
            UUID id,
            long number,
            String displayName,
            Stage stage,
            @Nullable CloseOutcome closeOutcome,
            @Nullable String holderName,
            Instant receivedAt,
            MatchReason reason) {}
}
