package io.baton.leads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The new custody of one lead, whole: what is null here is null there.
 *
 * @param frozen true while its record is read-only
 * @param revokeOn until when the offer can be answered; only while one waits
 * @param expired true where that time is over and nobody has taken the lead back yet
 */
public record CustodyChange(
        UUID leadId,
        Stage stage,
        UUID holdingOfficeId,
        @Nullable UUID holderUserId,
        boolean frozen,
        @Nullable CloseOutcome closeOutcome,
        @Nullable UUID statusId,
        @Nullable UUID contactId,
        @Nullable Instant revokeOn,
        boolean expired) {}
