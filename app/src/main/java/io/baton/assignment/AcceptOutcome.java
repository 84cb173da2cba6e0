package io.baton.assignment;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import java.util.List;

/** What came of accepting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface AcceptOutcome {

    /** Each lead has its result. */
    record Answered(List<LeadResult> results) implements AcceptOutcome {}

    /** Refused as a whole: the leads are of several types or campaigns. */
    record MixedSelection() implements AcceptOutcome, NotKept {}
}
