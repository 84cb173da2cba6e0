package io.baton.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import io.baton.shared.Refusal;

/** What came of handing over to somebody else what somebody has, such as tasks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface HandOverOutcome {

    /**
     * They are somebody else's.
     *
     * @param count how many were handed over
     * @param left how many are still where they were: none, but where there were more than one command takes
     */
    record HandedOver(int count, int left) implements HandOverOutcome {}

    /** They are not: {@code USER_INACTIVE} or {@code NOT_PERMITTED}. */
    record Refused(Refusal refusal) implements HandOverOutcome, NotKept {}
}
