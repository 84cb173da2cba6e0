package io.baton.lists;

import io.baton.leads.CloseOutcome;
import io.baton.leads.LeadStanding;
import io.baton.leads.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead as a list shows it.
 *
 * @param expired whether the time to answer is over and nobody has decided yet what becomes of it
 * @param nextContact the day on which somebody means to get in touch again, where that is said
 * @param duplicate whether it seems to repeat an earlier lead
 */
public record LeadRow(
        UUID id,
        long number,
        String type,
        String name,
        @Nullable String source,
        @Nullable UUID campaignId,
        @Nullable String campaign,
        UUID groupId,
        String group,
        Stage stage,
        @Nullable String closeOutcome,
        @Nullable String status,
        UUID officeId,
        String office,
        UUID originOfficeId,
        @Nullable UUID sendingOfficeId,
        @Nullable UUID holderId,
        @Nullable String holder,
        @Nullable UUID contactId,
        boolean duplicate,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String receivedFrom,
        Instant createdAt,
        Instant receivedAt,
        Instant stageSince,
        @Nullable Instant revokeOn,
        boolean expired,
        @Nullable String lastNote,
        @Nullable Instant lastNoteAt,
        @Nullable LocalDate nextContact) {

    /** What decides which commands it admits. */
    public LeadStanding standing() {
        return new LeadStanding(
                stage,
                officeId,
                holderId,
                originOfficeId,
                sendingOfficeId,
                closeOutcome == null ? null : CloseOutcome.valueOf(closeOutcome));
    }
}
