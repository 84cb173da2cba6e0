package io.baton.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import java.util.UUID;

/** What came of a set-up. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface SetUpOutcome {

    record SetUp(UUID organisationId, UUID userId) implements SetUpOutcome {}

    /** Somebody was faster, or it was done long ago. */
    record AlreadySetUp() implements SetUpOutcome, NotKept {}
}
