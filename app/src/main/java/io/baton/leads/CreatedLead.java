package io.baton.leads;

import io.baton.shared.FieldProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many drafts.
 *
 * @param id of the lead, or null when it is none
 * @param problems why it cannot be kept; empty when it is. One that the duplicate rule rejected has the problem
 *     {@code DUPLICATE_LEAD}
 * @param repeated what the duplicate rule did with it, or null where it did nothing; plain linking is not told
 */
public record CreatedLead(
        @Nullable UUID id,
        List<FieldProblem> problems,
        @Nullable Repeated repeated) {

    /** Whether the duplicate rule of its group rejected it. */
    public boolean rejectedAsDuplicate() {
        return id == null && repeated != null;
    }
}
