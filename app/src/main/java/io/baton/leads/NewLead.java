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
 * @param groupId its lead group, or null for the general one
 */
public record NewLead(
        UUID officeId,
        LeadDraft draft,
        @Nullable String note,
        Map<String, String> told,
        @Nullable UUID groupId) {

    public NewLead {
        told = Map.copyOf(told);
    }

    public NewLead(UUID officeId, LeadDraft draft, @Nullable String note, Map<String, String> told) {
        this(officeId, draft, note, told, null);
    }

    public NewLead(UUID officeId, LeadDraft draft) {
        this(officeId, draft, null, Map.of());
    }

    /** The same in a lead group. */
    public NewLead in(@Nullable UUID otherGroupId) {
        return new NewLead(officeId, draft, note, told, otherGroupId);
    }

    /** The same lead with other facts. */
    NewLead with(LeadDraft otherDraft) {
        return new NewLead(officeId, otherDraft, note, told, groupId);
    }
}
