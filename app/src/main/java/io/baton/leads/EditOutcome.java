package io.baton.leads;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.baton.platform.NotKept;
import io.baton.shared.Refusal;
import java.util.UUID;

/** What came of an edit. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface EditOutcome {

    /**
     * It is as asked.
     *
     * @param version of the lead now; the one given when nothing was different
     */
    record Edited(UUID leadId, int version) implements EditOutcome {}

    /** Its facts are read-only: {@code ACCEPTED_READ_ONLY} or {@code CLOSED}. */
    record ReadOnly(Refusal refusal) implements EditOutcome, NotKept {}
}
