package io.baton.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The new custody of one lead, whole: what is null here is null there.
 *
 * @param frozen true while its record is read-only
 */
public record CustodyChange(
        UUID leadId,
        Stage stage,
        UUID holdingOfficeId,
        @Nullable UUID holderUserId,
        boolean frozen,
        @Nullable CloseOutcome closeOutcome,
        @Nullable UUID statusId,
        @Nullable UUID contactId) {}
