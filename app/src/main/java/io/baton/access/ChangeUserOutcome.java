package io.baton.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import io.baton.shared.Refusal;

/** What came of changing a user. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface ChangeUserOutcome {

    record Changed(UserView user) implements ChangeUserOutcome {}

    record Refused(Refusal refusal, UserView user) implements ChangeUserOutcome, NotKept {}
}
