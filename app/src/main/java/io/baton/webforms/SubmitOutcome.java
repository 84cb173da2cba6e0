package io.baton.webforms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * It is kept.
 *
 * @param leadId the lead it became, or null
 */
public record SubmitOutcome(
        UUID submissionId, SubmissionState state, @Nullable UUID leadId) {}
