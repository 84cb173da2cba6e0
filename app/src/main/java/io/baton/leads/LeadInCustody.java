package io.baton.leads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What custody needs to know of a lead, read from its locked row: true until the transaction ends.
 *
 * @param revokeOn until when the offer that waits can be answered, or null
 * @param expired whether that time is known to be over
 * @param statusBeforeClosing the status a closed lead had, or null for one that is not closed or had none
 */
public record LeadInCustody(
        UUID id,
        long number,
        String displayName,
        LeadType type,
        UUID groupId,
        @Nullable UUID campaignId,
        Stage stage,
        @Nullable CloseOutcome closeOutcome,
        @Nullable UUID statusId,
        @Nullable UUID statusBeforeClosing,
        UUID holdingOfficeId,
        @Nullable UUID holderUserId,
        UUID originOfficeId,
        @Nullable UUID sendingOfficeId,
        @Nullable UUID contactId,
        @Nullable Instant revokeOn,
        boolean expired) {

    public LeadStanding standing() {
        return new LeadStanding(stage, holdingOfficeId, holderUserId, originOfficeId, sendingOfficeId, closeOutcome);
    }
}
