package io.baton.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides which commands a lead admits: its stage, the office that holds it, who holds it there, and where it came
 * from.
 *
 * @param originOfficeId where it was made
 * @param sendingOfficeId from which it came to the office that holds it, or null when it was always there
 */
public record LeadStanding(
        Stage stage,
        UUID holdingOfficeId,
        @Nullable UUID holderUserId,
        UUID originOfficeId,
        @Nullable UUID sendingOfficeId) {}
