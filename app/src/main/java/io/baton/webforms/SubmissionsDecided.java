package io.baton.webforms;

import io.baton.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a decision about submissions, one result each, in the order given. */
public record SubmissionsDecided(List<Result> results) {

    /**
     * Of one submission: what it is now, or why it is not.
     *
     * @param leadId the lead it became, or null
     */
    public record Result(
            UUID submissionId,
            @Nullable SubmissionState outcome,
            @Nullable UUID leadId,
            @Nullable Refusal refusal) {

        static Result refused(UUID submissionId, Refusal refusal) {
            return new Result(submissionId, null, null, refusal);
        }
    }

    /** How many went as asked. */
    public long done() {
        return results.stream().filter(result -> result.refusal() == null).count();
    }
}
