package io.baton.assignment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import io.baton.shared.Refusal;
import java.util.UUID;

/** What came of merging. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface MergeOutcome {

    /** The duplicate is closed and linked; also where it was before. */
    record Merged(UUID winnerId, UUID loserId) implements MergeOutcome {}

    /**
     * Nothing was done.
     *
     * @param leadId the one of the two that stands in the way
     */
    record Refused(UUID leadId, Refusal refusal) implements MergeOutcome, NotKept {}
}
