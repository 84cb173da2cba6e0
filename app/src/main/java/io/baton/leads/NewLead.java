package io.baton.leads;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead to be created.
 *
 * @param officeId the office that will hold it, and from which it stems
 * @param note its first note, or null
 * @param told what its history tells of how it came, beside the office; few and small
 */
public record NewLead(
        UUID officeId, LeadDraft draft, @Nullable String note, Map<String, String> told) {

    public NewLead {
        told = Map.copyOf(told);
    }

    public NewLead(UUID officeId, LeadDraft draft, @Nullable String note) {
        this(officeId, draft, note, Map.of());
    }

    public NewLead(UUID officeId, LeadDraft draft) {
        this(officeId, draft, null);
    }
}
