package io.baton.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides which commands a lead admits: its stage, the office that holds it, who holds it there, where it came
 * from, and as what it was closed.
 *
 * @param originOfficeId where it was made
 * @param sendingOfficeId from which it came to the office that holds it, or null when it was always there
 * @param closeOutcome as what it was closed, or null while it is not
 */
public record LeadStanding(
        Stage stage,
        UUID holdingOfficeId,
        @Nullable UUID holderUserId,
        UUID originOfficeId,
        @Nullable UUID sendingOfficeId,
        @Nullable CloseOutcome closeOutcome) {}
