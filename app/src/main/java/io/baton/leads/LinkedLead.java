package io.baton.leads;

import io.baton.shared.MatchReason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is linked with another as of the same person or firm.
 *
 * @param repeatingId the later of the two: the lead that repeats the other
 * @param id of the lead this tells of, which is one of the two
 * @param reason why they seem to be the same; null where somebody said so who merged them
 * @param merged whether the later one was merged into the other
 */
public record LinkedLead(
        UUID repeatingId,
        UUID id,
        long number,
        String displayName,
        LeadStanding standing,
        @Nullable CloseOutcome closeOutcome,
        @Nullable String holderName,
        Instant receivedAt,
        @Nullable MatchReason reason,
        boolean merged) {

    public Stage stage() {
        return standing.stage();
    }
}
