package io.baton.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be created.
 *
 * @param officeId the office that will hold it, and from which it stems
 * @param note its first note, or null
 */
public record NewLead(
        UUID officeId, LeadDraft draft, @Nullable String note) {

    public NewLead(UUID officeId, LeadDraft draft) {
        this(officeId, draft, null);
    }
}
