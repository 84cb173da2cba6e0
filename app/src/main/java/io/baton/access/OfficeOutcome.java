package io.baton.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import io.baton.shared.Refusal;

/** What came of making or changing an office. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface OfficeOutcome {

    record Done(OfficeView office) implements OfficeOutcome {}

    /** @param corporate the office that is the corporate one */
    record Refused(Refusal refusal, OfficeView corporate) implements OfficeOutcome, NotKept {}
}
