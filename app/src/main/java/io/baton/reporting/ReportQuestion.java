package io.baton.reporting;

import io.baton.leads.LeadType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of which leads the figures are. Null narrows nothing.
 *
 * @param from the first day on which they came to the office that has them, in the zone of whoever asks
 * @param to the last one
 * @param officeId the office that has them now
 * @param below whether those of the offices below it count too
 * @param userId had an assignment to this user; then the figures are of what came of those
 */
public record ReportQuestion(
        LocalDate from,
        LocalDate to,
        @Nullable LeadType type,
        @Nullable UUID campaignId,
        @Nullable UUID officeId,
        boolean below,
        @Nullable UUID userId) {

    /** Ten years. */
    public static final int MOST_DAYS = 3_660;
}
