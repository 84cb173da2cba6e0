package io.baton.assignment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import java.util.List;

/** What came of rejecting from an office. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface RejectFromOfficeOutcome {

    /** Each lead has its result. */
    record Answered(List<LeadResult> results) implements RejectFromOfficeOutcome {}

    /** Refused as a whole: it was not said why. */
    record ReasonRequired() implements RejectFromOfficeOutcome, NotKept {}
}
