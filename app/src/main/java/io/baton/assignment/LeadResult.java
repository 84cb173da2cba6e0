package io.baton.assignment;

import io.baton.leads.CloseOutcome;
import io.baton.shared.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one lead: an outcome or a refusal, never both.
 *
 * @param userId who holds it now, where the command gave it to somebody
 * @param officeId where it is now, where the command sent it to one of several offices
 * @param contactId its contact, where the command made or found one
 * @param now what is true of the lead, where the caller may know
 * @param validated how it really ended, where the command said so
 */
public record LeadResult(
        UUID leadId,
        @Nullable CustodyResult outcome,
        @Nullable UUID userId,
        @Nullable UUID officeId,
        @Nullable UUID contactId,
        @Nullable Refusal refusal,
        @Nullable LeadNow now,
        @Nullable CloseOutcome validated) {

    LeadResult(
            UUID leadId,
            @Nullable CustodyResult outcome,
            @Nullable UUID userId,
            @Nullable UUID officeId,
            @Nullable UUID contactId,
            @Nullable Refusal refusal,
            @Nullable LeadNow now) {
        this(leadId, outcome, userId, officeId, contactId, refusal, now, null);
    }

    /** The same of a lead of which somebody said how it really ended. */
    LeadResult validatedAs(@Nullable CloseOutcome result) {
        return new LeadResult(leadId, outcome, userId, officeId, contactId, refusal, now, result);
    }

    public boolean refused() {
        return refusal != null;
    }
}
