package io.baton.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What came of making a link for a mail. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface MailedLinkOutcome {

    /** @param until how long it is good */
    record Made(Instant until) implements MailedLinkOutcome {}

    /** The user is not active any more, or is invited no longer, having chosen a password. */
    record NotNeeded() implements MailedLinkOutcome {}
}
