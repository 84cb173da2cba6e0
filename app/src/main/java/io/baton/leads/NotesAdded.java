package io.baton.leads;

import io.baton.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of a note on many leads: one result a lead, in the order of the request, each lead once. */
public record NotesAdded(List<Result> results) {

    /** The note that was written, or why none was. */
    public record Result(
            UUID leadId, @Nullable UUID noteId, @Nullable Refusal refusal) {}
}
